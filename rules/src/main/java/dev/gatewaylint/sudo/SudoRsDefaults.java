package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.DefaultsSetting;
import dev.gatewaylint.syntax.sudoers.DefaultsSetting.Operator;
import java.util.Optional;

/** Which Defaults sudo-rs knows: the table of its src/defaults/mod.rs. */
final class SudoRsDefaults {
  private enum Type {
    FLAG,
    /** A whole number from 0 to 1000 that may not be switched off. */
    TRIES,
    MINUTES,
    /** A text that may be switched off. */
    TEXT,
    /** {@code editor}: one that may not be. */
    PROGRAM,
    MODE,
    VERIFY,
    LECTURE,
    LIST
  }

  private record Known(Type type, int since, boolean isIgnored) {}

  private SudoRsDefaults() {}

  private static Optional<Known> known(String name, SudoRsVersion version) {
    Optional<Known> known = table(name);
    return known.isPresent() && version.isAtLeast(known.get().since()) ? known : Optional.empty();
  }

  private static Optional<Known> table(String name) {
    return switch (name) {
      case "always_query_group_plugin", "always_set_home", "env_reset", "fqdn", "mail_badpass" ->
          Optional.of(new Known(Type.FLAG, 5, true));
      case "match_group_by_gid", "visiblepw" -> Optional.of(new Known(Type.FLAG, 5, true));
      case "use_pty", "pwfeedback", "env_editor", "rootpw", "targetpw" ->
          Optional.of(new Known(Type.FLAG, 5, false));
      case "setenv" -> Optional.of(new Known(Type.FLAG, 6, false));
      case "ignore_dot", "insults" -> Optional.of(new Known(Type.FLAG, 7, true));
      case "noexec", "umask_override" -> Optional.of(new Known(Type.FLAG, 7, false));
      case "noninteractive_auth" -> Optional.of(new Known(Type.FLAG, 9, false));
      case "lecture" -> Optional.of(new Known(Type.LECTURE, 5, true));
      case "mailerpath" -> Optional.of(new Known(Type.TEXT, 5, true));
      case "verifypw" -> Optional.of(new Known(Type.VERIFY, 5, true));
      case "secure_path" -> Optional.of(new Known(Type.TEXT, 5, false));
      case "apparmor_profile" -> Optional.of(new Known(Type.TEXT, 6, false));
      case "runcwd" -> Optional.of(new Known(Type.TEXT, 14, false));
      case "editor" -> Optional.of(new Known(Type.PROGRAM, 8, false));
      case "umask" -> Optional.of(new Known(Type.MODE, 7, false));
      case "passwd_tries" -> Optional.of(new Known(Type.TRIES, 5, false));
      case "timestamp_timeout" -> Optional.of(new Known(Type.MINUTES, 5, false));
      case "passwd_timeout" -> Optional.of(new Known(Type.MINUTES, 7, false));
      case "env_keep", "env_check" -> Optional.of(new Known(Type.LIST, 5, false));
      case "env_delete" -> Optional.of(new Known(Type.LIST, 5, true));
      default -> Optional.empty();
    };
  }

  /** Whether sudo-rs takes the setting and does nothing. */
  static boolean isIgnored(String name) {
    return table(name).map(Known::isIgnored).orElse(false);
  }

  /** Whether the setting is a list of names. */
  static boolean isList(String name) {
    return table(name).map(known -> known.type() == Type.LIST).orElse(false);
  }

  /** Whether an ignored setting asks for what sudo-rs does anyway, or concerns nobody's rights. */
  static boolean isHarmless(DefaultsSetting setting) {
    boolean isReset = setting.name().value().equals("env_reset");
    boolean matters = isReset || setting.name().value().equals("env_delete");
    return !matters || (isReset && setting.operator() == Operator.ON);
  }

  /** Why sudo-rs refuses a setting; empty if it does not. */
  static String fault(DefaultsSetting setting, SudoRsVersion version) {
    String name = setting.name().value();
    Optional<Known> known = known(name, version);
    if (known.isEmpty()) {
      return "does not know the Defaults setting " + name;
    }
    Operator operator = setting.operator();
    String value = setting.value().map(located -> located.value()).orElse("");
    boolean fits =
        switch (known.get().type()) {
          case FLAG -> operator == Operator.ON || operator == Operator.OFF;
          case TRIES ->
              operator == Operator.SET && isNumber(value) && Integer.parseInt(value) <= 1000;
          case MINUTES ->
              operator == Operator.OFF || (operator == Operator.SET && isMinutes(value));
          case TEXT -> operator == Operator.OFF || operator == Operator.SET;
          case PROGRAM -> operator == Operator.SET;
          case MODE -> operator == Operator.OFF || operator == Operator.SET;
          case VERIFY -> operator == Operator.OFF || (operator == Operator.SET && isVerify(value));
          case LECTURE ->
              version.isAtLeast(13)
                  ? operator == Operator.OFF || (operator == Operator.SET && isLecture(value))
                  : operator == Operator.ON || operator == Operator.OFF;
          case LIST -> operator != Operator.ON;
        };
    return fits ? "" : "does not take that value of " + name;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 9;
  }

  private static boolean isMinutes(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? isNumber(text)
        : isNumber(text.substring(0, dot)) && isNumber(text.substring(dot + 1));
  }

  private static boolean isVerify(String text) {
    return text.equals("all")
        || text.equals("always")
        || text.equals("any")
        || text.equals("never");
  }

  private static boolean isLecture(String text) {
    return text.equals("always") || text.equals("once") || text.equals("never");
  }
}
