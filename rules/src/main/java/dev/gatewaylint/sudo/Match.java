package dev.gatewaylint.sudo;

/**
 * Sets of answers that are possible, as bits: one bit where the answer is known. A list answers
 * {@link #ALLOW}, {@link #DENY} or {@link #UNSPEC}, as in sudo's match.c; a plain test answers
 * {@link #YES} or {@link #NO}.
 */
final class Match {
  static final int ALLOW = 1;
  static final int DENY = 2;
  static final int UNSPEC = 4;

  static final int YES = 1;
  static final int NO = 2;
  static final int MAYBE = YES | NO;

  private Match() {}

  static int known(boolean answer) {
    return answer ? YES : NO;
  }

  /** What a member of a list answers whose test gave {@code test}. */
  static int member(int test, boolean negated) {
    int answer = (test & NO) != 0 ? UNSPEC : 0;
    if ((test & YES) != 0) {
      answer |= negated ? DENY : ALLOW;
    }
    return answer;
  }

  /** Whether an answer is ALLOW, as a test. */
  static int isAllow(int answer) {
    int test = (answer & ALLOW) != 0 ? YES : 0;
    return (answer & ~ALLOW) != 0 ? test | NO : test;
  }

  /** Both tests hold. */
  static int and(int a, int b) {
    return (a & b & YES) | ((a | b) & NO);
  }

  /** The answer of {@code !alias}: ALLOW and DENY change places. */
  static int negate(int answer) {
    int other = answer & UNSPEC;
    if ((answer & ALLOW) != 0) {
      other |= DENY;
    }
    if ((answer & DENY) != 0) {
      other |= ALLOW;
    }
    return other;
  }
}
