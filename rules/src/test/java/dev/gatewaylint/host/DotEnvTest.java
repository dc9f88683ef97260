package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotEnvTest {
  private static List<String> read(String text) {
    return DotEnv.variables(SourceFile.of(".env", text)).stream()
        .map(variable -> variable.name() + "=" + variable.value())
        .toList();
  }

  @Test
  void readsEveryFormOfALine() {
    assertThat(
            read(
                "# c\nA=1\n export B = two words # c\nC: 3\nD='a # b' # c\nE=\"x\\ny\"\r\n"
                    + "F=`q`\nG=\nH\nI=\"two\nlines\"\nJ=it's\n"))
        .containsExactly(
            "A=1",
            "B=two words",
            "C=3",
            "D=a # b",
            "E=x\ny",
            "F=q",
            "G=",
            "I=two\nlines",
            "J=it's");
  }

  @Test
  void aQuoteThatIsNotClosedIsText() {
    assertThat(read("A=\"x\nB=2")).containsExactly("A=\"x", "B=2");
  }

  @Test
  void knowsTheCharactersOfEach() {
    assertThat(DotEnv.variables(SourceFile.of(".env", " A = 1 # c\nB='2'")))
        .extracting(variable -> variable.place().text())
        .containsExactly("A = 1", "B='2'");
  }
}
