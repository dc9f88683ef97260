package dev.gatewaylint.scenario;

import dev.gatewaylint.simulate.BootBreaker;
import dev.gatewaylint.simulate.DuplicateCheck;
import dev.gatewaylint.simulate.End;
import dev.gatewaylint.simulate.KeepAlive;
import dev.gatewaylint.simulate.Launchd;
import dev.gatewaylint.simulate.Program;
import dev.gatewaylint.simulate.Run;
import dev.gatewaylint.simulate.StartUpThrottle;
import dev.gatewaylint.simulate.Supervisor;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code programs}. */
final class ProgramReader {
  private static final List<String> KEYS =
      List.of(
          "unit",
          "supervisor",
          "from",
          "start-up",
          "runs",
          "stops-in",
          "feeds-watchdog",
          "duplicates",
          "throttle",
          "breaker");

  private ProgramReader() {}

  static Scenario.Service read(ConfigNode node) throws ScenarioException {
    Fields fields = Fields.of(node, KEYS);
    String unit = fields.required("unit");
    try {
      return new Scenario.Service(
          node.place(),
          unit,
          supervisor(fields),
          fields.time("from").orElse(TimeSpan.ZERO),
          program(fields));
    } catch (IllegalArgumentException e) {
      throw new ScenarioException(node.place(), String.valueOf(e.getMessage()));
    }
  }

  private static Program program(Fields fields) throws ScenarioException {
    List<Run> runs = new ArrayList<>();
    for (ConfigNode run : fields.items("runs")) {
      Fields parts = Fields.of(run, List.of("for", "then"));
      Optional<ConfigNode> then = parts.node("then");
      End end =
          then.isPresent() ? Ends.read(then.get().place(), Fields.text(then.get())) : End.never();
      TimeSpan length = parts.time("for").orElse(TimeSpan.INFINITY);
      runs.add(new Run(length, end));
    }
    Program program =
        runs.isEmpty() ? Program.lasting() : Program.running(runs.toArray(new Run[0]));
    program = program.startingIn(fields.time("start-up").orElse(TimeSpan.ZERO));
    Optional<TimeSpan> stopping = fields.time("stops-in");
    if (stopping.isPresent()) {
      program = program.stoppingIn(stopping.get(), program.onTerm());
    }
    if (!fields.flag("feeds-watchdog").orElse(true)) {
      program = program.silent();
    }
    Optional<ConfigNode> duplicates = fields.node("duplicates");
    if (duplicates.isPresent()) {
      program = program.with(duplicates(duplicates.get()));
    }
    Optional<ConfigNode> throttle = fields.node("throttle");
    if (throttle.isPresent()) {
      program = program.with(throttle(throttle.get()));
    }
    Optional<ConfigNode> breaker = fields.node("breaker");
    return breaker.isPresent() ? program.with(breaker(breaker.get())) : program;
  }

  private static DuplicateCheck duplicates(ConfigNode node) throws ScenarioException {
    Fields fields = Fields.of(node, List.of("of", "after", "reaction"));
    Optional<ConfigNode> reaction = fields.node("reaction");
    End end =
        reaction.isPresent()
            ? Ends.read(reaction.get().place(), Fields.text(reaction.get()))
            : End.signal(9);
    TimeSpan after = fields.time("after").orElse(TimeSpan.ofSeconds(1));
    return new DuplicateCheck(fields.text("of").orElse("gateway"), after, end);
  }

  private static StartUpThrottle throttle(ConfigNode node) throws ScenarioException {
    Fields fields =
        Fields.of(node, List.of("threshold", "window", "first", "longest", "stable-clear"));
    StartUpThrottle usual = StartUpThrottle.proposed();
    return new StartUpThrottle(
        fields.number("threshold").orElse(usual.threshold()),
        fields.time("window").orElse(usual.window()),
        fields.time("first").orElse(usual.first()),
        fields.time("longest").orElse(usual.longest()),
        fields.time("stable-clear").orElse(usual.clear()));
  }

  private static BootBreaker breaker(ConfigNode node) throws ScenarioException {
    Fields fields = Fields.of(node, List.of("boots", "window"));
    BootBreaker usual = BootBreaker.shipped();
    long boots = fields.number("boots").orElse((long) usual.boots());
    return new BootBreaker(
        (int) Math.min(boots, Integer.MAX_VALUE),
        fields.time("window").orElse(usual.window()),
        usual.degraded());
  }

  /** launchd jobs, until plists are read; units of the host bring their own supervisor. */
  private static Optional<Supervisor> supervisor(Fields fields) throws ScenarioException {
    Optional<ConfigNode> node = fields.node("supervisor");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Fields kind = Fields.of(node.get(), List.of("launchd"));
    Optional<ConfigNode> launchd = kind.node("launchd");
    if (launchd.isEmpty()) {
      throw new ScenarioException(node.get().place(), "expected the key launchd");
    }
    Fields job = Fields.of(launchd.get(), List.of("keep-alive", "throttle-interval"));
    boolean keep = job.flag("keep-alive").orElse(true);
    TimeSpan throttle = job.time("throttle-interval").orElse(TimeSpan.ofSeconds(10));
    return Optional.of(Launchd.keeping(keep ? KeepAlive.always() : KeepAlive.never(), throttle));
  }
}
