package dev.gatewaylint.generate;

import java.util.List;
import java.util.Map;

/** A spec as a person would write it. Every text is quoted, so that none of them means anything. */
final class SpecText {
  private final StringBuilder out = new StringBuilder();

  SpecText comment(String text) {
    out.append("# ").append(text.replace('\n', ' ')).append('\n');
    return this;
  }

  SpecText key(int depth, String name) {
    return indent(depth).raw(name + ":\n");
  }

  SpecText plain(int depth, String name, String value) {
    return indent(depth).raw(name + ": " + value + "\n");
  }

  SpecText text(int depth, String name, String value) {
    return plain(depth, name, quoted(value));
  }

  SpecText list(int depth, String name, List<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    key(depth, name);
    for (String value : values) {
      indent(depth + 1).raw("- " + quoted(value) + "\n");
    }
    return this;
  }

  SpecText map(int depth, String name, Map<String, String> values) {
    if (values.isEmpty()) {
      return this;
    }
    key(depth, name);
    values.forEach((key, value) -> text(depth + 1, key, value));
    return this;
  }

  SpecText raw(String text) {
    out.append(text);
    return this;
  }

  private SpecText indent(int depth) {
    out.append("  ".repeat(depth));
    return this;
  }

  /** In double quotes, where YAML knows the escapes of JSON. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c >= 0x7F) {
        quoted.append(String.format("\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
