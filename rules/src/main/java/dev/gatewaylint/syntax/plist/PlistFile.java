package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A property list.
 *
 * @param root its value; empty where nothing can be read
 * @param problems what its owner cannot read; a fatal one makes it refuse the file
 */
public record PlistFile(
    SourceFile source, Format format, Optional<PlistValue> root, List<Problem> problems)
    implements ConfigFile {
  /** How a property list is written. */
  public enum Format {
    XML,
    BINARY,
    ASCII
  }

  public PlistFile {
    problems = List.copyOf(problems);
  }

  /** Reads a file; never throws, and takes bounded time and memory whatever it holds. */
  public static PlistFile parse(SourceFile source) {
    return new PlistFile(source, Format.XML, Optional.empty(), List.of());
  }
}
