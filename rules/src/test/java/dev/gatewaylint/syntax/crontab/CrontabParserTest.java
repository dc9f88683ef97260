package dev.gatewaylint.syntax.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrontabParserTest {
  private static CrontabFile system(String text, Dialect dialect) {
    return CrontabParser.parse(SourceFile.of("etc/crontab", text), CrontabKind.SYSTEM, dialect);
  }

  private static CrontabFile user(String text, Dialect dialect) {
    SourceFile source = SourceFile.of("var/spool/cron/crontabs/op", text);
    return CrontabParser.parse(source, CrontabKind.USER, dialect);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsASystemCrontab(Dialect dialect) {
    String text = "# system\nSHELL=/bin/bash\n\n17 *\t* * *\troot\tcd / && x\n@reboot  op y 2>&1\n";
    CrontabFile file = system(text, dialect);
    assertThat(file.problems()).isEmpty();
    assertThat(file.jobs()).hasSize(2);
    CrontabEntry.Job job = file.jobs().get(0);
    assertThat(job.user().orElseThrow().value()).isEqualTo("root");
    assertThat(job.command().shellText()).isEqualTo("cd / && x");
    assertThat(text.substring(job.schedule().span().start(), job.schedule().span().end()))
        .isEqualTo("17 *\t* * *");
    assertThat(file.jobs().get(1).schedule().value().isReboot()).isTrue();
    assertThat(file.jobs().get(1).command().span().start()).isEqualTo(text.indexOf("y 2"));
  }

  @Test
  void anErrorCostsDebianTheFileAndCronieTheLine() {
    String text = "* * * * * a\n61 * * * * b\n* * * * * c\n";
    CrontabFile debian = user(text, Dialect.VIXIE);
    assertThat(debian.isIgnored()).isTrue();
    assertThat(debian.jobs()).hasSize(2);
    assertThat(debian.problems().get(0).message())
        .isEqualTo("bad minute: cron ignores the whole file");
    assertThat(debian.problems().get(0).place().text()).isEqualTo("61");
    CrontabFile cronie = user(text, Dialect.CRONIE);
    assertThat(cronie.isIgnored()).isFalse();
    assertThat(cronie.problems().get(0).message()).isEqualTo("bad minute: cron ignores this line");
  }

  @Test
  void anEmptyValueNeedsQuotesForDebian() {
    assertThat(user("MAILTO=\n* * * * * a\n", Dialect.VIXIE).isIgnored()).isTrue();
    assertThat(user("MAILTO=\n* * * * * a\n", Dialect.CRONIE).problems()).isEmpty();
    assertThat(user("MAILTO=\"\"\n* * * * * a\n", Dialect.VIXIE).problems()).isEmpty();
  }

  @Test
  void aMissingUserCostsDebianTheFile() {
    CrontabFile file = system("* * * * * command\n* * * * * root x\n", Dialect.VIXIE);
    assertThat(file.isIgnored()).isTrue();
    assertThat(file.problems().get(0).message()).startsWith("bad username");
    assertThat(system("* * * * * command\n", Dialect.CRONIE).problems().get(0).message())
        .startsWith("bad command");
  }

  @Test
  void laterSettingsCountForLaterJobs() {
    CrontabFile file = user("A=1\n* * * * * x\nA = ' 2' \nB=3\n@daily y\n", Dialect.VIXIE);
    Map<String, CrontabEntry.Environment> first = file.environmentAt(file.jobs().get(0));
    Map<String, CrontabEntry.Environment> second = file.environmentAt(file.jobs().get(1));
    assertThat(first.keySet()).containsExactly("A");
    assertThat(second.keySet()).containsExactly("A", "B");
    assertThat(file.settingAt(file.jobs().get(1), "A").orElseThrow().value().value())
        .isEqualTo(" 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "date +\\%F|date +%F|-",
        "mail op%one%two|mail op|one~two~",
        "a\\\\%b|a\\|b~",
        "a%|a|-",
        "a%%|a|~",
        "a%b\\%c\\d|a|b%c\\d~",
        "printf \\n|printf \\n|-",
      })
  void partsTheCommandAtPercentSigns(String written, String shellText, String input) {
    String text = "* * * * * " + written + "\n";
    CronCommand command = user(text, Dialect.VIXIE).jobs().get(0).command();
    assertThat(command.shellText()).isEqualTo(shellText);
    assertThat(command.input().map(found -> found.value().replace('\n', '~')).orElse("-"))
        .isEqualTo(input);
    for (int i = 0; i < shellText.length(); i++) {
      assertThat(text.charAt(command.offset(i))).isEqualTo(shellText.charAt(i));
    }
  }

  @Test
  void cronieKeepsABackslashBeforeAnother() {
    CronCommand command = user("* * * * * a\\\\b\n", Dialect.CRONIE).jobs().get(0).command();
    assertThat(command.shellText()).isEqualTo("a\\\\b");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whateverTheBytesTheEntriesTileTheText(Dialect dialect) {
    RandomCrontab crontabs = new RandomCrontab(new Random(Oracle.seed()), true);
    for (int i = 0; i < 3000; i++) {
      SourceFile source = SourceFile.of("etc/crontab", "etc/crontab", crontabs.next());
      CrontabKind kind = i % 2 == 0 ? CrontabKind.SYSTEM : CrontabKind.USER;
      CrontabFile file = CrontabParser.parse(source, kind, dialect);
      int at = 0;
      for (CrontabEntry entry : file.entries()) {
        assertThat(entry.span().start()).isEqualTo(at);
        assertThat(entry.span().end()).isGreaterThan(at);
        at = entry.span().end();
        if (entry instanceof CrontabEntry.Job job) {
          assertThat(job.command().offset(job.command().shellText().length())).isLessThan(at);
          assertThat(job.schedule().value().smallestGap().isEmpty())
              .isEqualTo(job.schedule().value().isReboot() || job.schedule().value().neverRuns());
        }
      }
      assertThat(at).isEqualTo(source.text().length());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void largeFilesEndInTime(Dialect dialect) {
    String[] lines = {
      "* * * * * x\n", "#\n", "A=b\n", "*", "1,", "* * * * * root", "'", "\0", "@daily\n", "@"
    };
    for (String line : lines) {
      String text = line.repeat(1_000_000 / line.length());
      for (CrontabKind kind : CrontabKind.values()) {
        CrontabFile file = CrontabParser.parse(SourceFile.of("etc/crontab", text), kind, dialect);
        int end = file.entries().get(file.entries().size() - 1).span().end();
        assertThat(end).isEqualTo(text.length());
      }
    }
  }

  @Test
  void cronReadsOnlyFilesOfGoodNames() {
    assertThat(CrontabPlace.of("etc/cron.d/a.b", Dialect.VIXIE).orElseThrow().isRead()).isFalse();
    assertThat(CrontabPlace.of("etc/cron.d/a.b", Dialect.CRONIE).orElseThrow().isRead()).isTrue();
    assertThat(CrontabPlace.of("etc/cron.d/a~", Dialect.CRONIE).orElseThrow().isRead()).isFalse();
    assertThat(CrontabPlace.of("var/spool/cron/crontabs/op", Dialect.VIXIE).orElseThrow().owner())
        .contains("op");
    assertThat(CrontabPlace.dialectOf("var/spool/cron/op")).contains(Dialect.CRONIE);
    assertThat(CrontabPlace.of("etc/cron.daily/x", Dialect.VIXIE)).isEmpty();
  }
}
