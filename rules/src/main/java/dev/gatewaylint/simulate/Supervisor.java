package dev.gatewaylint.simulate;

/** Who starts a service again after its end, by which rule. */
public sealed interface Supervisor
    permits Systemd, Launchd, Docker, Supervisord, Pm2, Kubernetes, Otp {

  /** How reports call it, such as "systemd 252". */
  String label();
}
