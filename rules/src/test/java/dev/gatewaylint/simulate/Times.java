package dev.gatewaylint.simulate;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.syntax.unit.value.TimeSpan;

/** Short words for the tests of this package. */
final class Times {
  static final int KILL = 9;
  static final int TERM = 15;

  private Times() {}

  static TimeSpan span(String text) {
    return TimeSpan.parseSeconds(text).orElseThrow();
  }

  static RestartDelay every(String wait) {
    return RestartDelay.constant(span(wait));
  }

  /** Restart=always on systemd 252 with that RestartSec=. */
  static Systemd always(String wait) {
    return Systemd.restarting(252, Restart.ALWAYS, every(wait));
  }

  static Program killedAfter(String run) {
    return Program.ending(span(run), End.signal(KILL));
  }

  static Verdict verdict(Supervisor supervisor, Program program) {
    return Play.of(supervisor, program).run().verdict();
  }
}
