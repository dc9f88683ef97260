package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random calls of sudo that a {@link RandomPolicy} is often about. */
final class RandomCall {
  /** The arguments of calls; patterns are made from the same. */
  static final List<String> CALLS =
      List.of(
          "",
          "restart openclaw",
          "restart openclaw.service",
          "restart openclaw ssh.service",
          "--no-block restart openclaw.service",
          "stop openclaw",
          "start openclaw@a:b",
          "link /tmp/evil.service openclaw.service",
          "edit --full openclaw.service",
          "enable --now /tmp/e.service",
          "set-environment LD_PRELOAD=/tmp/x.so openclaw.service",
          "-H root@evil restart openclaw.service",
          "is-active a,b",
          "status openclaw*",
          "status [x]",
          "cat #1 \\n",
          "ü restart",
          "-u openclaw -n 5",
          "RESTART openclaw");

  private static final List<String> COMMANDS =
      List.of(
          "/usr/bin/systemctl",
          "/bin/systemctl",
          "/opt/tools/systemctl",
          "/opt/link/systemctl",
          "/usr/bin/../bin/systemctl",
          "/usr/bin/systemd-run",
          "/usr/bin/journalctl",
          "/opt/tools/.hidden",
          "/opt/tools/sub/run",
          "/opt/other/run",
          "/opt/tools/a[b");

  private final Random random;

  RandomCall(Random random) {
    this.random = random;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A call that may hit: who asks is {@link #user()}. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (chance(30)) {
      words.add("-u");
      words.add(
          pick(List.of("root", "openclaw", "alice", "deploy", "#1002", "bob", "#4242", "nosuch")));
    }
    if (chance(12)) {
      words.add("-g");
      words.add(pick(List.of("ops", "staff", "#2000", "wheel", "openclaw", "nosuch")));
    }
    words.add(chance(60) ? "/usr/bin/systemctl" : pick(COMMANDS));
    String call = pick(CALLS);
    if (chance(10) && !call.isEmpty()) {
      words.add(call);
    } else if (chance(3)) {
      words.add("");
    } else {
      for (String word : call.split(" ", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /** Who asks. */
  String user() {
    return pick(List.of("deploy", "deploy", "deploy", "alice", "alice", "bob", "Carol", "root"));
  }
}
