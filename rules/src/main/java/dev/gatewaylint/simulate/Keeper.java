package dev.gatewaylint.simulate;

/**
 * The supervisor's side of one service while a play runs: it hears what happens to the program and
 * what is asked from outside, and starts, signals and gives up the program.
 */
abstract class Keeper {
  /** The program that it keeps. */
  final Instance kept;

  /** When it acts by itself next. */
  long timer = Clock.NEVER;

  Keeper(Instance kept) {
    this.kept = kept;
  }

  /** The rules of a supervisor, its boundaries moved by a factor. */
  static Keeper of(Supervisor supervisor, Instance kept, double stretch) {
    if (supervisor instanceof Systemd systemd) {
      return new SystemdKeeper(systemd, kept, stretch);
    }
    if (supervisor instanceof Launchd launchd) {
      return new Respawner(kept, new LaunchdRule(launchd), Clock.micros(launchd.exitTimeOut()));
    }
    if (supervisor instanceof Supervisord supervisord) {
      return new Respawner(
          kept,
          new SupervisordRule(supervisord, stretch),
          Clock.micros(supervisord.stopwaitsecs()));
    }
    return new Respawner(kept, rule(supervisor, stretch), Respawner.USUAL_STOP);
  }

  private static RespawnRule rule(Supervisor supervisor, double stretch) {
    if (supervisor instanceof Docker docker) {
      return new DockerRule(docker, stretch);
    }
    if (supervisor instanceof Pm2 pm2) {
      return new Pm2Rule(pm2, stretch);
    }
    if (supervisor instanceof Kubernetes kubernetes) {
      return new KubernetesRule(kubernetes, stretch);
    }
    return new OtpRule((Otp) supervisor, stretch);
  }

  /** Its timer rings. */
  abstract void ring(long now);

  /** Somebody asks for a start. */
  abstract void start(long now);

  /** Somebody asks for a restart. */
  abstract void restart(long now);

  /** Somebody asks for a stop. */
  abstract void stop(long now);

  /** Somebody makes it forget failures. */
  void resetFailed(long now) {}

  /** Somebody makes it read its configuration again. */
  void reload() {}

  /** The program serves. */
  void ready(long now) {}

  /** The program hangs. */
  void hung(long now) {}

  /** The program's process is gone. */
  abstract void ended(long now, End end);

  /** What it would show of the service. */
  abstract ServiceState state();

  /** Automatic restarts so far, as far as it counts them. */
  abstract long restarts();

  /** Whether one of its decisions was close to the boundary. */
  abstract boolean wasClose();

  abstract void describe(State state, long now);

  abstract void mark(int slot);

  abstract void leap(int slot, long times, long by);
}
