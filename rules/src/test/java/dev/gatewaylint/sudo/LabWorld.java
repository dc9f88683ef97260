package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.SudoersParser;
import dev.gatewaylint.text.SourceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users and programs of the box in which the real sudo is asked. */
final class LabWorld {
  static final String HOST = "gw1.example.org";

  static final String PASSWD =
      """
      root:x:0:0:root:/root:/bin/bash
      openclaw:x:999:999::/:/bin/sh
      deploy:x:1000:1000::/:/bin/sh
      alice:x:1001:50::/:/bin/sh
      bob:x:1002:1002::/:/bin/sh
      Carol:x:1003:100::/:/bin/sh
      """;

  static final String GROUP =
      """
      root:x:0:
      wheel:x:10:alice
      staff:x:50:
      users:x:100:bob,alice
      openclaw:x:999:
      deploy:x:1000:
      bob:x:1002:
      ops:x:2000:alice,deploy
      Admins:x:2001:bob
      """;

  /** What sudo-box.sh makes; the last two are links to folders. */
  static final List<String> PROGRAMS =
      List.of(
          "/usr/bin/systemctl",
          "/usr/bin/systemd-run",
          "/usr/bin/journalctl",
          "/opt/tools/systemctl",
          "/opt/tools/.hidden",
          "/opt/tools/sub/run",
          "/opt/tools/a[b",
          "/opt/link -> tools",
          "/opt/other -> tools/sub");

  /** Before each policy: nothing is logged or mailed, and listing asks no password. */
  static final String HEAD = "Defaults !syslog, !mailerpath, listpw=never\n";

  private static final Map<String, String> LINKS =
      Map.of(
          "/bin", "/usr/bin",
          "/sbin", "/usr/sbin",
          "/opt/link", "/opt/tools",
          "/opt/other", "/opt/tools/sub");

  private LabWorld() {}

  static Accounts accounts() {
    return AccountTable.parse(PASSWD, GROUP);
  }

  static SudoPolicy policy(String text) {
    return policy(
        text,
        new PolicyOptions(
            programs(), accounts(), Optional.of(Instant.now()), Optional.of(List.of())));
  }

  static SudoPolicy policy(String text, PolicyOptions options) {
    return SudoPolicy.of(entries(SourceFile.of("etc/sudoers", text)), options);
  }

  static List<PolicyLine> entries(SourceFile source) {
    List<PolicyLine> entries = new ArrayList<>();
    for (Entry entry : SudoersParser.parse(source).entries()) {
      entries.add(new PolicyLine(source, entry));
    }
    return entries;
  }

  static Programs programs() {
    List<String> files = new ArrayList<>(PROGRAMS.subList(0, PROGRAMS.size() - 2));
    return new Programs() {
      @Override
      public Optional<String> file(String path) {
        String plain = PlainPath.of(path);
        for (Map.Entry<String, String> link : LINKS.entrySet()) {
          if (plain.startsWith(link.getKey() + "/")) {
            plain = link.getValue() + plain.substring(link.getKey().length());
          }
        }
        return files.contains(plain) ? Optional.of(plain) : Optional.empty();
      }

      @Override
      public List<String> spellings(String path) {
        String file = file(path).orElseThrow();
        List<String> all = new ArrayList<>(List.of(file));
        for (Map.Entry<String, String> link : LINKS.entrySet()) {
          if (file.startsWith(link.getValue() + "/")) {
            all.add(link.getKey() + file.substring(link.getValue().length()));
          }
        }
        return all;
      }
    };
  }
}
