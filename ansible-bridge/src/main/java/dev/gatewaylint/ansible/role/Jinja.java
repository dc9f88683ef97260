package dev.gatewaylint.ansible.role;

/** Text inside what Ansible renders with Jinja. */
final class Jinja {
  private Jinja() {}

  /** Text that renders to the given text: what would open an expression is written as one. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (isOpening(text, at)) {
        out.append("{{ '").append(text, at, at + 2).append("' }}");
        at += 2;
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  /**
   * A string inside an expression of a task. Ansible doubles backslashes there before Jinja sees
   * them, so that they stand for themselves and a quote cannot be escaped.
   */
  static String literal(String text) {
    return "'" + text.replace("'", "' ~ \"'\" ~ '") + "'";
  }

  /** A whole template whose output is the given text, whatever Ansible's header line would mean. */
  static String template(String text) {
    String body = text(text);
    return body.startsWith("#jinja2:") ? "{{ '#' }}" + body.substring(1) : body;
  }

  private static boolean isOpening(String text, int at) {
    if (text.charAt(at) != '{' || at + 1 == text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return next == '{' || next == '%' || next == '#';
  }
}
