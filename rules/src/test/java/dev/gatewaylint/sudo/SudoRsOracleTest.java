package dev.gatewaylint.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Which lines of sudo's the visudo of Debian's sudo-rs takes; see src/test/oracle/sudo-rs.sh. Only
 * lines that sudo itself accepts are compared. Included files are not: sudo-rs refuses what it
 * cannot read.
 */
class SudoRsOracleTest {
  private static final Path SCRIPT = Path.of("src", "test", "oracle", "sudo-rs.sh");

  private static final List<String> USERS =
      List.of(
          "x",
          "x",
          "x",
          "%g",
          "#1000",
          "%#10",
          "%:n",
          "+ng",
          "ALL",
          "A",
          "!x",
          "\"x y\"",
          "\"%a b\"",
          "%\"a b\"",
          "x\\,y",
          "x@y",
          "x$",
          "_x",
          "a_b",
          "x.y-z",
          "#-1",
          "\"#1\"",
          "%:#5");

  private static final List<String> HOSTS =
      List.of(
          "ALL",
          "ALL",
          "ALL",
          "gw",
          "!gw",
          "gw.ex-a_b",
          "g*",
          "g?w",
          "10.0.0.1",
          "10.0.0.0/8",
          "::1",
          "+ng",
          "WEB",
          "\"gw\"");

  private static final List<String> RUNAS =
      List.of(
          "",
          "",
          "",
          "(root)",
          "(ALL)",
          "()",
          "(:)",
          "(:g)",
          "(root:g)",
          "(r:#1)",
          "(%g)",
          "(#1, !r)",
          "(+n)",
          "(R : R)");

  private static final List<String> OPTIONS =
      List.of(
          "",
          "",
          "",
          "",
          "",
          "",
          "CWD=/ ",
          "CWD=* ",
          "CWD=/a* ",
          "CWD=\"/a\" ",
          "CHROOT=/ ",
          "TIMEOUT=1h ",
          "NOTBEFORE=20200101000000Z ",
          "ROLE=r TYPE=t ");

  private static final List<String> TAGS =
      List.of(
          "",
          "",
          "",
          "NOPASSWD:",
          "NOPASSWD: ",
          "PASSWD : ",
          "SETENV:",
          "NOSETENV:",
          "EXEC:",
          "NOEXEC:",
          "INTERCEPT:",
          "NOINTERCEPT:",
          "LOG_INPUT:",
          "NOLOG_OUTPUT: ",
          "MAIL:",
          "NOMAIL:",
          "FOLLOW:",
          "NOFOLLOW:");

  private static final List<String> PATHS =
      List.of(
          "/x",
          "/x",
          "/x",
          "/x",
          "/x",
          "/usr/bin/systemctl",
          "/x/",
          "/x*",
          "/x/*/y",
          "/a[b]",
          "/a[!b]c",
          "/a[b",
          "/a**b",
          "/a/**/b",
          "/a***",
          "/x\\,y",
          "/x\\ y",
          "^/x$",
          "sudoedit",
          "list",
          "ALL",
          "UNITS",
          "/usr/../x",
          "sha224:d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f" + " /x");

  private static final List<String> ARGUMENTS =
      List.of(
          "", "", "", " y", " y z", " *", " y *", " y* z", " y?", " [b]", " [b", " \"\"", " y \"\"",
          " \"\" y", " a=b", " a\\=b", " a\\:b", " a\\,b", " a\\\\b", " a\\#b", " a\\*b", " a\\[b",
          " ^a$", " ^a.*$", " --y=1", " \ty", " a\\ b", " a\"b", " a'b", " \u00e9", " y  #c");

  private static final List<String> SETTINGS =
      List.of(
          "env_reset",
          "!env_reset",
          "mail_badpass",
          "use_pty",
          "!use_pty",
          "secure_path=\"/bin\"",
          "!secure_path",
          "requiretty",
          "!requiretty",
          "env_keep += \"A B\"",
          "env_keep=A",
          "env_keep -= A",
          "!env_keep",
          "!authenticate",
          "authenticate",
          "insults",
          "editor=/x",
          "timestamp_timeout=5",
          "timestamp_timeout=1.5",
          "timestamp_timeout=-1",
          "!timestamp_timeout",
          "passwd_tries=3",
          "passwd_tries=2000",
          "verifypw=any",
          "!verifypw",
          "verifypw",
          "lecture",
          "!lecture",
          "lecture=always",
          "mailerpath=/x",
          "!mailerpath",
          "logfile=/x",
          "log_output",
          "runas_default=x",
          "setenv",
          "noexec",
          "umask=022",
          "rootpw",
          "targetpw",
          "runaspw",
          "fast_glob",
          "exempt_group=g",
          "env_check+=A",
          "env_delete-=A",
          "visiblepw",
          "pwfeedback",
          "env_editor",
          "fqdn",
          "match_group_by_gid",
          "ignore_dot",
          "passwd_timeout=1",
          "!umask",
          "always_set_home");

  private final Random random = new Random(Oracle.seed());

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String many(List<String> list, String separator) {
    StringBuilder text = new StringBuilder(pick(list));
    while (random.nextInt(4) == 0) {
      text.append(separator).append(pick(list));
    }
    return text.toString();
  }

  private String command() {
    return (random.nextInt(8) == 0 ? "!" : "") + pick(PATHS) + pick(ARGUMENTS);
  }

  private String line() {
    return switch (random.nextInt(10)) {
      case 0 -> "User_Alias A = " + many(USERS, ", ");
      case 1 -> "Host_Alias WEB = " + many(HOSTS, ",");
      case 2 -> "Cmnd_Alias UNITS = /b, /x" + pick(ARGUMENTS);
      case 3, 4 ->
          "Defaults"
              + switch (random.nextInt(5)) {
                case 0 -> ":" + many(USERS, ",");
                case 1 -> "@" + many(HOSTS, ",");
                case 2 -> ">x";
                case 3 -> "!/x";
                default -> "";
              }
              + " "
              + many(SETTINGS, ", ");
      default -> {
        StringBuilder spec = new StringBuilder(many(USERS, ", ") + " " + many(HOSTS, ", ") + " =");
        spec.append(pick(RUNAS)).append(pick(OPTIONS)).append(pick(TAGS)).append(command());
        while (random.nextInt(4) == 0) {
          spec.append(", ").append(pick(RUNAS)).append(pick(TAGS)).append(command());
        }
        yield spec.toString();
      }
    };
  }

  private static boolean isSudos(List<PolicyLine> entries) {
    for (PolicyLine entry : entries) {
      if (entry.entry() instanceof Entry.Broken) {
        return false;
      }
    }
    return true;
  }

  @Test
  void refusesWhatSudoRsRefuses() throws IOException, InterruptedException {
    Oracle.require(
        Files.exists(Path.of("..", "target", "sudo-rs", "version")), "sudo-rs is not unpacked");
    String version = output(List.of("--version")).get(0);
    SudoRsVersion release = SudoRsVersion.parse(version).orElseThrow();
    HostFolder folder = HostFolder.fresh("sudo-rs");
    Map<String, String> lines = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    while (lines.size() < Oracle.cases(150, 3000)) {
      String line = line();
      SourceFile source = SourceFile.of("etc/sudoers", line + "\n");
      if (!seen.add(line) || !isSudos(LabWorld.entries(source))) {
        continue;
      }
      String name = "f" + lines.size();
      lines.put(name, line);
      folder.file(name, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    List<String> wrong = new ArrayList<>();
    int refused = 0;
    int judged = 0;
    for (String answer : output(List.of(folder.root().toString()))) {
      String[] fields = answer.split("\t", -1);
      String line = lines.getOrDefault(fields[0], "");
      boolean refuses = !fields[1].equals("0");
      SudoRsReading reading = reading(line, release);
      judged++;
      refused += refuses ? 1 : 0;
      if (refuses != (reading.kind() == SudoRsReading.Kind.REFUSED)) {
        wrong.add(
            (refuses ? "sudo-rs refuses " : "sudo-rs takes ") + line + " | " + reading.reason());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isEqualTo(lines.size());
    assertThat(refused).isBetween(judged / 5, judged * 4 / 5);
    Oracle.compared("sudo-rs", version, "sudoers lines refused", judged);
  }

  private static SudoRsReading reading(String line, SudoRsVersion release) {
    PolicyLine entry = LabWorld.entries(SourceFile.of("etc/sudoers", line + "\n")).get(0);
    return SudoRs.read(entry, release);
  }

  private static List<String> output(List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return new String(output, StandardCharsets.UTF_8).lines().toList();
  }
}
