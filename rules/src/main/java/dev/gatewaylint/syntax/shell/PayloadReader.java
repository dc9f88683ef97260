package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds in a command line, behind its prefixes, what it gives to a shell or to a program to run.
 */
final class PayloadReader {
  private final SourceFile file;
  private final List<Field> fields;
  private final List<Argument> argv;
  private final int start;
  private final Optional<ShellText> input;

  PayloadReader(
      SourceFile file,
      List<Field> fields,
      List<Argument> argv,
      int start,
      Optional<ShellText> input) {
    this.file = file;
    this.fields = fields;
    this.argv = argv;
    this.start = start;
    this.input = input;
  }

  /** What the program runs. */
  List<Payload> read() {
    String name = Peeler.name(argv.get(start));
    if (Shebang.isShell(name)) {
      return shell(name);
    }
    return switch (name) {
      case "su", "runuser" -> switchUser(name);
      case "ssh", "slogin" -> ssh();
      case "eval" -> eval();
      case "trap" -> trap();
      case "xargs" -> xargs();
      case "find" -> find();
      case "watch" -> watch();
      case "flock" -> flock();
      case "at", "batch" -> fed(name, List.of());
      default -> List.of();
    };
  }

  /** What a prefix without a command runs: {@code sudo -s} and the like read their input. */
  List<Payload> readBare(Prefix prefix) {
    boolean shell = prefix instanceof Prefix.Sudo sudo && (sudo.has("shell") || sudo.has("login"));
    boolean doas = prefix instanceof Prefix.Doas other && Options.has(other.options(), "s");
    return shell || doas ? fed(Peeler.name(argv.get(start)), List.of()) : List.of();
  }

  private Place place(int from, int to) {
    int first = argv.get(from).place().span().start();
    int last = argv.get(Math.max(from, to - 1)).place().span().end();
    return file.place(new Span(first, Math.max(first, last)));
  }

  private List<Payload> fed(String name, List<Prefix> before) {
    if (input.isEmpty()) {
      return List.of();
    }
    List<Prefix> added = new ArrayList<>(before);
    added.add(new Prefix.Shell(place(start, argv.size()), name, true));
    return List.of(Payload.text(input.get(), added, Optional.empty()));
  }

  private ShellText joined(int from) {
    Field all = new Field(argv.get(from).place().span());
    for (int i = from; i < fields.size(); i++) {
      all.join(fields.get(i));
    }
    return all.shellText(file);
  }

  private List<Payload> shell(String name) {
    boolean string = false;
    boolean reads = false;
    boolean errexit = false;
    int at = start + 1;
    while (at < argv.size()) {
      String text = argv.get(at).prefix();
      boolean option = text.length() > 1 && (text.charAt(0) == '-' || text.charAt(0) == '+');
      if (!option) {
        break;
      }
      at++;
      if (text.equals("--")) {
        break;
      }
      if (text.startsWith("--")) {
        at += text.equals("--rcfile") || text.equals("--init-file") ? 1 : 0;
        continue;
      }
      boolean on = text.charAt(0) == '-';
      string |= on && text.indexOf('c') > 0;
      reads |= on && text.indexOf('s') > 0;
      errexit |= on && text.indexOf('e') > 0;
      char last = text.charAt(text.length() - 1);
      if (last == 'o' || last == 'O') {
        errexit |= on && at < argv.size() && argv.get(at).is("errexit");
        at++;
      }
    }
    if (string) {
      if (at >= argv.size()) {
        return List.of();
      }
      Prefix prefix = new Prefix.Shell(place(start, at), name, false);
      ShellText text = fields.get(at).shellText(file);
      return List.of(
          new Payload(
              Optional.of(text), List.of(), List.of(prefix), false, errexit, input, List.of()));
    }
    return at >= argv.size() || reads ? fed(name, List.of()) : List.of();
  }

  private List<Payload> switchUser(String name) {
    List<Choice> choices = new ArrayList<>();
    List<Argument> operands = new ArrayList<>();
    boolean known = true;
    boolean login = false;
    int at = start + 1;
    while (at < argv.size()) {
      Options.Read read = Programs.SU.read(argv, at);
      choices.addAll(read.choices());
      known &= read.known();
      at = read.next();
      if (at < argv.size()) {
        if (argv.get(at).is("-")) {
          login = true;
        } else {
          operands.add(argv.get(at));
        }
        at++;
      }
    }
    login |= Options.has(choices, "login");
    Optional<Argument> user = operands.isEmpty() ? Optional.empty() : Optional.of(operands.get(0));
    Prefix prefix = new Prefix.AsUser(place(start, argv.size()), name, user, login, known);
    Optional<Argument> command = Options.value(choices, "command");
    if (command.isEmpty()) {
      command = Options.value(choices, "session-command");
    }
    if (command.isPresent()) {
      return List.of(Payload.text(text(command.get()), List.of(prefix), input));
    }
    return operands.size() < 2 ? fed(name, List.of(prefix)) : List.of();
  }

  /** The text of an argument; its places are the whole word if it is only part of a word. */
  private ShellText text(Argument argument) {
    for (int i = 0; i < argv.size(); i++) {
      if (argv.get(i).equals(argument)) {
        return fields.get(i).shellText(file);
      }
    }
    Field field = new Field(argument.place().span());
    Span span = argument.place().span();
    String text = argument.value().orElse(argument.prefix() + ShellText.UNKNOWN);
    for (int i = 0; i < text.length(); i++) {
      field.add(text.charAt(i), span.start(), span.end());
    }
    return field.shellText(file);
  }

  private List<Payload> ssh() {
    Options.Read read = Programs.SSH.read(argv, start + 1);
    if (read.next() >= argv.size()) {
      return List.of();
    }
    Argument host = argv.get(read.next());
    Options.Read more = Programs.SSH.read(argv, read.next() + 1);
    boolean known = read.known() && more.known() && !host.several();
    Prefix prefix = new Prefix.Ssh(place(start, more.next()), Optional.of(host), known);
    if (more.next() < argv.size()) {
      return List.of(Payload.text(joined(more.next()), List.of(prefix), input));
    }
    return fed("ssh", List.of(prefix));
  }

  private List<Payload> eval() {
    int from = start + 1 < argv.size() && argv.get(start + 1).is("--") ? start + 2 : start + 1;
    if (from >= argv.size()) {
      return List.of();
    }
    Prefix prefix = new Prefix.Shell(place(start, from), "eval", false);
    return List.of(
        new Payload(
            Optional.of(joined(from)), List.of(), List.of(prefix), true, false, input, List.of()));
  }

  private List<Payload> trap() {
    int from = start + 1 < argv.size() && argv.get(start + 1).is("--") ? start + 2 : start + 1;
    if (from + 1 >= argv.size() || argv.get(from).prefix().startsWith("-")) {
      return List.of();
    }
    List<Argument> signals = List.copyOf(argv.subList(from + 1, argv.size()));
    List<String> names = new ArrayList<>(signals.size());
    for (Argument signal : signals) {
      names.add(signal.value().orElse(signal.prefix()));
    }
    Prefix prefix = new Prefix.Trap(place(start, from), signals);
    ShellText text = fields.get(from).shellText(file);
    return List.of(
        new Payload(
            Optional.of(text),
            List.of(),
            List.of(prefix),
            true,
            false,
            Optional.empty(),
            List.copyOf(names)));
  }

  private Field unknown(Span span) {
    Field field = new Field(span);
    field.addUnknown(span, true);
    return field;
  }

  /** A copy of arguments in which those that hold a text are unknown. */
  private List<Field> replaced(int from, int to, String held) {
    List<Field> copy = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean holds = !held.isEmpty() && fields.get(i).text().contains(held);
      copy.add(holds ? unknown(fields.get(i).word()) : fields.get(i));
    }
    return copy;
  }

  private List<Payload> xargs() {
    Options.Read read = Programs.XARGS.read(argv, start + 1);
    if (read.next() >= argv.size()) {
      return List.of();
    }
    boolean replaces = Options.has(read.choices(), "I") || Options.has(read.choices(), "replace");
    String held = "";
    if (replaces) {
      Optional<Argument> own = Options.value(read.choices(), "I");
      held = own.isPresent() ? own.get().value().orElse("") : "{}";
    }
    List<Field> command = replaced(read.next(), argv.size(), held);
    if (!replaces) {
      command.add(unknown(argv.get(argv.size() - 1).place().span()));
    }
    Prefix prefix =
        new Prefix.Wrapper(place(start, read.next()), "xargs", read.choices(), read.known());
    return List.of(Payload.argv(command, prefix));
  }

  private List<Payload> find() {
    List<Payload> found = new ArrayList<>(1);
    for (int i = start + 1; i < argv.size(); i++) {
      String action = argv.get(i).value().orElse("");
      boolean runs =
          switch (action) {
            case "-exec", "-execdir", "-ok", "-okdir" -> true;
            default -> false;
          };
      if (!runs) {
        continue;
      }
      int end = i + 1;
      while (end < argv.size() && !argv.get(end).is(";") && !argv.get(end).is("+")) {
        end++;
      }
      if (end > i + 1) {
        Prefix prefix = new Prefix.Wrapper(place(start, i + 1), "find", List.of(), true);
        found.add(Payload.argv(replaced(i + 1, end, "{}"), prefix));
      }
      i = end;
    }
    return found;
  }

  private List<Payload> watch() {
    Options.Read read = Programs.WATCH.read(argv, start + 1);
    if (read.next() >= argv.size()) {
      return List.of();
    }
    Prefix prefix =
        new Prefix.Wrapper(place(start, read.next()), "watch", read.choices(), read.known());
    if (Options.has(read.choices(), "exec")) {
      return List.of(Payload.argv(fields.subList(read.next(), fields.size()), prefix));
    }
    return List.of(Payload.text(joined(read.next()), List.of(prefix), Optional.empty()));
  }

  /** {@code flock FILE -c 'command'}; without {@code -c} it is a prefix. */
  private List<Payload> flock() {
    for (int i = start + 1; i + 1 < argv.size(); i++) {
      if (argv.get(i).is("-c") || argv.get(i).is("--command")) {
        Prefix prefix = new Prefix.Wrapper(place(start, i + 1), "flock", List.of(), true);
        return List.of(Payload.text(fields.get(i + 1).shellText(file), List.of(prefix), input));
      }
    }
    return List.of();
  }
}
