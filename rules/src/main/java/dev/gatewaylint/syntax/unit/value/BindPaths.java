package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code BindPaths=} and {@code BindReadOnlyPaths=}: source, target and option joined by colons.
 * Source: systemd 252 src/core/load-fragment.c, config_parse_bind_paths.
 */
final class BindPaths {

  private static final String SEPARATORS = ":" + WordReader.BLANKS;
  private static final int FLAGS = WordReader.UNQUOTE | WordReader.KEEP_EMPTY;

  private final String value;
  private final int systemdVersion;
  private final WordReader reader;
  private @Nullable Fault first;

  BindPaths(String value, int systemdVersion) {
    this.value = value;
    this.systemdVersion = systemdVersion;
    this.reader = new WordReader(value, 0);
  }

  Judgement judge() {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    while (reader.next(SEPARATORS, FLAGS)) {
      String source = reader.word();
      if (!path(source.startsWith("-") ? source.substring(1) : source)) {
        continue;
      }
      if (atColon() && target() && atColon()) {
        option();
      }
    }
    if (reader.failed()) {
      return Judgement.of(Words.fault(reader));
    }
    return Judgement.of(Optional.ofNullable(first));
  }

  private boolean target() {
    if (!reader.next(SEPARATORS, FLAGS)) {
      if (!reader.failed()) {
        report("the target is missing after the colon");
      }
      return false;
    }
    return path(reader.word());
  }

  private void option() {
    String option = reader.next(WordReader.UNQUOTE) ? reader.word() : "";
    if (!option.isEmpty() && !option.equals("rbind") && !option.equals("norbind")) {
      report("the options are 'rbind' and 'norbind'");
    }
  }

  /** Whether the last word ended at a colon. */
  private boolean atColon() {
    return !reader.exhausted()
        && reader.position() > 0
        && value.charAt(reader.position() - 1) == ':';
  }

  private boolean path(String path) {
    Optional<String> trouble = PathValues.absolute(path, systemdVersion);
    if (trouble.isPresent()) {
      report(trouble.get());
    }
    return trouble.isEmpty();
  }

  private void report(String message) {
    if (first == null) {
      first = Fault.partly(reader.from(), reader.to(), message);
    }
  }
}
