package dev.gatewaylint.rule;

import java.util.Optional;

/** How much a finding matters. Grades go by the consequence, not by what is written. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The name in reports and options. */
  public String word() {
    return word;
  }

  /** The severity of that name. */
  public static Optional<Severity> parse(String word) {
    for (Severity severity : values()) {
      if (severity.word.equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** One grade lower; below info there is silence. */
  public Optional<Severity> lower() {
    return switch (this) {
      case ERROR -> Optional.of(WARNING);
      case WARNING -> Optional.of(INFO);
      case INFO -> Optional.empty();
    };
  }

  /** Whether it matters as much as another, or more. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
