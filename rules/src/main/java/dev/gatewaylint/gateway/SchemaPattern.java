package dev.gatewaylint.gateway;

import com.networknt.schema.regex.RegularExpression;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of a schema, which is one of JavaScript's; what Java cannot tell of a text counts as a
 * match, and so does what would take it very long.
 */
record SchemaPattern(Optional<Pattern> pattern) implements RegularExpression {
  private static final int MOST_LOOKS = 1_000_000;

  static SchemaPattern of(String written) {
    try {
      return new SchemaPattern(Optional.of(Pattern.compile(written)));
    } catch (PatternSyntaxException | StackOverflowError e) {
      return new SchemaPattern(Optional.empty());
    }
  }

  @Override
  public boolean matches(String value) {
    if (pattern.isEmpty()) {
      return true;
    }
    try {
      Matcher matcher = pattern.get().matcher(new Watched(value, new int[] {MOST_LOOKS}));
      return matcher.find();
    } catch (TooLong | StackOverflowError e) {
      return true; // java.util.regex calls itself for each character of some patterns
    }
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that counts how often it is looked at. */
  private record Watched(String text, int[] left) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (--left[0] < 0) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
