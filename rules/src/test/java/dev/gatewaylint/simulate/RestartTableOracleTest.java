package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.Restart.Outcome;
import dev.gatewaylint.oracle.BoxShell;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SystemdBox;
import dev.gatewaylint.simulate.BoxUnit.Act;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The restart table, every cell run by a real systemd, read off the model and played. */
@Tag("once")
class RestartTableOracleTest {
  private static final int SECONDS = 9;
  private static final int BURST = 3;

  /**
   * A column.
   *
   * @param outcome how systemd calls such an end
   * @param lines what the unit needs for it
   * @param end what the program does; a lasting one waits for systemd to end it
   */
  private record Column(String name, Outcome outcome, String lines, End end) {
    Program program() {
      return switch (outcome) {
        case TIMEOUT -> Program.lasting().startingIn(span("1h"));
        case WATCHDOG -> Program.lasting().silent();
        default -> Program.ending(span("100ms"), end);
      };
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          new Column("exit0", Outcome.SUCCESS, "", End.exit(0)),
          new Column("exit1", Outcome.FAILURE, "", End.exit(1)),
          new Column("term", Outcome.CLEAN_SIGNAL, "", End.signal(15)),
          new Column("hup", Outcome.CLEAN_SIGNAL, "", End.signal(1)),
          new Column("kill", Outcome.UNCLEAN_SIGNAL, "", End.signal(9)),
          new Column("abrt", Outcome.UNCLEAN_SIGNAL, "", End.signal(6)),
          new Column("usr1", Outcome.UNCLEAN_SIGNAL, "", End.signal(10)),
          new Column("start", Outcome.TIMEOUT, "Type=notify\nTimeoutStartSec=1\n", End.never()),
          new Column("watchdog", Outcome.WATCHDOG, "WatchdogSec=1\n", End.never()),
          new Column("condition", Outcome.CONDITION_FAILED, "", End.never()));

  @Test
  void everyCellIsWhatSystemdDoes() throws IOException {
    SystemdBox.require();
    for (Path root : roots()) {
      List<BoxUnit> units = new ArrayList<>();
      for (Restart restart : Restart.values()) {
        for (Column column : COLUMNS) {
          units.add(cell(restart, column, units.size() * 20L));
        }
      }
      List<Seen> all = BoxLab.watch("restart-table", root, units, SECONDS);
      List<String> differences = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        differences.addAll(differences(COLUMNS.get(i % COLUMNS.size()), all.get(i)));
      }
      String version = Integer.toString(all.get(0).model().version());
      Oracle.compared("systemd", version, "restart table", all.size());
      assertThat(differences).as("systemd " + version).isEmpty();
      assertThat(all).hasSize(70);
    }
  }

  /** Both versions in full; in a plain build the installed one, to save time. */
  private static List<Path> roots() {
    List<Path> roots = SystemdBox.roots();
    Oracle.require(
        !Oracle.isFull() || roots.size() > 1, "systemd 257 is not unpacked (derive.sh --fetch)");
    return Oracle.isFull() ? roots : roots.subList(0, 1);
  }

  private static BoxUnit cell(Restart restart, Column column, long millis) {
    String name = "t-" + restart.word() + "-" + column.name();
    String lines = "Restart=" + restart.word() + "\nRestartSec=200ms\n" + column.lines();
    if (column.outcome() == Outcome.CONDITION_FAILED) {
      Run no = new Run(span("100ms"), End.exit(1));
      lines += "ExecCondition=" + BoxShell.WORDS + BoxUnit.command(name, no) + "\n";
    }
    return new BoxUnit(
        name,
        "StartLimitIntervalSec=1h\nStartLimitBurst=" + BURST + "\n",
        lines,
        new Run(span("100ms"), column.end()),
        true,
        List.of(new Act(millis, Action.start())));
  }

  private static List<String> differences(Column column, Seen seen) {
    Restart restart = seen.model().policy().restart().value();
    List<String> differences = new ArrayList<>();
    boolean model = restart.after(column.outcome());
    if (seen.starts().size() != (model ? BURST : 1)) {
      differences.add(restart + " after " + column.name() + ": " + seen.story());
    }
    if (column.outcome() != Outcome.CONDITION_FAILED) {
      Play play = Play.of(seen.model(), column.program());
      Performance service = play.run().service("service");
      String state = service.state() == ServiceState.FAILED ? "failed" : "inactive";
      if (service.verdict().starts() != seen.starts().size()
          || service.restarts() != seen.restarts()
          || !state.equals(seen.active())) {
        differences.add(service + ", but " + seen.story());
      }
    }
    return differences;
  }
}
