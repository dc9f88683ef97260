package dev.gatewaylint.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.ReaderFactory;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A fixer that is killed leaves each file as it was, or as it should be. */
@Tag("once")
class FixKilledTest {
  private static final int FILES = 400;
  private static final int KILLS = Oracle.cases(3, 200);
  private static final String OLD = "[Service]\nExecStart=/usr/bin/web\nRestartSecs=5\n";
  private static final String NEW = OLD.replace("Secs", "Sec");

  /** Fixes the folder that it is given. */
  public static final class Victim {
    private Victim() {}

    /** Runs in a process of its own. */
    public static void main(String[] args) throws UsageException {
      CheckRequest check = CheckRequest.of(Path.of(args[0]), List.of("."));
      FixCommand.run(new FixRequest(check, false, false), ReaderFactory.FOLDERS);
    }
  }

  private static Path unit(HostFolder host, int number) {
    return host.root().resolve(HostFolder.ADMIN + "web" + number + ".service");
  }

  private static void sicken(HostFolder host) throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(unit(host, i), OLD);
    }
  }

  private static int healed(HostFolder host) throws IOException {
    int healed = 0;
    for (int i = 0; i < FILES; i++) {
      String text = Files.readString(unit(host, i));
      assertThat(text).isIn(OLD, NEW);
      healed += text.equals(NEW) ? 1 : 0;
    }
    return healed;
  }

  /** Kills come while files are written: some time after the first of them has changed. */
  @Test
  void everyFileIsOldOrNew() throws IOException, InterruptedException {
    HostFolder host = HostFolder.fresh("fix-killed");
    host.file(HostFolder.ADMIN + "web0.service", OLD);
    Random random = new Random(Oracle.seed());
    List<Integer> seen = new ArrayList<>();
    int between = 0;
    sicken(host);
    for (int kill = 0; kill < KILLS; kill++) {
      int before = healed(host);
      if (before > FILES / 2) {
        sicken(host);
        before = 0;
      }
      Process victim =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Victim.class.getName(),
                  host.root().toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Path next = unit(host, first(host));
      while (victim.isAlive() && Files.readString(next).equals(OLD)) {
        victim.waitFor(1, TimeUnit.MILLISECONDS);
      }
      TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
      victim.destroyForcibly().waitFor();
      int after = healed(host);
      seen.add(after - before);
      between += after > before && after < FILES ? 1 : 0;
    }
    assertThat(between)
        .as("kills in the middle of the writing, of %s", seen)
        .isGreaterThan(KILLS / 2);
    Oracle.compared("kill -9", "during fix", "files old or new", KILLS);
  }

  /** The file that is written first: the first one still sick, in the order of the names. */
  private static int first(HostFolder host) throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      if (Files.readString(unit(host, i)).equals(OLD)) {
        names.add("web" + i + ".service");
      }
    }
    names.sort(null);
    String name = names.get(0);
    return Integer.parseInt(name.substring(3, name.length() - ".service".length()));
  }
}
