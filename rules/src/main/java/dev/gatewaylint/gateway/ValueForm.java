package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * One form that a value may take, as the table of keys writes it.
 *
 * @param text what the value has to be for a constant, the bounds of a number or of how many items,
 *     the source of a secret; else empty
 */
record ValueForm(Shape shape, String text) {
  /** What kind of value it is. */
  enum Shape {
    ANY("anything"),
    TEXT("text"),
    SWITCH("true or false"),
    NULL("null"),
    NUMBER("a number"),
    INTEGER("a whole number"),
    /** A text that is given. */
    WORD(""),
    /** A number or a switch that is given. */
    CONSTANT(""),
    LIST("a list"),
    /** An object with no keys but those that are listed. */
    CLOSED("an object"),
    /** An object with any keys. */
    OPEN("an object"),
    /** A reference to a secret. */
    SECRET("a reference to a secret"),
    /** No form: the key must be there. */
    NEEDED("");

    private final String words;

    Shape(String words) {
      this.words = words;
    }
  }

  static ValueForm parse(String form) {
    if (form.startsWith("=:")) {
      return new ValueForm(Shape.CONSTANT, form.substring(2));
    }
    if (form.startsWith("=")) {
      String word = URLDecoder.decode(form.substring(1), StandardCharsets.UTF_8);
      return new ValueForm(Shape.WORD, word);
    }
    int colon = form.indexOf(':');
    String name = colon < 0 ? form : form.substring(0, colon);
    String rest = colon < 0 ? "" : form.substring(colon + 1);
    Shape shape =
        switch (name) {
          case "!" -> Shape.NEEDED;
          case "{}" -> Shape.CLOSED;
          case "{*}" -> Shape.OPEN;
          case "[]" -> Shape.LIST;
          case "text" -> Shape.TEXT;
          case "switch" -> Shape.SWITCH;
          case "null" -> Shape.NULL;
          case "secret" -> Shape.SECRET;
          case "number" -> Shape.NUMBER;
          case "integer" -> Shape.INTEGER;
          default -> Shape.ANY;
        };
    return new ValueForm(shape, rest);
  }

  /** Whether a value has this form; the keys of an object are another question. */
  boolean takes(ConfigNode value) {
    if (shape == Shape.ANY) {
      return true;
    }
    if (value instanceof Sequence sequence) {
      return shape == Shape.LIST && isWithin(sequence.items().size());
    }
    if (value instanceof Mapping mapping) {
      return shape == Shape.CLOSED
          || shape == Shape.OPEN
          || (shape == Shape.SECRET && isReference(mapping));
    }
    return value instanceof Scalar scalar && takesScalar(scalar);
  }

  private boolean takesScalar(Scalar scalar) {
    Kind kind = scalar.kind();
    return switch (shape) {
      case TEXT -> kind == Kind.TEXT;
      case SWITCH -> kind == Kind.SWITCH;
      case NULL -> kind == Kind.NOTHING;
      case WORD -> kind == Kind.TEXT && (scalar.text().equals(text) || hasVariable(scalar.text()));
      case CONSTANT -> kind != Kind.TEXT && takesConstant(scalar);
      case NUMBER, INTEGER -> kind == Kind.NUMBER && takesNumber(scalar.number().orElse(0.0));
      default -> false;
    };
  }

  private boolean takesConstant(Scalar scalar) {
    if (scalar.kind() == Kind.NUMBER) {
      return scalar.number().map(number -> text.equals(plain(number))).orElse(false);
    }
    return scalar.text().equals(text);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** A number with a variable for its text stays a text: it is no number. */
  private static boolean hasVariable(String text) {
    return text.contains("${");
  }

  /** zod takes neither NaN nor the infinities for numbers. */
  private boolean takesNumber(double number) {
    return Double.isFinite(number)
        && (shape != Shape.INTEGER || number == Math.rint(number))
        && isWithin(number);
  }

  private boolean isWithin(double number) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return true;
    }
    String low = text.substring(0, dots);
    String high = text.substring(dots + 2);
    boolean above =
        low.isEmpty()
            || (low.startsWith(">")
                ? number > Double.parseDouble(low.substring(1))
                : number >= Double.parseDouble(low));
    boolean below =
        high.isEmpty()
            || (high.startsWith("<")
                ? number < Double.parseDouble(high.substring(1))
                : number <= Double.parseDouble(high));
    return above && below;
  }

  private boolean isReference(Mapping mapping) {
    if (!isText(mapping, "provider") || !isText(mapping, "id") || !isText(mapping, "source")) {
      return false;
    }
    for (Entry entry : mapping.entries()) {
      String name = entry.name();
      if (!name.equals("provider") && !name.equals("id") && !name.equals("source")) {
        return false;
      }
      if (name.equals("source") && !new ValueForm(Shape.WORD, text).takes(entry.value())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(Mapping mapping, String key) {
    return mapping
        .find(key)
        .map(entry -> entry.value() instanceof Scalar scalar && scalar.kind() == Kind.TEXT)
        .orElse(false);
  }

  /** As people say it: "text", "a whole number from 1 to 65535", "lan". */
  String words() {
    if (shape == Shape.WORD || shape == Shape.CONSTANT) {
      return text;
    }
    int dots = text.indexOf("..");
    if (dots < 0) {
      return shape.words;
    }
    String low = text.substring(0, dots);
    String high = text.substring(dots + 2);
    if (low.isEmpty() || high.isEmpty()) {
      return shape.words + (low.isEmpty() ? below(high) : above(low));
    }
    return shape.words
        + (low.startsWith(">") || high.startsWith("<")
            ? above(low) + " and" + below(high)
            : " from " + low + " to " + high);
  }

  private static String above(String low) {
    return low.startsWith(">") ? " above " + low.substring(1) : " of " + low + " or more";
  }

  private static String below(String high) {
    return high.startsWith("<") ? " below " + high.substring(1) : " of " + high + " or less";
  }
}
