package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ${NAME}} in a text of a configuration (openclaw src/config/env-substitution.ts).
 *
 * @param value the value that it stands in
 * @param name the variable
 * @param place the characters of the reference; those of the whole text if it is written with
 *     escapes
 */
public record EnvReference(ConfigValue value, String name, Form form, Place place) {
  /** What becomes of it. */
  public enum Form {
    /** The value of the variable takes its place. */
    REPLACED,
    /** {@code $${NAME}}: the text {@code ${NAME}} takes its place. */
    ESCAPED,
    /** It stays as it is, because names are made of A to Z, digits and underscores. */
    LITERAL
  }

  /** Whether it is all that is given for a secret. */
  public boolean standsForSecret() {
    String text = value.text().orElse("");
    return ConfigSecret.isName(value.path().last()) && text.equals("${" + name + "}");
  }

  /** The references in a value, in their order. */
  static List<EnvReference> in(ConfigValue value) {
    List<EnvReference> found = new ArrayList<>();
    if (!(value.node() instanceof Scalar scalar) || scalar.kind() != Kind.TEXT) {
      return found;
    }
    String text = scalar.text();
    String written = text.indexOf('$') < 0 ? "" : scalar.place().text();
    int from = 0;
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
      boolean escaped = text.startsWith("$${", at);
      int open = at + (escaped ? 2 : 1);
      int close = text.startsWith("{", open) ? text.indexOf('}', open) : -1;
      String name = close < 0 ? "" : text.substring(open + 1, close);
      Form form = form(name, escaped);
      if (close < 0 || !isWord(name) || (escaped && form == Form.LITERAL)) {
        at++;
        continue;
      }
      String whole = text.substring(at, close + 1);
      int offset = written.indexOf(whole, from);
      Place place = scalar.place();
      if (offset >= 0) {
        from = offset + whole.length();
        int start = place.span().start() + offset;
        place = place.file().place(new Span(start, start + whole.length()));
      }
      found.add(new EnvReference(value, name, form, place));
      at = close + 1;
    }
    return found;
  }

  private static Form form(String name, boolean escaped) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean digit = c >= '0' && c <= '9' && i > 0;
      if (!digit && c != '_' && (c < 'A' || c > 'Z')) {
        return Form.LITERAL;
      }
    }
    return escaped ? Form.ESCAPED : Form.REPLACED;
  }

  /** Whether something could be meant for the name of a variable. */
  private static boolean isWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean digit = c >= '0' && c <= '9' && i > 0;
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!digit && !letter && c != '_') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
