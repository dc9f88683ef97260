package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Directives around the started process: command, environment, standard streams. Source: systemd
 * 252 and 257 src/core/load-fragment.c; systemd.exec(5).
 */
final class ExecValues {

  private ExecValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    return switch (type) {
      case "exec" -> Judgement.of(ExecCommand.parse(value, systemdVersion).fault());
      case "environ" -> words(type, value, Words.Quoting.ESCAPED, systemdVersion);
      case "pass-environ" -> words(type, value, Words.Quoting.QUOTED, systemdVersion);
      case "unset-environ", "log-extra-fields" ->
          words(type, value, Words.Quoting.ESCAPED, systemdVersion);
      case "set-status" -> setStatus(value, systemdVersion);
      case "exec-input" -> input(value, systemdVersion);
      case "exec-output" -> output(value, systemdVersion);
      case "exec-input-text" -> inputText(value, systemdVersion);
      case "exec-input-data" ->
          Judgement.unless(Encodings.isBase64(value, systemdVersion), value, "not base64 data");
      case "exec-coredump-filter" -> coredumpFilter(value);
      case "exec-secure-bits" -> secureBits(value);
      case "open-file" -> openFile(value);
      default -> Judgement.UNKNOWN_TYPE;
    };
  }

  private static Judgement words(
      String type, String value, Words.Quoting quoting, int systemdVersion) {
    Words words = Words.split(value, quoting);
    for (Word word : words.words()) {
      Specified text = Specified.full(word.text(), systemdVersion);
      String reason = text.isBad() ? text.message() : wordTrouble(type, text.text());
      if (!reason.isEmpty()) {
        return Judgement.of(Fault.partly(word.from(), word.to(), reason));
      }
    }
    return Judgement.of(words.fault());
  }

  private static String wordTrouble(String type, String word) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    return switch (type) {
      case "environ" ->
          equals >= 0 && Names.isVariable(name)
              ? ""
              : "not an assignment NAME=value with a valid name";
      case "pass-environ" ->
          equals < 0 && Names.isVariable(name) ? "" : "not the name of a variable";
      case "unset-environ" ->
          Names.isVariable(name) ? "" : "neither the name of a variable nor an assignment";
      default ->
          equals >= 0 && Names.isJournalField(name)
              ? ""
              : "not an assignment FIELD=value with a valid field name";
    };
  }

  private static Judgement setStatus(String value, int systemdVersion) {
    ExitStatusSet.Reading reading = ExitStatusSet.parse(value, systemdVersion);
    return reading.faults().isEmpty() ? Judgement.ACCEPTED : Judgement.of(reading.faults().get(0));
  }

  private static final String INPUTS = "null tty tty-force tty-fail socket fd data file";
  private static final String OUTPUTS =
      "inherit null tty kmsg kmsg+console journal journal+console socket fd file append "
          + "truncate syslog syslog+console";

  private static Judgement input(String value, int systemdVersion) {
    if (value.startsWith("fd:")) {
      return descriptor(value, systemdVersion);
    }
    if (value.startsWith("file:")) {
      return Judgement.ignoredFor(PathValues.absolute(value.substring(5), systemdVersion), value);
    }
    return Judgement.unless(
        WordList.contains(INPUTS, value), value, "not a kind of standard input");
  }

  private static Judgement output(String value, int systemdVersion) {
    if (value.startsWith("fd:")) {
      return descriptor(value, systemdVersion);
    }
    for (String prefix : new String[] {"file:", "append:", "truncate:"}) {
      if (value.startsWith(prefix)) {
        String path = value.substring(prefix.length());
        return Judgement.ignoredFor(PathValues.absolute(path, systemdVersion), value);
      }
    }
    return Judgement.unless(
        WordList.contains(OUTPUTS, value), value, "not a kind of standard output");
  }

  private static Judgement descriptor(String value, int systemdVersion) {
    Specified name = Specified.full(value.substring(3), systemdVersion);
    if (name.isBad()) {
      return Judgement.unless(false, value, name.message());
    }
    boolean valid = name.isOpen() || Names.isDescriptor(name.text());
    return Judgement.unless(valid, value, "not a name of a file descriptor");
  }

  private static Judgement inputText(String value, int systemdVersion) {
    Optional<String> text = Encodings.unescape(value, false);
    if (text.isEmpty()) {
      return Judgement.unless(false, value, "unknown escape sequence");
    }
    Specified specified = Specified.full(text.get(), systemdVersion);
    return Judgement.unless(!specified.isBad(), value, specified.message());
  }

  private static final String COREDUMP_KINDS =
      "default all private-anonymous shared-anonymous private-file-backed "
          + "shared-file-backed elf-headers private-huge shared-huge private-dax shared-dax";

  private static Judgement coredumpFilter(String value) {
    Words words = Words.split(value, Words.Quoting.NONE);
    for (Word word : words.words()) {
      if (!WordList.contains(COREDUMP_KINDS, word.text())
          && Integers.upTo(-1L, word.text(), 16).isEmpty()) {
        return Judgement.of(
            Fault.ignored(
                word.from(), word.to(), "neither a kind of mapping nor a number in hexadecimal"));
      }
    }
    return Judgement.of(words.fault());
  }

  private static final String SECURE_BITS =
      "keep-caps keep-caps-locked no-setuid-fixup no-setuid-fixup-locked noroot " + "noroot-locked";

  /** systemd drops unknown words and what follows an open quote without any message. */
  private static Judgement secureBits(String value) {
    Words words = Words.split(value, Words.Quoting.QUOTED);
    for (Word word : words.words()) {
      if (!WordList.contains(SECURE_BITS, word.text())) {
        return Judgement.of(
            Fault.partly(
                word.from(), word.to(), "not a secure bit, systemd drops it without a message"));
      }
    }
    return Judgement.of(words.fault());
  }

  private static Judgement openFile(String value) {
    return value.isEmpty()
        ? Judgement.ACCEPTED
        : Judgement.unless(OpenFiles.isValid(value), value, OpenFiles.FORM);
  }
}
