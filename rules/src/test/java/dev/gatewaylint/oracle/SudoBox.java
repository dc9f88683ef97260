package dev.gatewaylint.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real sudo with users, programs and policies of a test's own; see src/test/oracle/sudo-box.sh.
 * Questions are collected and asked at once.
 */
public final class SudoBox {
  private static final Path SCRIPT = Path.of("src", "test", "oracle", "sudo-box.sh");

  private final Path folder;
  private final StringBuilder questions = new StringBuilder();
  private int policies;
  private int asked;

  /**
   * Prepares a box.
   *
   * @param name of its folder below target
   * @param programs absolute paths, or {@code LINK -> TARGET}
   */
  public SudoBox(String name, String passwd, String group, List<String> programs)
      throws IOException {
    folder = HostFolder.fresh(name).root();
    Files.writeString(folder.resolve("passwd"), passwd);
    Files.writeString(folder.resolve("group"), group);
    Files.writeString(folder.resolve("programs"), String.join("\n", programs) + "\n");
  }

  /** Goes on only where sudo can be asked. */
  public static void require() throws IOException {
    String lack = "bash is not installed";
    if (Oracle.isOnPath("bash")) {
      Process check =
          new ProcessBuilder("bash", SCRIPT.toString(), "--check")
              .redirectErrorStream(true)
              .start();
      check.getOutputStream().close();
      lack = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    Oracle.require(lack.isEmpty(), "sudo cannot be asked in a namespace: " + lack);
  }

  /** The version that sudo states, such as {@code 1.9.13p3}. */
  public static String version() throws IOException {
    Process process = new ProcessBuilder("sudo", "--version").redirectErrorStream(true).start();
    process.getOutputStream().close();
    String first =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .split("\n", -1)[0];
    return first.substring(first.lastIndexOf(' ') + 1);
  }

  /** Asks another sudo than the machine's. */
  public void program(Path sudo) throws IOException {
    Files.copy(sudo, folder.resolve("sudo"));
  }

  /** The policy of the questions that follow. */
  public void policy(byte[] sudoers) throws IOException {
    policies++;
    Files.write(folder.resolve("policy-" + policies), sudoers);
    questions.append("policy policy-").append(policies).append('\n');
  }

  /** Lets a user run a command; answers the number under which the answer comes. */
  public int ask(String user, List<String> words) {
    return add("ask", user, words);
  }

  /** Lets root list whether a user may run a command. */
  public int list(String user, List<String> words) {
    return add("list", user, words);
  }

  private int add(String how, String user, List<String> words) {
    asked++;
    questions.append(how).append(' ').append(asked).append(' ').append(user);
    for (String word : words) {
      questions.append(" '").append(word.replace("'", "'\\''")).append('\'');
    }
    questions.append('\n');
    return asked;
  }

  /** Starts to ask all questions. */
  public Running start() throws IOException {
    Files.writeString(folder.resolve("questions"), questions);
    Process process =
        new ProcessBuilder("bash", SCRIPT.toString(), folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("answers").toFile())
            .start();
    process.getOutputStream().close();
    return new Running(process, folder.resolve("answers"), asked);
  }

  /** A box at work. */
  public record Running(Process process, Path output, int questions) {
    /** The answers by their numbers: {@code run}, {@code allowed} or {@code denied}. */
    public Map<Integer, String> answers() throws IOException, InterruptedException {
      int status = process.waitFor();
      Map<Integer, String> answers = new HashMap<>();
      List<String> strange = new ArrayList<>();
      for (String line : Files.readAllLines(output)) {
        if (line.matches("\\d+ (run|allowed|denied)")) {
          int blank = line.indexOf(' ');
          answers.put(Integer.valueOf(line.substring(0, blank)), line.substring(blank + 1));
        } else {
          strange.add(line);
        }
      }
      if (status != 0 || answers.size() != questions || !strange.isEmpty()) {
        throw new IOException("sudo-box.sh: " + status + " " + answers.size() + " " + strange);
      }
      return answers;
    }
  }
}
