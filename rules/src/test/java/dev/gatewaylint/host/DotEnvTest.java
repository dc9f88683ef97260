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
    String text =
        """
        # c
        A=1
         export B = two words # c
        C: 3
        D='a # b' # c
        E="x\\ny"
        F=`q`
        G=
        H
        I="two
        lines"
        J=it's
        """;
    assertThat(read(text.replace("E=", "\r\nE=")))
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
