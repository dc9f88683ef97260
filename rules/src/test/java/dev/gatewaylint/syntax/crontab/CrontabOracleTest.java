package dev.gatewaylint.syntax.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' crontabs, taken or refused as Debian's crontab does it, in its words. */
class CrontabOracleTest {
  @TempDir Path folder;

  @Test
  void takesWhatDebiansCrontabTakes() throws IOException {
    Oracle.require("crontab");
    Oracle.require(Crontab.isDebians(), "Debian's crontab is not installed");
    RandomCrontab crontabs = new RandomCrontab(new Random(Oracle.seed()));
    int cases = Oracle.cases(200, 4000);
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < cases; i++) {
      byte[] bytes = crontabs.next();
      Crontab.Verdict real = Crontab.check(folder.resolve("tab"), bytes);
      accepted += real.fault().isEmpty() ? 1 : 0;
      SourceFile source = SourceFile.of("var/spool/cron/crontabs/op", "op", bytes);
      CrontabFile file = CrontabParser.parse(source, CrontabKind.USER, Dialect.VIXIE);
      if (!agree(real, file)) {
        wrong.add(real + " | " + file.problems() + " | " + source.text());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(accepted).isBetween(cases / 10, cases * 9 / 10);
    Oracle.compared("crontab", Crontab.version().orElse("?"), "users' crontabs", cases);
  }

  private static boolean agree(Crontab.Verdict real, CrontabFile file) {
    if (real.fault().isEmpty() || file.problems().isEmpty()) {
      return real.fault().isEmpty() && !file.isIgnored();
    }
    Problem first = file.problems().get(0);
    int line = feedsBefore(file.source().text(), first.place().span().start());
    boolean sameLine =
        real.fault().startsWith("missing") || real.number() == line || real.number() == line + 1;
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
