package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.ExecCommand.Prefix;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecCommandTest {

  private static ExecLine parse(String text) {
    return ExecCommand.parse(text, 252);
  }

  @Test
  void pathAndArgumentsKeepTheirPlaces() {
    ExecLine line = parse("-@/bin/sh sh -c 'a b'");
    assertThat(line.fault()).isEmpty();
    assertThat(line.commands()).hasSize(1);
    ExecCommand command = line.commands().get(0);
    assertThat(command.prefixes()).isEqualTo(Set.of(Prefix.IGNORE_FAILURE, Prefix.ARGV0));
    assertThat(command.ignoreFailure()).isTrue();
    assertThat(command.path()).isEqualTo(new Word(2, 9, "/bin/sh"));
    assertThat(command.arguments())
        .containsExactly(new Word(10, 12, "sh"), new Word(13, 15, "-c"), new Word(16, 21, "a b"));
  }

  @Test
  void loneSemicolonsSeparateCommands() {
    ExecLine line = parse("/bin/a x ; -b \\; \";\" y;z ;");
    assertThat(line.fault()).isEmpty();
    assertThat(line.commands()).hasSize(2);
    assertThat(line.commands().get(1).path()).isEqualTo(new Word(12, 13, "b"));
    assertThat(line.commands().get(1).arguments())
        .extracting(Word::text)
        .containsExactly(";", ";", "y;z");
  }

  @Test
  void emptyAssignmentResets() {
    assertThat(parse("").reset()).isTrue();
    assertThat(parse("/bin/true").reset()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'+/bin/a', FULL_PRIVILEGES",
    "'!/bin/a', NO_USER",
    "'!!/bin/a', AMBIENT_FALLBACK",
    "':/bin/a', NO_VARIABLES"
  })
  void prefixes(String text, Prefix prefix) {
    assertThat(parse(text).commands().get(0).prefixes()).containsExactly(prefix);
  }

  @ParameterizedTest
  @CsvSource({
    "'bin/true', UNIT_REFUSED",
    "'-bin/true', IGNORED",
    "'/bin/', UNIT_REFUSED",
    "'+!/bin/true', UNIT_REFUSED",
    "'!!!/bin/true', UNIT_REFUSED",
    "'--/bin/true', IGNORED",
    "'@/bin/true', UNIT_REFUSED",
    "'/bin/true \"a', UNIT_REFUSED",
    "'-/bin/true \"a', IGNORED",
    "'\"', IGNORED",
    "'/bin/date +%F', UNIT_REFUSED",
    "'/bin/true \\q', PARTLY_IGNORED",
    "'-', IGNORED"
  })
  void faults(String text, Consequence consequence) {
    assertThat(parse(text).fault())
        .hasValueSatisfying(fault -> assertThat(fault.consequence()).isEqualTo(consequence));
  }

  @Test
  void commandsBeforeTheFaultStay() {
    ExecLine line = parse("/bin/a ; -rel/b ; /bin/c");
    assertThat(line.commands()).hasSize(1);
    assertThat(line.fault()).hasValueSatisfying(fault -> assertThat(fault.from()).isEqualTo(10));
  }

  @Test
  void unknownEscapeLeavesTheCommand() {
    ExecLine line = parse("/bin/grep \\d+");
    assertThat(line.commands().get(0).arguments()).containsExactly(new Word(10, 13, "\\d+"));
    assertThat(line.fault()).isPresent();
  }
}
