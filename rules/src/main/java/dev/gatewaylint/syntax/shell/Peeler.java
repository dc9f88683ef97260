package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Strips from a command line the programs that do no more than start the rest of it. */
final class Peeler {
  private static final int MOST = 32;

  private final SourceFile file;
  private final List<Argument> argv;
  private final List<Prefix> prefixes = new ArrayList<>();
  private final List<Setting> environment = new ArrayList<>();
  private int at;
  private boolean bare;

  private Peeler(SourceFile file, List<Argument> argv) {
    this.file = file;
    this.argv = argv;
  }

  /**
   * What is left of a command line.
   *
   * @param start the word that names the program
   * @param bare whether the last prefix has nothing behind it and is the program itself
   */
  record Peeled(List<Prefix> prefixes, List<Setting> environment, int start, boolean bare) {}

  /** Strips the prefixes of a command line that is not empty. */
  static Peeled peel(SourceFile file, List<Argument> argv) {
    Peeler peeler = new Peeler(file, argv);
    for (int i = 0; i < MOST && !peeler.bare && peeler.step(); i++) {}
    return new Peeled(peeler.prefixes, peeler.environment, peeler.at, peeler.bare);
  }

  static String name(Argument word) {
    String value = word.value().orElse("");
    return value.substring(value.lastIndexOf('/') + 1);
  }

  private boolean step() {
    String name = name(argv.get(at));
    Optional<Programs.Program> program = Programs.named(name);
    if (program.isEmpty()) {
      return false;
    }
    Options.Read read = program.get().options().read(argv, at + 1);
    return switch (program.get().kind()) {
      case SUDO -> sudo(read);
      case DOAS -> advance(read.next(), doas(read));
      case SU -> false;
      case RUNUSER -> runuser(read);
      case AS_USER -> asUser(name, read, program.get().operands());
      case ENV -> env(read);
      case SYSTEMD_RUN ->
          advance(
              read.next(), new Prefix.SystemdRun(place(read.next()), read.choices(), read.known()));
      case WRAPPER -> wrapper(name, read, program.get().operands());
    };
  }

  private Place place(int next) {
    int start = argv.get(at).place().span().start();
    int end = argv.get(Math.max(at, next - 1)).place().span().end();
    return file.place(new Span(start, Math.max(start, end)));
  }

  /** Takes a prefix off, if a command follows it; else it is the program. */
  private boolean advance(int next, Prefix prefix) {
    prefixes.add(prefix);
    if (next >= argv.size()) {
      bare = true;
      return false;
    }
    at = next;
    return true;
  }

  private List<Argument> rest(int from) {
    return List.copyOf(argv.subList(Math.min(from, argv.size()), argv.size()));
  }

  private int settings(int from, List<Setting> settings) {
    int next = from;
    while (next < argv.size()) {
      Argument word = argv.get(next);
      int equals = word.prefix().indexOf('=');
      if (equals <= 0) {
        break;
      }
      settings.add(
          new Setting(
              word.place(),
              word.prefix().substring(0, equals),
              word.value().map(value -> value.substring(equals + 1))));
      next++;
    }
    return next;
  }

  private boolean sudo(Options.Read read) {
    List<Setting> settings = new ArrayList<>();
    int next = settings(read.next(), settings);
    boolean edit = Options.has(read.choices(), "edit");
    environment.addAll(settings);
    return advance(
        edit ? argv.size() : next,
        new Prefix.Sudo(place(next), read.choices(), settings, rest(next), read.known()));
  }

  private Prefix doas(Options.Read read) {
    return new Prefix.Doas(place(read.next()), read.choices(), rest(read.next()), read.known());
  }

  private boolean env(Options.Read read) {
    List<Setting> settings = new ArrayList<>();
    int next = settings(read.next(), settings);
    environment.addAll(settings);
    return advance(next, new Prefix.Env(place(next), read.choices(), settings, read.known()));
  }

  private boolean runuser(Options.Read read) {
    Optional<Argument> user = Options.value(read.choices(), "user");
    if (user.isEmpty()) {
      return false;
    }
    boolean login = Options.has(read.choices(), "login");
    return advance(
        read.next(), new Prefix.AsUser(place(read.next()), "runuser", user, login, read.known()));
  }

  private boolean asUser(String name, Options.Read read, int operands) {
    int next = Math.min(argv.size(), read.next() + operands);
    Optional<Argument> user = Options.value(read.choices(), "user");
    if (name.equals("setpriv")) {
      user = Options.value(read.choices(), "reuid");
    } else if (operands > 0 && read.next() < argv.size()) {
      user = Optional.of(argv.get(read.next()));
    }
    return advance(next, new Prefix.AsUser(place(next), name, user, false, read.known()));
  }

  private boolean wrapper(String name, Options.Read read, int operands) {
    int next = read.next() + operands;
    boolean other = next >= argv.size() || (!read.known() && isOther(name));
    if (other) {
      return false;
    }
    if (name.equals("flock") && argv.get(next).prefix().startsWith("-")) {
      return false;
    }
    return advance(next, new Prefix.Wrapper(place(next), name, read.choices(), read.known()));
  }

  /** Whether an option that is not in the table makes the program do something else. */
  private static boolean isOther(String name) {
    return switch (name) {
      case "command", "ionice", "chrt", "taskset" -> true;
      default -> false;
    };
  }
}
