package dev.gatewaylint.simulate;

/** What a supervisor shows of a service. */
public enum ServiceState {
  /** It runs, or has done its work and stays active. */
  ACTIVE,
  /** Its start is not complete. */
  STARTING,
  /** It is being stopped. */
  STOPPING,
  /** It will be started again after a wait. */
  WAITING,
  /** It has ended and stays so. */
  INACTIVE,
  /** It has failed, or has been given up, and stays so. */
  FAILED
}
