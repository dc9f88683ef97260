package dev.gatewaylint.syntax.yaml;

/** Marks of the library count code points, places count UTF-16 units. */
final class CodePoints {
  private final int length;

  /** The offset of each code point; empty where each is one unit. */
  private final int[] offsets;

  CodePoints(String text) {
    this.length = text.length();
    int count = text.codePointCount(0, text.length());
    this.offsets = new int[count == length ? 0 : count];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
  }

  /** The offset of a code point; the end of the text for those behind it. */
  int offset(int index) {
    if (offsets.length == 0) {
      return Math.min(index, length);
    }
    return index < offsets.length ? offsets[index] : length;
  }
}
