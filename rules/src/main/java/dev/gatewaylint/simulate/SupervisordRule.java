package dev.gatewaylint.simulate;

/** supervisord: a death before startsecs is a failed start, a later one is an exit. */
final class SupervisordRule implements RespawnRule {
  private static final long SECOND = 1_000_000;

  private final Supervisord program;
  private final long startsecs;
  private long failures;
  private boolean close;

  SupervisordRule(Supervisord program, double stretch) {
    this.program = program;
    this.startsecs = Clock.stretch(Clock.micros(program.startsecs()), stretch);
  }

  @Override
  public long wait(long now, long started, End end) {
    long ran = now - started;
    close |= Clock.isClose(ran, startsecs);
    if (ran < startsecs) {
      failures++;
      return failures > program.startretries() ? GIVE_UP : failures * SECOND;
    }
    failures = 0;
    boolean expected = end.kind() == End.Kind.EXIT && program.exitcodes().contains(end.number());
    return switch (program.autorestart()) {
      case FALSE -> DONE;
      case UNEXPECTED -> expected ? DONE : 0;
      case TRUE -> 0;
    };
  }

  @Override
  public void forget() {
    failures = 0;
  }

  @Override
  public boolean wasClose() {
    return close;
  }

  @Override
  public void describe(State state, long now, long started) {
    state.shape(failures);
    state.since(started, now, startsecs);
  }
}
