package dev.gatewaylint.launchd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys that launchd knows, by section.
 *
 * <p>Keys are taken as they are written. The last open launchd, 842, did not tell capitals from
 * small letters; nothing says that later ones do not.
 */
public final class LaunchdKeys {
  /** The section of a job's own dictionary. */
  public static final String JOB = "Job";

  private final List<LaunchdKey> keys;

  private LaunchdKeys(List<LaunchdKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** All of them. */
  public static LaunchdKeys table() {
    return Table.KEYS;
  }

  /** Every key, in the order of the table. */
  public List<LaunchdKey> all() {
    return keys;
  }

  /** The key of that name in that section. */
  public Optional<LaunchdKey> find(String section, String name) {
    for (LaunchdKey key : keys) {
      if (key.name().equals(name) && key.section().equals(section)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** The other sections that know the name. */
  public List<String> sectionsOf(String name) {
    List<String> sections = new ArrayList<>();
    for (LaunchdKey key : keys) {
      if (key.name().equals(name)) {
        sections.add(key.section());
      }
    }
    return sections;
  }

  /** A section as a sentence names it: "the dict of KeepAlive". */
  public static String wordsOf(String section) {
    return switch (section) {
      case JOB -> "the job's own dict";
      case "Calendar" -> "a dict of StartCalendarInterval";
      case "Limits" -> "the dict of SoftResourceLimits or HardResourceLimits";
      case "MachService" -> "the dict of a name in MachServices";
      case "Socket" -> "the dict of a name in Sockets";
      case "Inetd" -> "the dict of inetdCompatibility";
      default -> "the dict of " + section;
    };
  }

  /** The key that is written in other capitals. */
  public Optional<LaunchdKey> inOtherCase(String section, String name) {
    for (LaunchdKey key : keys) {
      if (key.section().equals(section) && key.name().equalsIgnoreCase(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** The names of a section that a file should hold. */
  public List<String> currentNames(String section) {
    List<String> names = new ArrayList<>();
    for (LaunchdKey key : keys) {
      if (key.section().equals(section) && key.state() == LaunchdKey.State.CURRENT) {
        names.add(key.name());
      }
    }
    return names;
  }

  private static LaunchdKeys read(String resource) {
    try (InputStream in = LaunchdKeys.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static LaunchdKeys parse(String table) {
    List<LaunchdKey> keys = new ArrayList<>();
    for (String line : table.split("\n", -1)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        String[] cells = line.split("\t", -1);
        keys.add(
            new LaunchdKey(
                cells[0],
                cells[1],
                ValueShape.parse(cells[2]),
                cells[3],
                cells[4],
                LaunchdKey.State.valueOf(cells[5].toUpperCase(Locale.ROOT)),
                cells[6],
                cells[7]));
      }
    }
    return new LaunchdKeys(keys);
  }

  private static final class Table {
    static final LaunchdKeys KEYS = read("keys.tsv");
  }
}
