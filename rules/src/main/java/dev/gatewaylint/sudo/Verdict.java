package dev.gatewaylint.sudo;

/** What sudo answers. */
public enum Verdict {
  /** {@code sudo -n} runs the command. */
  ALLOWED_WITHOUT_PASSWORD,
  /** A password is asked, unless one was given a short while ago. */
  ALLOWED_WITH_PASSWORD,
  DENIED,
  /** It depends on something that no file tells. */
  UNKNOWN
}
