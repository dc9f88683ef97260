package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.util.Optional;

/**
 * A value of a configuration, and where it stands.
 *
 * @param path its keys from the root of the document
 * @param key the key it stands behind; empty for an item of a list and for the document
 */
public record ConfigValue(KeyPath path, Optional<Scalar> key, ConfigNode node) {
  /** From the key to the end of the value; the value alone where it has no key of its own. */
  public Place place() {
    Place value = node.place();
    if (key.isEmpty() || key.get().place().file() != value.file()) {
      return value;
    }
    int start = Math.min(key.get().place().span().start(), value.span().start());
    return value.file().place(new Span(start, Math.max(start, value.span().end())));
  }

  /** The key, or the value where it has none. */
  public Place keyPlace() {
    return key.map(Scalar::place).orElse(node.place());
  }

  /** The scalar that it is. */
  public Optional<Scalar> scalar() {
    return node instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  /** The mapping that it is. */
  public Optional<Mapping> mapping() {
    return node instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  /** The text that it is; a number, a switch or null is none. */
  public Optional<String> text() {
    return scalar().filter(scalar -> scalar.kind() == Kind.TEXT).map(Scalar::text);
  }

  /** The number that it is. */
  public Optional<Double> number() {
    return scalar().flatMap(Scalar::number);
  }

  /** The number that it is, if that has no fraction and fits. */
  public Optional<Long> integer() {
    return number()
        .filter(value -> value == Math.rint(value) && Math.abs(value) <= 1L << 53)
        .map(Double::longValue);
  }

  /** Whether it is the switch {@code true}. */
  public boolean isTrue() {
    return scalar().map(Scalar::isTrue).orElse(false);
  }

  /** Whether it is the switch {@code false}. */
  public boolean isFalse() {
    return scalar().map(Scalar::isFalse).orElse(false);
  }

  /** Whether it is null. */
  public boolean isNothing() {
    return scalar().map(scalar -> scalar.kind() == Kind.NOTHING).orElse(false);
  }
}
