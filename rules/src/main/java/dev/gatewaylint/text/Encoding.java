package dev.gatewaylint.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that loses nothing. A byte that belongs to no valid sequence becomes the lone low surrogate
 * U+DC00 + byte, which no valid text holds, and comes back as that byte.
 */
public final class Encoding {
  private Encoding() {}

  /** Whether a character stands for a byte that is not UTF-8; surrogate pairs are not asked. */
  public static boolean isRawByte(char c) {
    return c >= 0xDC80 && c <= 0xDCFF;
  }

  static String decode(byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (0xDC00 | (in.get() & 0xFF)));
      }
      decoder.reset();
    }
  }

  static byte[] encode(String text) {
    try {
      ByteBuffer plain = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[plain.remaining()];
      plain.get(bytes);
      return bytes;
    } catch (CharacterCodingException lone) {
      return encodeWithRawBytes(text);
    }
  }

  private static byte[] encodeWithRawBytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        i++;
      } else if (isRawByte(c)) {
        out.writeBytes(text.substring(from, i).getBytes(StandardCharsets.UTF_8));
        out.write(c & 0xFF);
        from = i + 1;
      }
    }
    out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
