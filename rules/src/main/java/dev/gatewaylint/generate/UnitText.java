package dev.gatewaylint.generate;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.ini4j.Config;
import org.ini4j.Ini;
import org.ini4j.Profile;

/**
 * A unit file that is written from nothing, with the reason above each line that needs one.
 *
 * <p>ini4j writes a value as it stands: it doubles no backslash, folds no line and knows no
 * comments behind a value. It keeps the values of one name together, below the first, and one
 * comment for all of them. What a unit file cannot hold is refused here.
 */
final class UnitText {
  private final Ini ini = new Ini();
  private Profile.Section section;
  private String reason = "";

  /** A file that starts with the header of a section. */
  UnitText(String first) {
    Config config = new Config();
    config.setEscape(false);
    config.setEscapeNewline(false);
    config.setEmptyOption(true);
    config.setMultiOption(true);
    config.setStrictOperator(true);
    config.setTree(false);
    config.setLineSeparator("\n");
    ini.setConfig(config);
    section = ini.add(first);
  }

  /** Words on top of the file. */
  UnitText head(String... sentences) {
    ini.setComment(comment(String.join(" ", sentences)));
    return this;
  }

  /** Goes on with another section. */
  UnitText section(String name) {
    section = ini.add(name);
    return this;
  }

  /** Says why the next line is there. */
  UnitText why(String... sentences) {
    reason = comment(String.join(" ", sentences));
    return this;
  }

  /**
   * Adds a line.
   *
   * @throws IllegalArgumentException for a value that systemd would read as another one
   */
  UnitText set(String name, String value) {
    Optional<String> fault = fault(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(name + "= " + fault.get());
    }
    section.add(name, value);
    if (!reason.isEmpty()) {
      section.putComment(name, reason);
      reason = "";
    }
    return this;
  }

  /** Why a unit file cannot hold a value. */
  static Optional<String> fault(String value) {
    int backslashes = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n' || c == '\r' || c == '\0') {
        return Optional.of("would go on in the next line");
      }
      if (c == '\uFEFF'
          || Character.isSurrogate(c)
          || (c >= '\uFDD0' && c <= '\uFDEF')
          || c >= '\uFFFE') {
        return Optional.of("has characters that systemd does not take");
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    if (backslashes % 2 == 1) {
      return Optional.of("ends with a backslash, which would take the next line along");
    }
    if (!value.isEmpty()
        && (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1)))) {
      return Optional.of("has blanks at an end, which systemd cuts off");
    }
    return value.length() > LONGEST ? Optional.of("is too long") : Optional.empty();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Characters, of at most four bytes each; systemd takes 1 MiB in a line. */
  private static final int LONGEST = 200_000;

  /** Sentences as the lines of a comment. */
  private static String comment(String words) {
    StringBuilder out = new StringBuilder();
    int column = WIDTH;
    for (String word : words.split(" ", -1)) {
      if (word.indexOf('\n') >= 0 || word.indexOf('\r') >= 0) {
        throw new IllegalArgumentException("a comment would go on in the next line");
      }
      if (column + 1 + word.length() > WIDTH) {
        out.append(out.isEmpty() ? "" : "\n");
        column = 1;
      }
      out.append(' ').append(word);
      column += 1 + word.length();
    }
    return out.toString();
  }

  private static final int WIDTH = 100;

  /** The whole file. */
  String text() {
    StringWriter out = new StringWriter();
    try {
      ini.store(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int end = out.getBuffer().length();
    while (end > 0 && out.getBuffer().charAt(end - 1) == '\n') {
      end--;
    }
    return out.getBuffer().substring(0, end) + "\n";
  }
}
