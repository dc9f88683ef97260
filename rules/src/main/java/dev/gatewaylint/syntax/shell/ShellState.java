package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What builtins do to the shell that runs them: {@code set}, {@code export}, {@code exec}. */
final class ShellState {
  private static final int MOST_EXPORTS = 50;

  private ShellState() {}

  /** Applies a simple command that runs in this shell. */
  static void apply(
      Command.Simple command,
      List<Argument> argv,
      List<Field> fields,
      Expander expander,
      SourceFile file,
      Frame frame) {
    if (argv.isEmpty()) {
      for (Assignment assignment : command.assignments()) {
        if (isExported(assignment.name(), expander, frame)) {
          Optional<String> value = expander.value(assignment.value(), 0).value();
          export(new Setting(file.place(assignment.span()), assignment.name(), value), frame);
        }
      }
      return;
    }
    switch (argv.get(0).value().orElse("")) {
      case "set" -> set(argv, frame);
      case "exec" -> {
        if (argv.size() == 1) {
          Discards.apply(command.redirections(), frame);
        }
      }
      case "export" -> exports(argv, fields, 1, frame);
      case "declare", "typeset", "local", "readonly" -> {
        boolean exports = argv.size() > 1 && argv.get(1).prefix().matches("-[a-zA-Z]*x.*");
        if (exports) {
          exports(argv, fields, 2, frame);
        }
      }
      case "unset" -> {
        for (Argument name : argv.subList(1, argv.size())) {
          unset(name.value().orElse(""), frame);
        }
      }
      default -> {}
    }
  }

  private static boolean isExported(String name, Expander expander, Frame frame) {
    if (expander.variables().exports(name)) {
      return true;
    }
    for (Setting setting : frame.exported) {
      if (setting.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void set(List<Argument> argv, Frame frame) {
    for (int i = 1; i < argv.size(); i++) {
      String text = argv.get(i).value().orElse("");
      boolean on = text.startsWith("-");
      if (text.equals("--") || text.length() < 2 || !(on || text.startsWith("+"))) {
        return;
      }
      if (text.indexOf('e') > 0) {
        frame.errexit = on;
      }
      if (text.indexOf('o') > 0 && i + 1 < argv.size()) {
        i++;
        switch (argv.get(i).value().orElse("")) {
          case "errexit" -> frame.errexit = on;
          case "pipefail" -> frame.pipefail = on;
          default -> {}
        }
      }
    }
  }

  private static void exports(List<Argument> argv, List<Field> fields, int from, Frame frame) {
    for (int i = from; i < argv.size(); i++) {
      String text = argv.get(i).prefix();
      int equals = text.indexOf('=');
      if (equals > 0) {
        Optional<String> value = fields.get(i).value().map(all -> all.substring(equals + 1));
        export(new Setting(argv.get(i).place(), text.substring(0, equals), value), frame);
      }
    }
  }

  private static void export(Setting setting, Frame frame) {
    List<Setting> exported = new ArrayList<>(frame.exported);
    exported.removeIf(old -> old.name().equals(setting.name()));
    if (exported.size() < MOST_EXPORTS) {
      exported.add(setting);
    }
    frame.exported = List.copyOf(exported);
  }

  private static void unset(String name, Frame frame) {
    List<Setting> exported = new ArrayList<>(frame.exported);
    if (exported.removeIf(old -> old.name().equals(name))) {
      frame.exported = List.copyOf(exported);
    }
  }
}
