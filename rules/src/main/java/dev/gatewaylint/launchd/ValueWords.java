package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;

/** Values as sentences name them. */
final class ValueWords {
  private static final int LONGEST = 40;

  private ValueWords() {}

  /** A short scalar itself, anything else by what it is. */
  static String of(PlistValue value) {
    if (value instanceof PlistValue.Switch flag) {
      return flag.value() ? "true" : "false";
    }
    if (value instanceof PlistValue.Whole number) {
      return number.value().toString();
    }
    if (value instanceof PlistValue.Text text && text.value().length() <= LONGEST) {
      return text.value().isEmpty() ? "an empty string" : text.value();
    }
    return value instanceof PlistValue.Array ? "an array" : "a " + value.element();
  }

  /** Whether two scalars are the same; of arrays and dictionaries that is not asked. */
  static boolean isSame(PlistValue one, PlistValue other) {
    boolean scalar =
        one instanceof PlistValue.Switch
            || one instanceof PlistValue.Whole
            || one instanceof PlistValue.Text;
    if (one instanceof PlistValue.Text text && other instanceof PlistValue.Text same) {
      return text.value().equals(same.value());
    }
    return scalar && one.element().equals(other.element()) && of(one).equals(of(other));
  }
}
