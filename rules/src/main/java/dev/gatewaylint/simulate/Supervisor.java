package dev.gatewaylint.simulate;

/** Who starts a service again after its end, by which rule. */
public sealed interface Supervisor
    permits Systemd, Launchd, Docker, Supervisord, Pm2, Kubernetes, Otp {

  /** How reports call it, such as "systemd 252". */
  String label();

  /** When it starts a service again, in a few words; empty where the label says enough. */
  default String rule() {
    return "";
  }
}
