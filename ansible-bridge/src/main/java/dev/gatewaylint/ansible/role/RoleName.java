package dev.gatewaylint.ansible.role;

/** What a role is called, and its variables begin with: lower case letters, digits, underscores. */
final class RoleName {
  private RoleName() {}

  /** The name of the role for a gateway of that name. */
  static String of(String gateway) {
    StringBuilder name = new StringBuilder();
    for (int at = 0; at < gateway.length(); at++) {
      char written = gateway.charAt(at);
      char found = written <= 'Z' ? Character.toLowerCase(written) : written;
      boolean isLetter = found >= 'a' && found <= 'z';
      boolean isDigit = found >= '0' && found <= '9';
      if (isLetter || (isDigit && !name.isEmpty())) {
        name.append(found);
      } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
        name.append('_');
      }
    }
    while (!name.isEmpty() && name.charAt(name.length() - 1) == '_') {
      name.setLength(name.length() - 1);
    }
    return name.isEmpty() ? "gateway" : name.toString();
  }
}
