package dev.gatewaylint.syntax.crontab;

/** Reads the list of one field and the blanks behind it. */
interface FieldReader {
  /**
   * Reads from the cursor, which stands on the first character of the field.
   *
   * @return bit n for the value n, or {@link #FAULT}; the cursor then stands anywhere
   */
  long read(Field field);

  /** No set at all: the bits of a field end at 59. */
  long FAULT = -1;

  /** Whether one of the values read so far is drawn by chance. */
  boolean isRandom();
}
