package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;

/** The body of a here-document. It follows the line of its operator, so it is read later. */
public final class HereDocument {
  private final String delimiter;
  private final boolean literal;
  private Span span = Span.at(0);
  private List<Part> parts = List.of();

  HereDocument(String delimiter, boolean literal) {
    this.delimiter = delimiter;
    this.literal = literal;
  }

  /** The line that ends it. */
  public String delimiter() {
    return delimiter;
  }

  /** Whether the delimiter is quoted, so that nothing in the body is expanded. */
  public boolean literal() {
    return literal;
  }

  /** The lines of the body, without the delimiter's. */
  public Span span() {
    return span;
  }

  /** The body, its leading tabs dropped where the operator is {@code <<-}. */
  public List<Part> parts() {
    return parts;
  }

  void read(Span bodySpan, List<Part> bodyParts) {
    span = bodySpan;
    parts = bodyParts;
  }
}
