package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a value has to be for launchd to read it. */
public sealed interface ValueShape {
  /** One element by its name, {@code boolean} for both switches, {@code any} for whatever. */
  record Element(String name) implements ValueShape {}

  /** An array of values of one shape. */
  record ListOf(ValueShape item) implements ValueShape {}

  /** A dictionary of any keys with values of one shape. */
  record DictOf(ValueShape item) implements ValueShape {}

  /** A dictionary of the keys that a section of the table knows. */
  record Section(String name) implements ValueShape {}

  /** One of several. */
  record Either(List<ValueShape> shapes) implements ValueShape {
    public Either {
      shapes = List.copyOf(shapes);
    }
  }

  /** What the table writes: {@code boolean|#KeepAlive}, {@code [string]}, {@code {boolean}}. */
  static ValueShape parse(String text) {
    List<ValueShape> shapes = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '|';
      depth += c == '[' || c == '{' ? 1 : 0;
      depth -= c == ']' || c == '}' ? 1 : 0;
      if (c == '|' && depth == 0) {
        shapes.add(one(text.substring(start, i)));
        start = i + 1;
      }
    }
    return shapes.size() == 1 ? shapes.get(0) : new Either(shapes);
  }

  private static ValueShape one(String text) {
    String inner = text.substring(1);
    return switch (text.charAt(0)) {
      case '[' -> new ListOf(parse(inner.substring(0, inner.length() - 1)));
      case '{' -> new DictOf(parse(inner.substring(0, inner.length() - 1)));
      case '#' -> new Section(inner);
      default -> new Element(text);
    };
  }

  /** The shape out of these that a value has from outside; what it holds may still be wrong. */
  default Optional<ValueShape> outer(PlistValue value) {
    if (this instanceof Either either) {
      for (ValueShape shape : either.shapes()) {
        if (shape.outer(value).isPresent()) {
          return Optional.of(shape);
        }
      }
      return Optional.empty();
    }
    boolean fits;
    if (this instanceof Element element) {
      boolean isSwitch = element.name().equals("boolean") && value instanceof PlistValue.Switch;
      fits = isSwitch || element.name().equals("any") || element.name().equals(value.element());
    } else if (this instanceof ListOf) {
      fits = value instanceof PlistValue.Array;
    } else {
      fits = value instanceof PlistValue.Dict;
    }
    return fits ? Optional.of(this) : Optional.empty();
  }

  /** Whether a single element of that name will do. */
  default boolean takes(String element) {
    if (this instanceof Either either) {
      for (ValueShape shape : either.shapes()) {
        if (shape.takes(element)) {
          return true;
        }
      }
    }
    return this instanceof Element own && own.name().equals(element);
  }

  /** As a sentence names it: "true, false or a dict". */
  default String words() {
    if (this instanceof Either either) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < either.shapes().size(); i++) {
        words.append(i == 0 ? "" : i == either.shapes().size() - 1 ? " or " : ", ");
        String one = either.shapes().get(i).words();
        words.append(one.equals("true or false") ? "true, false" : one);
      }
      return words.toString();
    }
    if (this instanceof Element element) {
      return switch (element.name()) {
        case "boolean" -> "true or false";
        case "any" -> "anything";
        case "integer" -> "an integer";
        default -> "a " + element.name();
      };
    }
    if (this instanceof ListOf list) {
      boolean texts = list.item().takes("string");
      return texts ? "an array of strings" : "an array";
    }
    if (this instanceof DictOf dict && dict.item() instanceof Element element) {
      return switch (element.name()) {
        case "boolean" -> "a dict of true and false";
        case "string" -> "a dict of strings";
        default -> "a dict";
      };
    }
    return "a dict";
  }
}
