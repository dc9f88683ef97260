package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Directives that take a free text or a name. Source: systemd 252 and 257 src/core/load-fragment.c.
 */
final class TextValues {

  private TextValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    switch (type) {
      case "string",
          "warn-compat:legacy",
          "warn-compat:configuration",
          "warn-compat:experimental" -> {
        return Judgement.ACCEPTED;
      }
      case "unit-string-printf" -> {
        return Judgement.ignoredFor(expansion(value, systemdVersion), value);
      }
      case "unit-condition-string" -> {
        return condition(value, systemdVersion);
      }
      case "exec-selinux-context", "exec-apparmor-profile", "exec-smack-process-label" -> {
        return label(value, systemdVersion);
      }
      case "reboot-parameter" -> {
        return named(type, value, systemdVersion, "not ASCII or longer than 255 characters");
      }
      case "bus-name" -> {
        return named(
            type, value, systemdVersion, "not a well-known D-Bus name such as org.example.Service");
      }
      case "fdname" -> {
        return named(
            type,
            value,
            systemdVersion,
            "not a name of a file descriptor: ASCII without colons, 255 at most");
      }
      case "log-namespace" -> {
        return named(type, value, systemdVersion, "not a name of a journal namespace");
      }
      case "user-group-compat" -> {
        return user(value, systemdVersion);
      }
      case "user-group-strv-compat" -> {
        return users(value, systemdVersion);
      }
      case "documentation" -> {
        return documentation(value, systemdVersion);
      }
      case "personality" -> {
        return Judgement.unless(
            value.isEmpty() || Architectures.isKnown(value), value, "not an architecture");
      }
      case "socket-bindtodevice" -> {
        boolean device = value.isEmpty() || value.equals("*") || Names.isInterface(value, false);
        return Judgement.unless(device, value, "not a name of a network interface");
      }
      case "log-filter-patterns" -> {
        return Judgement.unless(!value.equals("~"), value, "the pattern is empty");
      }
      default -> {
        return Judgement.UNKNOWN_TYPE;
      }
    }
  }

  private static Optional<String> expansion(String value, int systemdVersion) {
    Specified text = Specified.full(value, systemdVersion);
    return text.isBad() ? Optional.of(text.message()) : Optional.empty();
  }

  private static Judgement condition(String value, int systemdVersion) {
    return Judgement.ignoredFor(expansion(value, systemdVersion), value);
  }

  private static Judgement label(String value, int systemdVersion) {
    Optional<String> trouble = expansion(value, systemdVersion);
    return value.startsWith("-")
        ? Judgement.ignoredFor(trouble, value)
        : Judgement.refusedFor(trouble, value);
  }

  private static Judgement named(String type, String value, int systemdVersion, String reason) {
    Specified text = Specified.full(value, systemdVersion);
    if (text.isBad()) {
      return Judgement.unless(false, value, text.message());
    }
    boolean resettable = type.equals("fdname") || type.equals("log-namespace");
    boolean reset = value.isEmpty() && resettable;
    boolean valid = reset || isNamed(type, text.with("")) || isNamed(type, text.with("x"));
    return Judgement.unless(
        valid || (text.isOpen() && isNamed(type, text.with("a.b"))), value, reason);
  }

  private static boolean isNamed(String type, String text) {
    return switch (type) {
      case "reboot-parameter" -> Names.isAscii(text) && text.length() <= 255;
      case "bus-name" -> Names.isBusName(text);
      case "fdname" -> Names.isDescriptor(text);
      default -> Names.isJournalNamespace(text);
    };
  }

  private static Judgement user(String value, int systemdVersion) {
    return value.isEmpty()
        ? Judgement.ACCEPTED
        : Judgement.refusedFor(userTrouble(value, systemdVersion), value);
  }

  private static Optional<String> userTrouble(String value, int systemdVersion) {
    Specified name = Specified.full(value, systemdVersion);
    if (name.isBad()) {
      return Optional.of(name.message());
    }
    boolean valid = Names.isUser(name.with("x"));
    return valid ? Optional.empty() : Optional.of("not a name or number of a user or group");
  }

  private static Judgement users(String value, int systemdVersion) {
    Words words = Words.split(value, Words.Quoting.NONE);
    for (Word word : words.words()) {
      Optional<String> trouble = userTrouble(word.text(), systemdVersion);
      if (trouble.isPresent()) {
        return Judgement.of(Fault.refused(word.from(), word.to(), trouble.get()));
      }
    }
    if (words.fault().isPresent()) {
      Fault fault = words.fault().get();
      return Judgement.of(Fault.refused(fault.from(), fault.to(), fault.message()));
    }
    return Judgement.ACCEPTED;
  }

  private static Judgement documentation(String value, int systemdVersion) {
    Optional<String> trouble = expansion(value, systemdVersion);
    if (trouble.isPresent()) {
      return Judgement.ignoredFor(trouble, value);
    }
    Words words = Words.split(value, Words.Quoting.RETAINED);
    for (Word word : words.words()) {
      Specified url = Specified.full(word.text(), systemdVersion);
      boolean openScheme = url.text().indexOf(Specified.UNKNOWN) == 0;
      if (!openScheme && !Names.isDocumentation(url.with("x"))) {
        return Judgement.of(
            Fault.partly(word.from(), word.to(), "not a URL with http, https, file, info or man"));
      }
    }
    return Judgement.of(words.fault());
  }
}
