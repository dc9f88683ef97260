package dev.gatewaylint.command;

/** Exit statuses of the commands. */
public final class Exit {
  /** Nothing at or above the severity that fails. */
  public static final int OK = 0;

  /** Findings. */
  public static final int FINDINGS = 1;

  /** Wrong usage, or something could not be checked. */
  public static final int TROUBLE = 2;

  private Exit() {}
}
