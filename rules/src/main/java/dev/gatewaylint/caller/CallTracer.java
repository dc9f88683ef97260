package dev.gatewaylint.caller;

import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.host.FileKind.Plain;
import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.syntax.crontab.CrontabFile;
import dev.gatewaylint.syntax.shell.Invocation;
import dev.gatewaylint.syntax.shell.Shebang;
import dev.gatewaylint.syntax.shell.ShellParser;
import dev.gatewaylint.syntax.sudoers.AliasDefinition;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.CommandSpec;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.Privilege;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Goes from units, jobs, crontabs and cron's folders to the scripts that they run, and on from
 * there.
 */
final class CallTracer {
  private static final List<String> CRON_FOLDERS =
      List.of("etc/cron.hourly", "etc/cron.daily", "etc/cron.weekly", "etc/cron.monthly");
  private static final int DEEPEST = 16;
  private static final int MOST_SCRIPTS = 5_000;

  private final Host host;
  private final boolean follows;
  private final Homes homes;
  private final ScriptFinder finder;
  private final List<CallText> texts = new ArrayList<>();
  private final Map<String, Optional<CallText>> scripts = new TreeMap<>();

  CallTracer(Host host) {
    this.host = host;
    this.follows = !host.reportsUnitsAlone();
    this.homes = new Homes(host);
    this.finder = new ScriptFinder(host, homes);
  }

  /** Where units alone are reported on, what they run themselves is all that is asked. */
  List<CallText> trace() {
    if (!follows) {
      startUnits();
      return texts;
    }
    for (String path : host.reported(Plain.SHELL_SCRIPT)) {
      script(path, true);
    }
    for (CrontabFile crontab : new CrontabFinder(host).all()) {
      start(CronCalls.of(crontab));
    }
    startUnits();
    for (LaunchdJob job : host.jobs()) {
      JobCalls.of(job).ifPresent(started -> start(List.of(started)));
    }
    for (String folder : CRON_FOLDERS) {
      startFolder(folder);
    }
    startFromSudoers();
    for (Delivered.Order order : host.delivered().orders()) {
      startFromTask(order);
    }
    for (CallText text : List.copyOf(texts)) {
      if (text.isScript() && text.callers().isEmpty()) {
        startFromHome(text);
      }
    }
    return texts;
  }

  private void startUnits() {
    for (Unit unit : host.units()) {
      if (unit.state() == Unit.State.LOADED && unit.name().kind().isService()) {
        Service service = host.service(unit);
        start(UnitCalls.of(service, homes));
      }
    }
  }

  private void start(List<Started> all) {
    for (Started started : all) {
      texts.add(started.text());
      follow(started.text(), started.caller(), 0);
    }
  }

  /** Without a user nobody is known to run it. */
  private void startFromTask(Delivered.Order order) {
    CallText text = CallText.ofTask(order.text(), ShellParser.parse(order.text()).invocations());
    texts.add(text);
    if (order.user().isPresent()) {
      Place start = order.text().place(Span.at(0));
      Caller task =
          new Caller(
              Caller.Origin.TASK,
              order.user(),
              Optional.empty(),
              false,
              false,
              Optional.empty(),
              List.of(start));
      follow(text, task, 0);
    }
  }

  /** run-parts(8) runs what has no dot in its name, as root. */
  private void startFolder(String folder) {
    try {
      Optional<String> real = host.tree().resolve(folder);
      for (String name :
          real.isPresent() ? host.tree().files().list(real.get()) : List.<String>of()) {
        if (name.indexOf('.') < 0) {
          Optional<CallText> text = script(real.get() + "/" + name, false);
          if (text.isPresent()) {
            follow(text.get(), ofFolder(folder, text.get().file()), 0);
          }
        }
      }
    } catch (IOException e) {
      return; // a folder that cannot be read tells nothing of who runs what
    }
  }

  private static Caller ofFolder(String folder, SourceFile script) {
    long hours =
        switch (folder.substring(folder.lastIndexOf('.') + 1)) {
          case "hourly" -> 1;
          case "daily" -> 24;
          case "weekly" -> 7 * 24;
          default -> 28 * 24;
        };
    return new Caller(
        Caller.Origin.CRON_FOLDER,
        Optional.of("root"),
        Optional.empty(),
        false,
        false,
        Optional.of(TimeSpan.ofSeconds(hours * 3600)),
        List.of(script.place(Span.at(0))));
  }

  /** What sudoers files name by its path is run by those to whom it is granted, as root. */
  private void startFromSudoers() {
    for (PolicyLine line : host.sudoers().lines()) {
      List<Command> commands = new ArrayList<>();
      if (line.entry() instanceof Entry.UserSpec spec) {
        for (Privilege privilege : spec.privileges()) {
          for (CommandSpec written : privilege.commands()) {
            commands.add(written.command());
          }
        }
      } else if (line.entry() instanceof Entry.Aliases aliases) {
        for (AliasDefinition alias : aliases.definitions()) {
          commands.addAll(alias.commands());
        }
      }
      for (Command command : commands) {
        if (command.kind() == Command.Kind.PATH && !command.negated()) {
          startFromSudoers(line, command);
        }
      }
    }
  }

  private void startFromSudoers(PolicyLine line, Command command) {
    Optional<CallText> text = script(command.path().value().substring(1), false);
    if (text.isPresent()) {
      Place place = line.file().place(command.span());
      Caller root =
          new Caller(
              Caller.Origin.SUDO,
              Optional.of("root"),
              Optional.empty(),
              false,
              false,
              Optional.empty(),
              List.of(place));
      follow(text.get(), root, 0);
    }
  }

  private void startFromHome(CallText text) {
    Optional<String> owner = homes.owner(text.file().path());
    if (owner.isPresent()) {
      Caller whoever =
          new Caller(
              Caller.Origin.HOME,
              owner,
              Optional.empty(),
              true,
              false,
              Optional.empty(),
              List.of());
      follow(text, whoever, 0);
    }
  }

  private void follow(CallText text, Caller caller, int depth) {
    if (!text.add(caller) || depth > DEEPEST || !follows) {
      return;
    }
    for (Invocation invocation : text.invocations()) {
      Optional<String> path = finder.scriptOf(text, invocation, caller);
      Optional<CallText> called = path.flatMap(found -> script(found, true));
      if (called.isPresent()) {
        Place step = invocation.place();
        Runner runner = Runner.of(caller.user(), caller.hasUserBus(), invocation);
        if (!runner.isElsewhere()) {
          follow(
              called.get(),
              caller.through(step, runner.user(), runner.leavesUnit(), runner.hasUserBus()),
              depth + 1);
        }
      }
    }
  }

  /**
   * A script of the host.
   *
   * @param named whether somebody says that it is one, so that its first line need not
   */
  private Optional<CallText> script(String path, boolean named) {
    Optional<String> real = host.tree().resolve(path);
    if (real.isEmpty() || host.tree().files().kind(real.get()) != FileTree.Kind.FILE) {
      return Optional.empty();
    }
    Optional<CallText> known = scripts.get(real.get());
    if (known == null) {
      known = scripts.size() < MOST_SCRIPTS ? read(real.get(), named) : Optional.empty();
      scripts.put(real.get(), known);
      known.ifPresent(texts::add);
    }
    return known;
  }

  private Optional<CallText> read(String path, boolean named) {
    Optional<SourceFile> source = host.text(path);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<Shebang> shebang = Shebang.of(source.get().text());
    boolean shell = shebang.isPresent() ? shebang.get().isShell() : named && isText(source.get());
    if (!shell) {
      return Optional.empty();
    }
    return Optional.of(
        CallText.ofScript(source.get(), ShellParser.parse(source.get()).invocations()));
  }

  private static boolean isText(SourceFile source) {
    return source.text().indexOf('\0') < 0;
  }
}
