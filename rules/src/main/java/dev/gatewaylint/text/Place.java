package dev.gatewaylint.text;

/** The exact characters of one file that something is about. */
public record Place(SourceFile file, Span span) {

  /** The characters themselves. */
  public String text() {
    return file.text().substring(span.start(), span.end());
  }

  /** What stands on a disk for it: itself, or what its characters are made of. */
  public Place origin() {
    return file.derivation().flatMap(made -> made.origin(span)).orElse(this);
  }

  /** Line of the first character, 1-based. */
  public int line() {
    return file.lines().lineOf(span.start());
  }

  /** Column of the first character, 1-based, in UTF-16 units. */
  public int column() {
    return file.lines().columnOf(span.start());
  }

  /** Line on which the place ends, 1-based. */
  public int endLine() {
    return file.lines().lineOf(span.end());
  }

  /** Column after the last character, 1-based, in UTF-16 units. */
  public int endColumn() {
    return file.lines().columnOf(span.end());
  }
}
