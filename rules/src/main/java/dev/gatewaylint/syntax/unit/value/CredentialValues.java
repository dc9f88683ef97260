package dev.gatewaylint.syntax.unit.value;

/**
 * Credentials of services. Messages never repeat a value. Source: systemd 252 and 257
 * src/core/load-fragment.c, src/shared/creds-util.c.
 */
final class CredentialValues {

  private static final String NAME = "not a name of a credential";
  private static final String FORM = "a name, a colon and a value are expected";

  private CredentialValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    return switch (type) {
      case "set-credential" -> set(value, false, systemdVersion);
      case "set-credential:encrypted" -> set(value, true, systemdVersion);
      case "load-credential", "load-credential:encrypted" -> load(value, systemdVersion);
      case "import-credential" -> importing(value, systemdVersion);
      default -> Judgement.UNKNOWN_TYPE;
    };
  }

  private static Judgement set(String value, boolean encrypted, int systemdVersion) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    WordReader reader = new WordReader(value, 0);
    if (!reader.next(":", WordReader.KEEP_EMPTY) || reader.atEnd()) {
      return Judgement.unless(false, value, FORM);
    }
    if (!isName(reader.word(), systemdVersion)) {
      return Judgement.of(Fault.ignored(reader.from(), reader.to(), NAME));
    }
    String data = reader.rest();
    if (encrypted) {
      return Judgement.unless(
          Encodings.isBase64(data, systemdVersion), value, "the credential is not base64 data");
    }
    boolean valid = Encodings.unescape(data, true).isPresent();
    return Judgement.unless(valid, value, "the credential contains an unknown escape sequence");
  }

  private static Judgement load(String value, int systemdVersion) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    WordReader reader = new WordReader(value, 0);
    if (!reader.next(":", WordReader.KEEP_EMPTY)) {
      return Judgement.unless(false, value, FORM);
    }
    if (!isName(reader.word(), systemdVersion)) {
      return Judgement.of(Fault.ignored(reader.from(), reader.to(), NAME));
    }
    if (reader.atEnd()) {
      return Judgement.ACCEPTED;
    }
    Specified source = Specified.full(reader.rest(), systemdVersion);
    if (source.isBad()) {
      return Judgement.unless(false, value, source.message());
    }
    String path = source.text();
    boolean valid =
        source.isOpen()
            || (path.startsWith("/") ? Paths.isNormalized(path) : Names.isCredential(path));
    return Judgement.unless(
        valid, value, "neither an absolute path nor a name of a credential to load from");
  }

  private static Judgement importing(String value, int systemdVersion) {
    if (value.isEmpty()) {
      return Judgement.ACCEPTED;
    }
    WordReader reader = new WordReader(value, 0);
    boolean rename = systemdVersion >= 257;
    String pattern = value;
    if (rename) {
      if (!reader.next(":", WordReader.KEEP_EMPTY)) {
        return Judgement.unless(false, value, FORM);
      }
      pattern = reader.word();
      if (!reader.atEnd() && !Names.isCredential(reader.rest())) {
        return Judgement.unless(false, value, NAME);
      }
    }
    Specified glob = Specified.full(pattern, systemdVersion);
    if (glob.isBad()) {
      return Judgement.unless(false, value, glob.message());
    }
    boolean valid = isGlob(glob.with("x")) || isGlob(glob.with(""));
    return Judgement.unless(
        valid, value, "not a name of a credential, a star may stand only at its end");
  }

  private static boolean isName(String word, int systemdVersion) {
    Specified name = Specified.full(word, systemdVersion);
    return !name.isBad()
        && (Names.isCredential(name.with("x")) || Names.isCredential(name.with("")));
  }

  private static boolean isGlob(String text) {
    for (int at = 0; at < text.length(); at++) {
      if ("*?[]".indexOf(text.charAt(at)) >= 0) {
        boolean lastStar = text.charAt(at) == '*' && at == text.length() - 1;
        return lastStar && (at == 0 || Names.isCredential(text.substring(0, at)));
      }
    }
    return Names.isCredential(text);
  }
}
