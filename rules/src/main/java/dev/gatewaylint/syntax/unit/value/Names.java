package dev.gatewaylint.syntax.unit.value;

import java.util.OptionalLong;

/** Rules for names of all kinds. Source: systemd 252 and 257, functions named at each method. */
final class Names {

  private Names() {}

  static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** documentation_url_is_valid in src/basic/web-util.c. */
  static boolean isDocumentation(String url) {
    int scheme = -1;
    for (String prefix : new String[] {"http://", "https://", "file:/", "info:", "man:"}) {
      if (url.startsWith(prefix)) {
        scheme = prefix.length();
      }
    }
    return scheme > 0 && url.length() > scheme && isAscii(url);
  }

  /** service_name_is_valid in src/libsystemd/sd-bus/bus-internal.c. */
  static boolean isBusName(String name) {
    boolean unique = name.startsWith(":");
    boolean afterDot = true;
    boolean anyDot = false;
    for (int at = unique ? 1 : 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c == '.') {
        if (afterDot) {
          return false;
        }
        afterDot = true;
        anyDot = true;
      } else {
        boolean digit = Characters.isDigit(c) && (!afterDot || unique);
        if (!digit && !Characters.isLetter(c) && c != '_' && c != '-') {
          return false;
        }
        afterDot = false;
      }
    }
    return name.length() <= 255 && anyDot && !afterDot;
  }

  /** fdname_is_valid in src/basic/fd-util.c. */
  static boolean isDescriptor(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c < ' ' || c >= 127 || c == ':') {
        return false;
      }
    }
    return name.length() <= 255;
  }

  /** credential_name_valid in src/shared/creds-util.c. */
  static boolean isCredential(String name) {
    return Paths.isFileName(name) && isDescriptor(name);
  }

  /** log_namespace_name_valid in src/basic/syslog-util.c. */
  static boolean isJournalNamespace(String name) {
    return Paths.isFileName(name)
        && name.length() <= 222
        && UnitNames.isInstance(name)
        && Paths.isSafe(name);
  }

  /** valid_user_group_name, relaxed, in src/basic/user-util.c. */
  static boolean isUser(String name) {
    if (name.isEmpty()) {
      return false;
    }
    if (isUserNumber(name)) {
      return true;
    }
    if (name.charAt(0) == ' ' || name.endsWith(" ") || name.equals(".") || name.equals("..")) {
      return false;
    }
    boolean numeric = true;
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c < ' ' || c == 0x7f || c == ':' || c == '/') {
        return false;
      }
      numeric &= Characters.isDigit(c) || (at == 0 && c == '-');
    }
    return !numeric;
  }

  /** parse_uid in src/basic/user-util.c: digits without leading zero, not 65535 nor 4294967295. */
  private static boolean isUserNumber(String name) {
    if (name.charAt(0) == '0' && name.length() > 1) {
      return false;
    }
    for (int at = 0; at < name.length(); at++) {
      if (!Characters.isDigit(name.charAt(at))) {
        return false;
      }
    }
    OptionalLong number = Integers.upTo(0xffffffffL, name, 10);
    return number.isPresent() && number.getAsLong() != 0xffffffffL && number.getAsLong() != 0xffffL;
  }

  /** ifname_valid_full in src/basic/socket-util.c; alternative names may be longer. */
  static boolean isInterface(String name, boolean alternative) {
    if (name.isEmpty() || name.length() >= (alternative ? 128 : 16) || isReserved(name)) {
      return false;
    }
    boolean numeric = true;
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c <= ' ' || c >= 127 || c == ':' || c == '/' || c == '%') {
        return false;
      }
      numeric &= Characters.isDigit(c);
    }
    OptionalLong index = Integers.int32(name);
    return !numeric && (index.isEmpty() || index.getAsLong() <= 0);
  }

  private static boolean isReserved(String name) {
    return name.equals(".") || name.equals("..") || name.equals("all") || name.equals("default");
  }

  /** env_name_is_valid in src/basic/env-util.c. */
  static boolean isVariable(String name) {
    if (name.isEmpty() || Characters.isDigit(name.charAt(0))) {
      return false;
    }
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (!Characters.isAlphanumeric(c) && c != '_' && c != Specified.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  /** journal_field_valid in src/libsystemd/sd-journal/journal-file.c. */
  static boolean isJournalField(String name) {
    if (name.isEmpty()
        || name.length() > 64
        || name.charAt(0) == '_'
        || Characters.isDigit(name.charAt(0))) {
      return false;
    }
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      boolean upper = c >= 'A' && c <= 'Z';
      if (!upper && !Characters.isDigit(c) && c != '_' && c != Specified.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  /** nft_identifier_valid in src/basic/parse-util.c. */
  static boolean isNftIdentifier(String name) {
    if (name.isEmpty() || name.length() > 31 || !Characters.isLetter(name.charAt(0))) {
      return false;
    }
    for (int at = 1; at < name.length(); at++) {
      char c = name.charAt(at);
      if (!Characters.isAlphanumeric(c) && "/\\_.".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
