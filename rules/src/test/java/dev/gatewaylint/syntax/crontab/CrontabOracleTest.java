package dev.gatewaylint.syntax.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' crontabs, taken or refused as Debian's crontab does it, in its words. */
class CrontabOracleTest {
  @TempDir Path folder;

  @Test
  void takesWhatDebiansCrontabTakes() throws IOException {
    Optional<Crontab> crontab = Crontab.debians();
    Oracle.require(crontab.isPresent(), "Debian's crontab is not installed");
    compare("Debian's crontab", crontab.orElseThrow(), Dialect.VIXIE);
  }

  @Test
  void takesWhatCroniesCrontabTakes() throws IOException {
    Optional<Crontab> crontab = Crontab.cronies();
    Oracle.require(crontab.isPresent(), "cronie's crontab is not unpacked");
    compare("cronie's crontab", crontab.orElseThrow(), Dialect.CRONIE);
  }

  private void compare(String name, Crontab crontab, Dialect dialect) throws IOException {
    RandomCrontab crontabs = new RandomCrontab(new Random(Oracle.seed()), false);
    int cases = Oracle.cases(200, 4000);
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < cases; i++) {
      byte[] bytes = crontabs.next();
      Crontab.Verdict real = crontab.check(folder.resolve("tab"), bytes);
      accepted += real.fault().isEmpty() ? 1 : 0;
      SourceFile source = SourceFile.of("var/spool/cron/root", "root", bytes);
      CrontabFile file = CrontabParser.parse(source, CrontabKind.USER, dialect);
      if (!agree(real, file)) {
        wrong.add(real + " | " + file.problems() + " | " + source.text());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(accepted).isBetween(cases / 10, cases * 9 / 10);
    Oracle.compared(name, crontab.version(), "users' crontabs", cases);
  }

  private static boolean agree(Crontab.Verdict real, CrontabFile file) {
    if (real.fault().isEmpty() || file.problems().isEmpty()) {
      return real.fault().isEmpty() && file.problems().isEmpty();
    }
    Problem first = file.problems().get(0);
    int line = feedsBefore(file.source().text(), first.place().span().start());
    // Both count a line feed that they have read behind a field; cronie takes some back twice.
    int least = file.dialect() == Dialect.CRONIE ? line - 1 : line;
    boolean sameLine = real.line() < 0 || (real.line() >= least && real.line() <= line + 1);
    return first.message().startsWith(real.fault() + ": ") && sameLine;
  }

  private static int feedsBefore(String text, int end) {
    int feeds = 0;
    for (int i = 0; i < end; i++) {
      feeds += text.charAt(i) == '\n' ? 1 : 0;
    }
    return feeds;
  }
}
