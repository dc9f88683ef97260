package dev.gatewaylint.sudo;

import java.util.Optional;

/**
 * An answer.
 *
 * @param grant the entry that decided, a denying one perhaps; empty if none matched. Of an unknown
 *     verdict, the entry of which it is unknown whether it decides
 * @param reason of a denial without an entry, and what is not known of an unknown verdict; else
 *     empty
 */
public record Decision(Verdict verdict, Optional<Grant> grant, String reason) {
  /** Whether sudo runs the command, with a password or without. */
  public boolean isAllowed() {
    return verdict == Verdict.ALLOWED_WITHOUT_PASSWORD || verdict == Verdict.ALLOWED_WITH_PASSWORD;
  }
}
