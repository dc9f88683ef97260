package dev.gatewaylint.ansible.role;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;

/**
 * Strings as YAML: plain where they may be, else in double quotes, and in lines of 80 columns,
 * which is what yamllint asks for.
 */
final class YamlText {
  private static final int COLUMNS = 80;

  private YamlText() {}

  /**
   * A key with a string.
   *
   * @param indent columns before the key; its first line is returned without them
   */
  static String entry(int indent, String key, String value) {
    return written(indent, key + ": ", value);
  }

  /**
   * An item of a list.
   *
   * @param indent columns before the dash; its first line is returned without them
   */
  static String item(int indent, String value) {
    return written(indent, "- ", value);
  }

  private static String written(int indent, String lead, String value) {
    String plain = dumped(value, ScalarStyle.PLAIN);
    boolean isPlain = plain.equals(value);
    if (isPlain && indent + lead.length() + plain.length() <= COLUMNS) {
      return lead + plain;
    }
    return lead + folded(indent, lead.length(), dumped(value, ScalarStyle.DOUBLE_QUOTED));
  }

  private static String dumped(String value, ScalarStyle style) {
    DumperOptions options = new DumperOptions();
    options.setDefaultScalarStyle(style);
    options.setSplitLines(false);
    options.setWidth(Integer.MAX_VALUE);
    String text = new Yaml(options).dump(value);
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  /** A backslash at a line's end joins it with the next, less what that one is indented by. */
  private static String folded(int indent, int lead, String quoted) {
    StringBuilder out = new StringBuilder();
    String margin = "\n" + " ".repeat(indent + 2);
    int from = 0;
    int room = COLUMNS - indent - lead;
    while (quoted.length() - from > room) {
      int cut = cut(quoted, from, from + room - 1);
      if (cut <= from + 1) {
        break;
      }
      out.append(quoted, from, cut).append('\\').append(margin);
      from = cut;
      room = COLUMNS - indent - 2;
    }
    return out.append(quoted, from, quoted.length()).toString();
  }

  /** Where to end a line: behind the last of the likeliest characters, never inside an escape. */
  private static int cut(String quoted, int from, int end) {
    int behindSlash = -1;
    int behindSpace = -1;
    int anywhere = -1;
    int at = from;
    while (at < end) {
      int next = at + escape(quoted, at);
      // A line that began with a blank would lose it.
      if (next <= end && next < quoted.length() - 1 && quoted.charAt(next) != ' ') {
        anywhere = next;
        switch (quoted.charAt(at)) {
          case '/' -> behindSlash = next;
          case ' ' -> behindSpace = next;
          default -> {}
        }
      }
      at = next;
    }
    int best = Math.max(behindSlash, behindSpace);
    return best > from + (end - from) / 2 ? best : anywhere;
  }

  /** How long the character at a place is, written as in double quotes. */
  private static int escape(String quoted, int at) {
    if (quoted.charAt(at) != '\\') {
      return 1;
    }
    return switch (quoted.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
