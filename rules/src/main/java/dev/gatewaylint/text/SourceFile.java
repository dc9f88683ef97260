package dev.gatewaylint.text;

import java.util.Optional;

/**
 * One file as it was read: where it lies and its exact text.
 *
 * <p>The text is lossless: bytes that are not UTF-8 stand in it as {@linkplain Encoding#isRawByte
 * raw bytes}, so that {@link #bytes()} gives back what was read.
 */
public final class SourceFile {
  private final String path;
  private final String shown;
  private final String text;
  private final LineIndex lines;
  private final Optional<Derivation> derivation;

  private SourceFile(String path, String shown, String text, Optional<Derivation> derivation) {
    this.path = path;
    this.shown = shown;
    this.text = text;
    this.lines = new LineIndex(text);
    this.derivation = derivation;
  }

  /** A file made of text; both its paths are {@code path}. */
  public static SourceFile of(String path, String text) {
    return new SourceFile(path, path, text, Optional.empty());
  }

  /**
   * A file made of bytes.
   *
   * @param path place inside its host, {@code /} between names and none in front
   * @param shown the path that reports print
   */
  public static SourceFile of(String path, String shown, byte[] bytes) {
    return new SourceFile(path, shown, Encoding.decode(bytes), Optional.empty());
  }

  /**
   * A file that is not there yet, but will be made of others.
   *
   * @param path place inside the host that it is meant for
   */
  public static SourceFile derived(String path, Derivation derivation) {
    return new SourceFile(path, path, derivation.text(), Optional.of(derivation));
  }

  /** What it is made of, if it is not there yet. */
  public Optional<Derivation> derivation() {
    return derivation;
  }

  /** Place inside its host, such as {@code etc/systemd/system/openclaw.service}. */
  public String path() {
    return path;
  }

  /** The path that reports print. */
  public String shown() {
    return shown;
  }

  /** The last name of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The exact text. */
  public String text() {
    return text;
  }

  /** The bytes that were read. */
  public byte[] bytes() {
    return Encoding.encode(text);
  }

  /** The lines of the text. */
  public LineIndex lines() {
    return lines;
  }

  /** A place in this file. */
  public Place place(Span span) {
    return new Place(this, span);
  }

  @Override
  public String toString() {
    return shown;
  }
}
