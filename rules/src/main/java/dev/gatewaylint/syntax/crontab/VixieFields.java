package dev.gatewaylint.syntax.crontab;

/**
 * Fields as Debian's cron 3.0pl1 reads them: what stands behind a complete range is passed over up
 * to the next blank, so that {@code *foo} is {@code *}. Source: entry.c (get_list, get_range,
 * get_number) with Debian's patches.
 */
final class VixieFields implements FieldReader {
  private static final int LONGEST_WORD = 999;

  /** A byte 0xFF, which these functions return as a char and so take for the end of the file. */
  private static final int END_LIKE = 0xDCFF;

  private final Cursor in;
  private long bits;

  VixieFields(Cursor in) {
    this.in = in;
  }

  @Override
  public long read(Field field) {
    bits = 0;
    while (true) {
      if (!range(field) || isEnd(in.peek())) {
        return FAULT;
      }
      if (in.peek() != ',') {
        break;
      }
      in.read();
    }
    while (!Cursor.isBlank(in.peek()) && in.peek() != '\n' && in.peek() != Cursor.END) {
      in.read();
    }
    in.skipBlanks();
    return isEnd(in.peek()) ? FAULT : bits;
  }

  private static boolean isEnd(int c) {
    return c == Cursor.END || c == END_LIKE;
  }

  private boolean range(Field field) {
    int first = field.low();
    int last = field.high();
    if (in.peek() == '*') {
      in.read();
    } else {
      first = number(field, true);
      if (first < 0 || isEnd(in.peek())) {
        return false;
      }
      if (in.peek() != '-') {
        return in.peek() != '/' && set(field, first);
      }
      in.read();
      last = number(field, true);
      if (last < 0 || isEnd(in.peek())) {
        return false;
      }
    }
    int step = 1;
    if (in.peek() == '/') {
      in.read();
      step = number(field, false);
      if (step <= 0) {
        return false;
      }
    }
    if (!field.holds(first) || !field.holds(last)) {
      return false;
    }
    for (long value = first; value <= last; value += step) {
      bits |= 1L << value;
    }
    return true;
  }

  private boolean set(Field field, int value) {
    if (!field.holds(value)) {
      return false;
    }
    bits |= 1L << value;
    return true;
  }

  private int number(Field field, boolean mayBeNamed) {
    int start = in.at();
    while (Cursor.isAlphanumeric(in.peek())) {
      in.read();
    }
    int length = in.at() - start;
    if (length == 0 || length > LONGEST_WORD) {
      return -1;
    }
    String word = in.text().substring(start, in.at());
    int named = mayBeNamed ? field.named(word) : -1;
    return named >= 0 ? named : Field.number(word);
  }

  @Override
  public boolean isRandom() {
    return false;
  }
}
