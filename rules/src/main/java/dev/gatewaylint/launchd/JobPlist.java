package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A property list as launchd reads it: a key with a value of another type is as if it were not
 * there, of keys that stand twice the last one counts, and integers out of their range are ignored.
 *
 * <p>Source: launchd.plist(5), launchd-842 src/core.c; later versions were not run.
 */
public final class JobPlist {
  private final PlistFile file;
  private final PlistValue.Dict dict;

  /** The job that a dictionary describes. */
  public JobPlist(PlistFile file, PlistValue.Dict dict) {
    this.file = file;
    this.dict = dict;
  }

  /** The job that a file describes; empty where its value is no dictionary. */
  public static Optional<JobPlist> of(PlistFile file) {
    return file.root()
        .filter(PlistValue.Dict.class::isInstance)
        .map(root -> new JobPlist(file, (PlistValue.Dict) root));
  }

  /** The file that describes it. */
  public PlistFile file() {
    return file;
  }

  /** All that is written of it. */
  public PlistValue.Dict dict() {
    return dict;
  }

  /** An empty place at the start of its dictionary, for what is missing. */
  public Place head() {
    return dict.place().file().place(Span.at(dict.place().span().start()));
  }

  /** The folder's meaning. */
  public JobDomain domain() {
    return JobDomain.of(file.source().path());
  }

  /** {@code Label}: its name among all jobs of its domain. */
  public Optional<Written<String>> label() {
    return text("Label");
  }

  /** {@code Program}: the file to run; absent, the first argument is. */
  public Optional<Written<String>> program() {
    return text("Program");
  }

  /** {@code ProgramArguments}, the program's own name first; empty where one is no string. */
  public List<Written<String>> programArguments() {
    return texts("ProgramArguments");
  }

  /**
   * The command line: the file that is run, then its arguments. {@code Program} takes the place of
   * the first of {@code ProgramArguments}, which then is only a name.
   */
  public List<Written<String>> commandLine() {
    List<Written<String>> words = new ArrayList<>(programArguments());
    Optional<Written<String>> program = program();
    if (program.isPresent()) {
      if (words.isEmpty()) {
        words.add(program.get());
      } else {
        words.set(0, program.get());
      }
    }
    return words;
  }

  /** The words of {@link #commandLine()} without their places. */
  public List<String> argv() {
    List<String> words = new ArrayList<>();
    for (Written<String> word : commandLine()) {
      words.add(word.value());
    }
    return words;
  }

  /**
   * Whether launchd takes it and may start it more than once: a job without a label or a program is
   * refused (launchd-842 src/core.c, jobmgr_import2), one with {@code LaunchOnlyOnce} goes after
   * its first end.
   */
  public boolean isKept() {
    boolean labelled = label().isPresent() || domain() == JobDomain.UNKNOWN;
    boolean runs = !commandLine().isEmpty() || find("BundleProgram").isPresent();
    return labelled && runs && !isOnlyOnce();
  }

  /** Where the command line stands: {@code ProgramArguments}, else {@code Program}. */
  public Optional<Place> commandPlace() {
    List<Written<String>> words = commandLine();
    if (words.size() < 2) {
      return words.isEmpty() ? Optional.empty() : Optional.of(words.get(0).place());
    }
    return value("ProgramArguments").map(PlistValue::place);
  }

  /** When it is started again. */
  public KeepAlivePolicy keepAlive() {
    return KeepAlivePolicy.of(dict);
  }

  /** Whether it is started when it is loaded; to be kept alive implies that. */
  public boolean startsAtLoad() {
    return isTrue("RunAtLoad") || !keepAlive().isNever();
  }

  /** {@code RunAtLoad}. */
  public Optional<Written<Boolean>> runAtLoad() {
    return flag("RunAtLoad");
  }

  /** {@code StartInterval}: from one start to the next; empty where it is absent or below 1. */
  public Optional<Written<TimeSpan>> startInterval() {
    Optional<Written<BigInteger>> written = number("StartInterval");
    Optional<Long> seconds = written.flatMap(value -> JobTime.seconds(value.value(), 1));
    return seconds.map(
        value -> new Written<>(TimeSpan.ofSeconds(value), written.orElseThrow().place()));
  }

  /** {@code StartCalendarInterval}: the dictionaries that launchd takes. */
  public List<CalendarInterval> calendar() {
    List<CalendarInterval> intervals = new ArrayList<>();
    Optional<PlistValue> value = value("StartCalendarInterval");
    if (value.isPresent() && value.get() instanceof PlistValue.Dict one) {
      CalendarInterval.of(one).ifPresent(intervals::add);
    } else if (value.isPresent() && value.get() instanceof PlistValue.Array several) {
      for (PlistValue item : several.items()) {
        if (item instanceof PlistValue.Dict one) {
          CalendarInterval.of(one).ifPresent(intervals::add);
        }
      }
    }
    return intervals;
  }

  /** Whether the clock starts it. */
  public boolean isPeriodic() {
    return startInterval().isPresent() || !calendar().isEmpty();
  }

  /**
   * The shortest time from one start by the clock to the next, which the throttle may lengthen;
   * empty where no clock starts it.
   */
  public Optional<TimeSpan> smallestPeriod() {
    Optional<TimeSpan> interval = startInterval().map(Written::value);
    Optional<TimeSpan> least = CalendarPeriod.of(calendar());
    if (interval.isPresent()) {
      boolean less = least.isEmpty() || interval.get().compareTo(least.get()) < 0;
      least = less ? interval : least;
    }
    return least.map(throttle()::between);
  }

  /** Whether it is started again and again, though all went well. */
  public boolean isRepeated() {
    boolean kept = keepAlive().revivesAfterSuccess() && !isOnlyOnce();
    return kept || isPeriodic() || !watchPaths().isEmpty();
  }

  /** Whether anything in it ever starts it, without somebody who runs launchctl kickstart. */
  public boolean isStartedByItself() {
    return startsAtLoad()
        || isPeriodic()
        || isTrue("StartOnMount")
        || !watchPaths().isEmpty()
        || !texts("QueueDirectories").isEmpty()
        || isFilled("Sockets")
        || isFilled("MachServices")
        || isFilled("LaunchEvents");
  }

  /** {@code ThrottleInterval}: the least time from one start to the next; 10 s where not set. */
  public JobTime throttle() {
    return JobTime.throttle(number("ThrottleInterval"));
  }

  /** {@code ExitTimeOut}: from SIGTERM to SIGKILL; 20 s where not set. */
  public JobTime exitTimeout() {
    return JobTime.exit(number("ExitTimeOut"));
  }

  /** The variables that it sets. */
  public JobEnvironment environment() {
    return JobEnvironment.of(value("EnvironmentVariables"));
  }

  /** {@code UserName}, which launchd ignores in agents. */
  public Optional<Written<String>> userName() {
    return text("UserName");
  }

  /** {@code GroupName}, which launchd ignores in agents. */
  public Optional<Written<String>> groupName() {
    return text("GroupName");
  }

  /** {@code Umask} as an integer, which is decimal. */
  public Optional<Written<BigInteger>> umask() {
    return number("Umask");
  }

  /** {@code WorkingDirectory}. */
  public Optional<Written<String>> workingDirectory() {
    return text("WorkingDirectory");
  }

  /** {@code StandardInPath}. */
  public Optional<Written<String>> standardIn() {
    return text("StandardInPath");
  }

  /** {@code StandardOutPath}; absent, what it prints is lost. */
  public Optional<Written<String>> standardOut() {
    return text("StandardOutPath");
  }

  /** {@code StandardErrorPath}; absent, what it complains of is lost. */
  public Optional<Written<String>> standardError() {
    return text("StandardErrorPath");
  }

  /** {@code ProcessType}. */
  public Optional<Written<String>> processType() {
    return text("ProcessType");
  }

  /** {@code WatchPaths}: it is started when one of them changes. */
  public List<Written<String>> watchPaths() {
    return texts("WatchPaths");
  }

  /** {@code LaunchOnlyOnce}: its first end is its last. */
  public boolean isOnlyOnce() {
    return isTrue("LaunchOnlyOnce");
  }

  /** {@code Disabled}: not loaded unless launchctl was told otherwise on that machine. */
  public boolean isDisabled() {
    return isTrue("Disabled");
  }

  /** {@code AbandonProcessGroup}: what its main process leaves behind lives on. */
  public boolean abandonsProcessGroup() {
    return isTrue("AbandonProcessGroup");
  }

  /** The last entry of a key, whatever its type. */
  public Optional<PlistValue.Entry> find(String key) {
    return dict.find(key);
  }

  /** The string that a key holds. */
  public Optional<Written<String>> text(String key) {
    return value(key).flatMap(JobPlist::text);
  }

  /** The integer that a key holds. */
  public Optional<Written<BigInteger>> number(String key) {
    return value(key)
        .filter(PlistValue.Whole.class::isInstance)
        .map(value -> new Written<>(((PlistValue.Whole) value).value(), value.place()));
  }

  /** The switch that a key holds. */
  public Optional<Written<Boolean>> flag(String key) {
    return value(key)
        .filter(PlistValue.Switch.class::isInstance)
        .map(value -> new Written<>(((PlistValue.Switch) value).value(), value.place()));
  }

  private boolean isTrue(String key) {
    return flag(key).map(Written::value).orElse(false);
  }

  private boolean isFilled(String key) {
    return value(key).isPresent()
        && value(key).get() instanceof PlistValue.Dict below
        && !below.entries().isEmpty();
  }

  private List<Written<String>> texts(String key) {
    List<Written<String>> words = new ArrayList<>();
    Optional<PlistValue> value = value(key);
    if (value.isPresent() && value.get() instanceof PlistValue.Array array) {
      for (PlistValue item : array.items()) {
        Optional<Written<String>> word = text(item);
        if (word.isEmpty()) {
          return List.of();
        }
        words.add(word.get());
      }
    }
    return words;
  }

  private Optional<PlistValue> value(String key) {
    return dict.find(key).map(PlistValue.Entry::value);
  }

  private static Optional<Written<String>> text(PlistValue value) {
    return value instanceof PlistValue.Text text
        ? Optional.of(new Written<>(text.value(), text.place()))
        : Optional.empty();
  }
}
