package dev.gatewaylint.ansible.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JinjaTest {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "%",
          "#",
          "{{",
          "}}",
          "{%",
          "%}",
          "{#",
          "#}",
          "'",
          "\"",
          "-",
          "a",
          " raw ",
          "endraw",
          "\\",
          "\n",
          "#jinja2: x",
          "\u00e9");

  /** The one that Debian's Ansible runs on, with its Jinja. */
  private static final String PYTHON = "/usr/bin/python3";

  /** Ansible's environment; each line of input is a template in hexadecimal, so is each answer. */
  private static final String RENDER =
      """
      import sys, jinja2
      environment = jinja2.Environment(trim_blocks=True, keep_trailing_newline=True)
      for line in sys.stdin.read().splitlines():
          text = bytes.fromhex(line.strip()).decode()
          print(environment.from_string(text).render(omit='', root='').encode().hex())
      """;

  private static List<String> rendered(List<String> templates) throws IOException {
    Process process = new ProcessBuilder(PYTHON, "-c", RENDER).redirectErrorStream(true).start();
    StringBuilder input = new StringBuilder();
    for (String template : templates) {
      input.append(hex(template)).append('\n');
    }
    try (var out = process.getOutputStream()) {
      out.write(input.toString().getBytes(StandardCharsets.UTF_8));
    }
    List<String> answers = new ArrayList<>();
    process.inputReader().lines().forEach(answers::add);
    return answers;
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyTextRendersToItself() throws Exception {
    Oracle.require("ansible-playbook");
    Random random = new Random(Oracle.seed());
    List<String> texts = new ArrayList<>();
    List<String> templates = new ArrayList<>();
    int cases = Oracle.cases(300, 5_000);
    for (int i = 0; i < cases; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int at = 0; at < length; at++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(hex(text.toString()));
      templates.add(Jinja.text(text.toString()));
    }
    assertThat(rendered(templates)).isEqualTo(texts);
    String version =
        AnsibleBox.output(
                java.nio.file.Path.of("."),
                PYTHON,
                "-c",
                "import jinja2; print(jinja2.__version__)")
            .get(0);
    Oracle.compared("jinja2", version, "text that is no template", cases);
  }

  @Test
  void aHeaderOfAnsiblesIsText() {
    assertThat(Jinja.template("#jinja2: trim_blocks: False\n"))
        .isEqualTo("{{ '#' }}jinja2: trim_blocks: False\n");
  }

  @Test
  void aLiteralNeedsNoBackslash() {
    assertThat(Jinja.literal("o'wner\\x")).isEqualTo("'o' ~ \"'\" ~ 'wner\\x'");
  }
}
