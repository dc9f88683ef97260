package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/** Which settings sudo refuses: parse_default_entry and its store functions in defaults.c. */
final class DefaultsValues {
  private static final Set<String> FACILITIES =
      Set.of(
          "authpriv",
          "auth",
          "daemon",
          "user",
          "local0",
          "local1",
          "local2",
          "local3",
          "local4",
          "local5",
          "local6",
          "local7");
  private static final Set<String> PRIORITIES =
      Set.of("alert", "crit", "debug", "emerg", "err", "info", "notice", "warning", "none");
  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
  private static final String INFINITY = "infinity";

  /** The longest time that timestamps hold, in seconds. */
  private static final long LONGEST = Long.MAX_VALUE;

  private DefaultsValues() {}

  /** What is wrong with a setting; empty if nothing is. */
  static String fault(DefaultsSetting setting) {
    String name = setting.name().value();
    Optional<DefaultsParameter> known = DefaultsParameter.find(name);
    if (known.isEmpty()) {
      return "sudo knows no parameter " + name;
    }
    DefaultsParameter parameter = known.get();
    if (parameter.since().isPresent()) {
      return name + " needs sudo " + parameter.since().get() + " or later";
    }
    Optional<Located<String>> value = setting.value();
    return value.isPresent()
        ? withValue(parameter, setting.operator(), value.get().value())
        : withoutValue(parameter, setting.operator());
  }

  private static String withoutValue(
      DefaultsParameter parameter, DefaultsSetting.Operator operator) {
    boolean isOff = operator == DefaultsSetting.Operator.OFF;
    boolean ok =
        switch (parameter.type()) {
          case FLAG, LOGFAC -> true;
          // sudo takes the facility of its build for a value that is missing here.
          case TUPLE -> parameter.mayBeOff() || isOff;
          default -> parameter.mayBeOff() && isOff;
        };
    return ok ? "" : parameter.name() + (isOff ? " cannot be switched off" : " needs a value");
  }

  private static String withValue(
      DefaultsParameter parameter, DefaultsSetting.Operator operator, String value) {
    boolean isList = parameter.type() == DefaultsParameter.Type.LIST;
    if (operator != DefaultsSetting.Operator.SET && !isList) {
      return parameter.name() + " is no list: only = is allowed";
    }
    boolean ok =
        switch (parameter.type()) {
          case FLAG -> false;
          case LIST -> true;
          case STR -> isPath(parameter.path(), value);
          case INT -> Numbers.between(value, Integer.MIN_VALUE, Integer.MAX_VALUE).isPresent();
          case UINT -> Numbers.between(value, 0, 0xFFFF_FFFFL).isPresent();
          case TUPLE -> parameter.values().contains(value);
          case MODE -> isMode(value);
          case TIMEOUT -> Durations.seconds(value).isPresent();
          case TIMESPEC -> isMinutes(value);
          case RLIMIT -> isLimit(value);
          case LOGFAC -> FACILITIES.contains(value);
          case LOGPRI -> PRIORITIES.contains(value);
        };
    return ok ? "" : wrongValue(parameter);
  }

  private static String wrongValue(DefaultsParameter parameter) {
    String name = parameter.name();
    return switch (parameter.type()) {
      case FLAG -> name + " takes no value: write " + name + " or !" + name;
      case TUPLE -> name + " takes one of: " + String.join(" ", parameter.values());
      case STR ->
          parameter.path() == DefaultsParameter.PathRule.ABSOLUTE
              ? name + " needs a path that starts with /"
              : name + " needs a path that starts with / or ~, or *";
      case MODE -> name + " needs an octal mode of at most 0777";
      case TIMESPEC -> name + " needs a number of minutes";
      case TIMEOUT -> name + " needs a number of seconds, or such as 1d2h3m4s";
      case RLIMIT -> name + " needs a limit, soft,hard, infinity, user or default";
      case LOGFAC -> name + " needs a facility of syslog";
      case LOGPRI -> name + " needs a priority of syslog";
      default -> name + " needs a number";
    };
  }

  private static boolean isPath(DefaultsParameter.PathRule rule, String value) {
    return switch (rule) {
      case NONE -> true;
      case ABSOLUTE -> value.startsWith("/") && !OptionValues.isTooLong(value);
      case FOLDER_OR_ANY ->
          (value.startsWith("/") || value.startsWith("~") || value.equals("*"))
              && !OptionValues.isTooLong(value);
    };
  }

  /** strtol(3) with base 8, up to 0777. */
  private static boolean isMode(String value) {
    int at = 0;
    while (at < value.length() && Numbers.isSpace(value.charAt(at))) {
      at++;
    }
    boolean negative = at < value.length() && value.charAt(at) == '-';
    if (negative || (at < value.length() && value.charAt(at) == '+')) {
      at++;
    }
    if (at == value.length()) {
      return false;
    }
    int mode = 0;
    for (; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c < '0' || c > '7') {
        return false;
      }
      mode = Math.min(mode * 8 + (c - '0'), 1 << 20);
    }
    return mode == 0 || (!negative && mode <= 0777);
  }

  /** Minutes with up to nine places behind the point; what follows those sudo does not read. */
  private static boolean isMinutes(String value) {
    int at = value.startsWith("+") || value.startsWith("-") ? 1 : 0;
    long seconds = 0;
    for (; at < value.length() && value.charAt(at) != '.'; at++) {
      char c = value.charAt(at);
      long more = (c - '0') * 60L;
      if (!Patterns.isDigit(c) || seconds > (LONGEST - more) / 10) {
        return false;
      }
      seconds = seconds * 10 + more;
    }
    int end = Math.min(value.length(), at + 10);
    for (int i = at + 1; i < end; i++) {
      if (!Patterns.isDigit(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLimit(String value) {
    if (value.equals("user") || value.equals("default")) {
      return true;
    }
    int comma = value.indexOf(',');
    return comma < 0
        ? isOneLimit(value)
        : isOneLimit(value.substring(0, comma)) && isOneLimit(value.substring(comma + 1));
  }

  private static boolean isOneLimit(String value) {
    if (value.equals(INFINITY)) {
      return true;
    }
    for (int i = 0; i < value.length(); i++) {
      if (!Patterns.isDigit(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty()
        && (value.length() < 20
            || (value.length() < 400 && new BigInteger(value).compareTo(MOST) <= 0));
  }
}
