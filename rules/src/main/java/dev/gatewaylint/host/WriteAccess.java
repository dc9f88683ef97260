package dev.gatewaylint.host;

/**
 * Whether a user can change what is found at a path.
 *
 * @param answer what is known
 * @param through for YES the file, link or folder that he may write to; for UNKNOWN the path of
 *     which the facts are missing; for NO the path itself
 */
public record WriteAccess(Answer answer, String through) {
  /** What is known. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  /** Whether it is known that he can. */
  public boolean isGranted() {
    return answer == Answer.YES;
  }
}
