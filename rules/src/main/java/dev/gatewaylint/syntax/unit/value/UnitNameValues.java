package dev.gatewaylint.syntax.unit.value;

/**
 * Directives that name other units. Source: systemd 252 and 257 src/core/load-fragment.c,
 * src/shared/install.c.
 */
final class UnitNameValues {

  private static final String NOT_A_UNIT = "not the name of a unit";

  private UnitNameValues() {}

  static Judgement judge(String type, String value) {
    switch (type) {
      case "unit-deps", "obsolete-unit-deps" -> {
        return list(value, Words.Quoting.PLAIN, "");
      }
      case "service-sockets" -> {
        return list(value, Words.Quoting.NONE, ".socket");
      }
      case "trigger-unit" -> {
        return one(value, "", true);
      }
      case "socket-service" -> {
        return one(value, ".service", false);
      }
      case "unit-slice" -> {
        return one(value, ".slice", false);
      }
      case "install-strv", "install-also", "install-alias" -> {
        return list(value, Words.Quoting.QUOTED, "");
      }
      case "install-default-instance" -> {
        boolean valid = value.isEmpty() || UnitNames.isInstance(Specified.name(value).text());
        return Judgement.unless(valid, value, "not the name of an instance");
      }
      default -> {
        return Judgement.UNKNOWN_TYPE;
      }
    }
  }

  private static Judgement one(String value, String suffix, boolean templateAllowed) {
    String reason = trouble(value, suffix, templateAllowed);
    return reason.isEmpty() ? Judgement.ACCEPTED : Judgement.unless(false, value, reason);
  }

  private static Judgement list(String value, Words.Quoting quoting, String suffix) {
    Words words = Words.split(value, quoting);
    for (Word word : words.words()) {
      String reason = trouble(word.text(), suffix, true);
      if (!reason.isEmpty()) {
        return Judgement.of(Fault.partly(word.from(), word.to(), reason));
      }
    }
    return Judgement.of(words.fault());
  }

  /** Why a word is no name of a unit of the type with that suffix; empty if it is one. */
  private static String trouble(String word, String suffix, boolean templateAllowed) {
    Specified name = Specified.name(word);
    if (name.isBad()) {
      return name.message();
    }
    boolean openEnd =
        !name.text().isEmpty() && name.text().charAt(name.text().length() - 1) == Specified.UNKNOWN;
    if (!suffix.isEmpty() && !name.text().endsWith(suffix) && !openEnd) {
      return "not the name of a " + suffix + " unit";
    }
    if (suffix.equals(".slice") && name.text().indexOf('@') >= 0) {
      return "slices have no instances";
    }
    return UnitNames.isValid(name.text(), templateAllowed) ? "" : NOT_A_UNIT;
  }
}
