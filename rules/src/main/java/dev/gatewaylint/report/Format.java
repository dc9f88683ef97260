package dev.gatewaylint.report;

import java.util.Optional;

/** The output formats. */
public enum Format {
  TEXT("text"),
  CONCISE("concise"),
  JSON("json");

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** The format of that name. */
  public static Optional<Format> parse(String word) {
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The name in options. */
  public String word() {
    return word;
  }

  /**
   * What writes it.
   *
   * @param color whether text is coloured
   */
  public Renderer renderer(boolean color) {
    return switch (this) {
      case TEXT -> new TextRenderer(color, "gateway-lint explain ");
      case CONCISE -> new ConciseRenderer();
      case JSON -> new JsonRenderer();
    };
  }
}
