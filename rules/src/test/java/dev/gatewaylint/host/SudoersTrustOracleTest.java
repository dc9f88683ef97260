package dev.gatewaylint.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which owners and modes {@code visudo -c -O -P} has nothing to say about. */
class SudoersTrustOracleTest {
  private static final List<Integer> IDS = List.of(0, 0, 0, 1, 1000, 65_534);
  private static final List<Integer> MODES =
      List.of(0440, 0440, 0440, 0400, 0444, 0600, 0640, 0644, 0660, 0664, 0666, 0755, 04440);

  @Test
  void visudoRejectsWhatHasARefusalOrAComplaint() throws IOException, InterruptedException {
    Oracle.require("visudo");
    Path file =
        HostFolder.fresh("sudoers-trust").file("sudoers", "root ALL=(ALL:ALL) ALL\n").root();
    Path sudoers = file.resolve("sudoers");
    Object uid = Files.getAttribute(sudoers, "unix:uid");
    Oracle.require(uid.equals(0), "only root can give files away");
    Random random = new Random(Oracle.seed());
    int cases = Oracle.cases(20, 500);
    for (int i = 0; i < cases; i++) {
      int user = IDS.get(random.nextInt(IDS.size()));
      int group = IDS.get(random.nextInt(IDS.size()));
      int mode =
          random.nextBoolean() ? MODES.get(random.nextInt(MODES.size())) : random.nextInt(01000);
      Files.setAttribute(sudoers, "unix:uid", user);
      Files.setAttribute(sudoers, "unix:gid", group);
      Files.setAttribute(sudoers, "unix:mode", mode);
      FileFacts facts = new FileFacts(user, group, mode, FileTree.Kind.FILE);
      boolean fine =
          SudoersTrust.refusal(facts).isEmpty() && SudoersTrust.complaint(facts).isEmpty();
      assertThat(visudoAccepts(sudoers))
          .as("uid %d, gid %d, mode %o", user, group, mode)
          .isEqualTo(fine);
    }
    Oracle.compared("visudo", version(), "owners and modes", cases);
  }

  private static boolean visudoAccepts(Path file) throws IOException, InterruptedException {
    Process visudo =
        new ProcessBuilder("visudo", "-c", "-O", "-P", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(visudo.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return visudo.exitValue() == 0;
  }

  private static String version() throws IOException {
    Process visudo = new ProcessBuilder("visudo", "-V").start();
    String first =
        new String(visudo.getInputStream().readAllBytes(), UTF_8).lines().findFirst().orElse("");
    return first.substring(first.lastIndexOf(' ') + 1);
  }
}
