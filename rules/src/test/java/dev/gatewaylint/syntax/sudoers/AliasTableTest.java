package dev.gatewaylint.syntax.sudoers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Aliases over several files. */
class AliasTableTest {
  private static AliasTable table(String... files) {
    List<PolicyLine> policy = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      SudoersFile file = SudoersParser.parse(SourceFile.of("etc/sudoers.d/" + i, files[i]));
      for (Entry entry : file.entries()) {
        policy.add(new PolicyLine(file.source(), entry));
      }
    }
    return AliasTable.of(policy);
  }

  private static List<String> faults(String... files) {
    return table(files).faults().stream()
        .map(
            fault ->
                fault.kind()
                    + " "
                    + fault.aliases()
                    + " "
                    + fault.name()
                    + " "
                    + fault.place().file().name()
                    + ":"
                    + fault.place().line()
                    + fault
                        .other()
                        .map(other -> " " + other.file().name() + ":" + other.line())
                        .orElse(""))
        .toList();
  }

  @Test
  void keepsTheFirstOfTwoDefinitionsAndDropsTheRestOfTheLine() {
    AliasTable table =
        table("User_Alias A = x\nA ALL = ALL\n", "User_Alias A = y : B = z\nB ALL = ALL\n");
    assertThat(table.find(AliasKind.USER, "A").orElseThrow().alias().members())
        .extracting(Member::value)
        .containsExactly("x");
    assertThat(table.find(AliasKind.USER, "B")).isEmpty();
    assertThat(table.faults())
        .extracting(AliasFault::kind)
        .containsExactly(AliasFault.Kind.DUPLICATE, AliasFault.Kind.UNDEFINED);
  }

  @Test
  void keepsTheFourNameSpacesApart() {
    assertThat(
            faults("User_Alias A=x\nHost_Alias A=y\nRunas_Alias A=z\nCmnd_Alias A=/q\nA A=(A) A\n"))
        .isEmpty();
  }

  @Test
  void findsCyclesUndefinedAndUnusedOnes() {
    assertThat(
            faults(
                "Cmnd_Alias A=B\nCmnd_Alias B=/x, A\nCmnd_Alias C=/y\n",
                "joe ALL=A, NONE : HOSTS=B\n"))
        .containsExactly(
            "CYCLE COMMAND A 0:2 0:1",
            "UNDEFINED COMMAND NONE 1:1",
            "UNDEFINED HOST HOSTS 1:1",
            "UNUSED COMMAND C 0:3");
  }

  @Test
  void countsUseInDefaults() {
    assertThat(faults("User_Alias A=x\nDefaults:A !requiretty\n")).isEmpty();
  }
}
