package dev.gatewaylint.syntax.crontab;

/**
 * Fields as cronie 1.6 and 1.7 read them: strict up to the separator, with {@code ~} for a value
 * drawn by chance. Source: src/entry.c (get_list, get_range, get_number).
 */
final class CronieFields implements FieldReader {
  private final Cursor in;
  private long bits;
  private int number;
  private boolean random;

  CronieFields(Cursor in) {
    this.in = in;
  }

  @Override
  public long read(Field field) {
    bits = 0;
    do {
      if (!range(field)) {
        return FAULT;
      }
    } while (in.read() == ',');
    in.moveTo(in.at() - 1);
    in.skipBlanks();
    return bits;
  }

  /** Reads one range; the cursor then stands on a separator, if all went well. */
  private boolean range(Field field) {
    int first = field.low();
    int last = field.high();
    int step = 1;
    if (in.peek() == '~') {
      return drawn(field, first);
    }
    if (in.peek() == '*') {
      in.read();
    } else {
      if (!number(field, true)) {
        return false;
      }
      first = number;
      last = number;
      if (in.peek() == '~') {
        return drawn(field, first);
      }
      if (in.peek() != '-') {
        return isSeparator(in.peek()) && set(field, first, last, 1);
      }
      in.read();
      if (!number(field, true)) {
        return false;
      }
      last = number;
      // Only without a step: 5-0 then ends at Sunday, in whatever field it stands.
      last = in.peek() != '/' && last == 0 && first > 0 ? 7 : last;
    }
    if (in.peek() == '/') {
      in.read();
      if (!number(field, false) || number == 0) {
        return false;
      }
      step = number;
    }
    return isSeparator(in.peek()) && set(field, first, last, step);
  }

  /** {@code FROM~TO}, either of which may be left out; the lowest value stands for all. */
  private boolean drawn(Field field, int first) {
    in.read();
    int last = field.high();
    if (!isSeparator(in.peek())) {
      if (!number(field, true)) {
        return false;
      }
      last = number;
    }
    random = true;
    return first <= last
        && field.holds(last)
        && isSeparator(in.peek())
        && set(field, first, first, 1);
  }

  private boolean set(Field field, int first, int last, int step) {
    for (long value = first; value <= last; value += step) {
      if (!field.holds(value)) {
        return false;
      }
      bits |= 1L << value;
    }
    return true;
  }

  private static boolean isSeparator(int c) {
    return c == '\t' || c == '\n' || c == ' ' || c == ',';
  }

  private boolean number(Field field, boolean mayBeNamed) {
    int start = in.at();
    while (Cursor.isAlphanumeric(in.peek())) {
      in.read();
    }
    String word = in.text().substring(start, in.at());
    if (word.isEmpty()) {
      return false;
    }
    int named = mayBeNamed ? field.named(word) : -1;
    number = named >= 0 ? named : Field.number(word);
    return number >= 0;
  }

  @Override
  public boolean isRandom() {
    return random;
  }
}
