package dev.gatewaylint.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
final class Repository {
  private static final Path RULES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

  /** Its root. */
  static final Path ROOT =
      Files.isDirectory(RULES.resolve("rules")) ? RULES : RULES.resolve("..").normalize();

  static final Path PAGES = ROOT.resolve("docs/rules");
  static final Path CASES = ROOT.resolve("rules/src/test/cases");
  static final Path SAMPLES = ROOT.resolve("samples/hosts");
  static final Path PLISTS = ROOT.resolve("rules/src/test/plists");

  /** Whether what a machine can write is written instead of compared. */
  static final boolean WRITES = Boolean.getBoolean("gatewaylint.write");

  private Repository() {}

  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names from a folder to a file in it, with slashes between them. */
  static String relative(Path folder, Path file) {
    List<String> names = new ArrayList<>();
    folder.relativize(file).forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }

  /** The files below a folder, sorted. */
  static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folders in a folder, sorted. */
  static List<Path> folders(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
