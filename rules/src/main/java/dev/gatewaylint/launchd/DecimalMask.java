package dev.gatewaylint.launchd;

import dev.gatewaylint.text.Place;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An integer {@code Umask} that was meant in octal. launchd has it in decimal (launchd.plist(5)).
 *
 * @param digits what is written
 * @param meant the mask that the digits are in octal
 * @param read the mask that they are in decimal
 */
public record DecimalMask(Place place, String digits, int meant, int read) {
  private static final int ALL = 0777;
  private static final int NEW_FILE = 0666;

  /** Of a job; empty where a decimal number may be meant. */
  public static Optional<DecimalMask> of(JobPlist job) {
    Optional<Written<BigInteger>> mask = job.umask();
    return mask.flatMap(written -> of(digits(written), written));
  }

  private static Optional<DecimalMask> of(String digits, Written<BigInteger> mask) {
    boolean zero = digits.length() > 1 && digits.charAt(0) == '0' && isOctal(digits);
    boolean usual =
        switch (digits) {
          case "22", "27", "77" -> true;
          default -> false;
        };
    if ((!zero && !usual) || mask.value().signum() == 0 || mask.value().bitLength() > 15) {
      return Optional.empty();
    }
    int meant = Integer.parseInt(digits, 8);
    return meant > ALL
        ? Optional.empty()
        : Optional.of(new DecimalMask(mask.place(), digits, meant, mask.value().intValue() & ALL));
  }

  /** The digits as they are written; a binary list has none but the number's own. */
  private static String digits(Written<BigInteger> mask) {
    String text = mask.place().text();
    int open = text.indexOf('>');
    int close = text.indexOf('<', Math.max(open, 0));
    boolean element = text.startsWith("<integer") && open > 0 && close > open;
    String digits = element ? text.substring(open + 1, close).strip() : mask.value().toString();
    return digits.length() > 6 ? "" : digits;
  }

  private static boolean isOctal(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '7') {
        return false;
      }
    }
    return true;
  }

  /** The mask that holds, in octal. */
  public String effective() {
    return octal(read);
  }

  /** The mode of a file that a program makes with 0666. */
  public String fileMode() {
    return octal(NEW_FILE & ~read);
  }

  /** The mode that its author wants. */
  public String meantFileMode() {
    return octal(NEW_FILE & ~meant);
  }

  /** What to write. */
  public String remedy() {
    return "<integer>" + meant + "</integer>, which is " + octal(meant);
  }

  private static String octal(int mode) {
    String digits = Integer.toOctalString(mode);
    return "0".repeat(Math.max(1, 4 - digits.length())) + digits;
  }
}
