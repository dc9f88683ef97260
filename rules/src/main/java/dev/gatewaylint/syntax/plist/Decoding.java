package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.text.Encoding;
import dev.gatewaylint.text.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How the bytes of a list's texts become characters: as its XML declaration says. */
final class Decoding {
  private final Charset charset;

  private Decoding(Charset charset) {
    this.charset = charset;
  }

  static Decoding utf8() {
    return new Decoding(StandardCharsets.UTF_8);
  }

  /**
   * What a list declares. Only a declaration that is the very first thing counts, and {@code
   * encoding=} in it without blanks, as in CoreFoundation.
   */
  static Decoding declared(String text) throws Unreadable {
    if (!text.startsWith("<?xml")) {
      return utf8();
    }
    int end = 5;
    while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '>') {
      end++;
    }
    int from = text.indexOf("encoding=", 5) + "encoding=".length();
    if (from < "encoding=".length() + 5 || from >= end) {
      return utf8();
    }
    char quote = text.charAt(from);
    int close = quote == '"' || quote == '\'' ? text.indexOf(quote, from + 1) : -1;
    if (close < 0) {
      return utf8();
    }
    String name = text.substring(from + 1, close);
    if (name.equalsIgnoreCase("UTF-8")) {
      return utf8();
    }
    if (!isName(name) || !Charset.isSupported(name)) {
      throw new Unreadable(from, close + 1, "there is no encoding of this name");
    }
    Charset charset = Charset.forName(name);
    if (!charset.canEncode() || !Arrays.equals("<".getBytes(charset), new byte[] {'<'})) {
      throw new Unreadable(from, close + 1, "the file is not written in this encoding");
    }
    return new Decoding(charset);
  }

  /** Java throws for a name that cannot be one. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && (i == 0 || "-+.:_".indexOf(c) < 0)) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  String decode(String text, int from, int to) throws Unreadable {
    boolean plain = charset.equals(StandardCharsets.UTF_8);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 128 && !plain) {
        return other(text, from, to);
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      } else if (Encoding.isRawByte(c)) {
        throw new Unreadable(i, i + 1, "a byte that is not UTF-8");
      }
    }
    return text.substring(from, to);
  }

  private String other(String text, int from, int to) throws Unreadable {
    byte[] bytes = SourceFile.of("", text.substring(from, to)).bytes();
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(from, to, "this text is not written in " + charset.name());
    }
  }
}
