package dev.gatewaylint.syntax.sudoers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words in capitals that mean something. */
final class Words {
  private static final Map<String, Tag> TAGS = new HashMap<>();
  private static final Map<String, SpecOption.Name> OPTIONS = new HashMap<>();

  static {
    for (Tag tag : Tag.values()) {
      TAGS.put(tag.name(), tag);
    }
    for (SpecOption.Name name : SpecOption.Name.values()) {
      OPTIONS.put(name.name(), name);
    }
  }

  private Words() {}

  static boolean isTag(String word) {
    return TAGS.containsKey(word);
  }

  static boolean isOption(String word) {
    return OPTIONS.containsKey(word);
  }

  static Optional<Tag> tag(String word) {
    return Optional.ofNullable(TAGS.get(word));
  }

  static Optional<SpecOption.Name> option(String word) {
    return Optional.ofNullable(OPTIONS.get(word));
  }

  /** What {@code Defaults} and a character behind it mean. */
  static TokenKind defaults(int c) {
    return switch (c) {
      case ':' -> TokenKind.DEFAULTS_USER;
      case '>' -> TokenKind.DEFAULTS_RUNAS;
      case '@' -> TokenKind.DEFAULTS_HOST;
      default -> TokenKind.DEFAULTS_COMMAND;
    };
  }

  /** Which alias keyword it is, by its first letter. */
  static TokenKind alias(int c) {
    return switch (c) {
      case 'U' -> TokenKind.USER_ALIAS;
      case 'H' -> TokenKind.HOST_ALIAS;
      case 'R' -> TokenKind.RUNAS_ALIAS;
      default -> TokenKind.COMMAND_ALIAS;
    };
  }
}
