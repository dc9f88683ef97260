package dev.gatewaylint.syntax.plist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to harm cost little memory and no connection. */
class HostilePlistsTest {
  @TempDir private Path folder = Path.of("");

  /** What a program with 256 MB says of each file. */
  private Map<String, String> said(String url) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx256m", "-cp", path));
    command.addAll(List.of(HostilePlists.class.getName(), url));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    // Only so that a reader that never ends fails the test.
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(ended).as(text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    Map<String, String> said = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      int bar = line.indexOf('|');
      said.put(line.substring(0, bar), line.substring(bar + 1));
    }
    return said;
  }

  @Test
  void harmIsAProblem() throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Map<String, String> said = said("http://127.0.0.1:" + server.getLocalPort() + "/x");
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
      assertThat(said).hasSizeGreaterThan(430);
      for (var entry : said.entrySet()) {
        switch (entry.getKey()) {
          case "external DTD", "many keys", "one line of ASCII", "long real" ->
              assertThat(entry.getValue()).as(entry.getKey()).isEqualTo("true|");
          case "many attributes" ->
              assertThat(entry.getValue())
                  .as(entry.getKey())
                  .contains("the attributes of this tag");
          default ->
              assertThat(entry.getValue())
                  .as(entry.getKey())
                  .startsWith("false|")
                  .hasSizeGreaterThan(20);
        }
      }
      for (String name : List.of("external entity", "parameter entity", "billion laughs")) {
        assertThat(said.get(name)).contains("a DOCTYPE with declarations of its own");
      }
      assertThat(said.get("shared arrays")).contains("more than 100000 values");
      assertThat(said.get("arrays over each other")).contains("lie over each other");
      assertThat(said.get("texts over each other")).contains("lie over each other");
      assertThat(said.get("nested (")).contains("512 brackets");
      assertThat(said.get("nested <array>")).contains("more than 512 elements");
      assertThat(said.get("50 MB")).contains("larger than any property list of a job");
    }
  }
}
