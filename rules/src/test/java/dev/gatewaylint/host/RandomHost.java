package dev.gatewaylint.host;

import dev.gatewaylint.oracle.HostFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A host of about thirty units whose files, drop-ins, links and mistakes come from a seed. */
public final class RandomHost {
  private static final int FILES = 70;
  private static final List<String> FOLDERS =
      List.of(
          "etc/systemd/system/",
          "run/systemd/system/",
          "usr/local/lib/systemd/system/",
          "usr/lib/systemd/system/");
  private static final List<String> STEMS =
      List.of("a", "a-b", "a-b-c", "a-d", "b", "b-c", "c", "d", "e", "f-g", "gw", "gw-main");
  private static final List<String> TEMPLATES = List.of("t@", "a-t@", "a-b-t@");
  private static final List<String> INSTANCES = List.of("1", "x", "a-b");
  private static final List<String> LINES =
      List.of(
          "Restart=always",
          "Restart=on-failure",
          "Restart=on-success",
          "Restart=no",
          "Restart=",
          "Restart=bogus",
          "restart=always",
          "Restart = on-abnormal",
          "RestartSec=5",
          "RestartSec=",
          "RestartSec=1min 2s",
          "RestartSec=x",
          "RestartSec=infinity",
          "Type=simple",
          "Type=oneshot",
          "Type=exec",
          "Type=bogus",
          "WatchdogSec=30",
          "WatchdogSec=0",
          "WatchdogSec=x",
          "StartLimitBurst=3",
          "StartLimitBurst=0",
          "StartLimitBurst=x",
          "StartLimitInterval=20",
          "StartLimitIntervalSec=300",
          "StartLimitIntervalSec=0",
          "StartLimitIntervalSec=-1",
          "StartLimitIntervalSec=infinity",
          "RestartPreventExitStatus=78",
          "RestartPreventExitStatus=1 TERM x",
          "RestartPreventExitStatus=",
          "SuccessExitStatus=143 SIGUSR1",
          "SuccessExitStatus=",
          "RestartForceExitStatus=3",
          "ExecStartPre=-/bin/true",
          "ExecStop=/bin/echo 'a b'",
          "X-Mine=1",
          "NoSuch=1",
          "noequals",
          "=novalue",
          "ExecStart=",
          "Environment=A=1",
          "RestartSec=\\\n  7",
          "Restart=\\\n# between\nalways",
          "# a comment \\",
          "; another",
          "RestartSec=4\u00FF",
          "SuccessExitStatus=1 \\\n\n",
          "RestartSec=3 # no",
          "");
  private static final List<String> HEADERS =
      List.of(
          "[Unit]",
          "[Service]",
          "[Service]",
          "[Service]",
          " [Service] ",
          "[Install]",
          "[X-Mine]",
          "[Foo]",
          "[service]");
  private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\n\r", "\0", "\n\n");

  private final Random random;
  private final HostFolder host;

  /** A host in an empty folder. */
  public RandomHost(Random random, HostFolder host) {
    this.random = random;
    this.host = host;
  }

  /** Writes the files. */
  public void fill() throws IOException {
    for (String stem : STEMS) {
      add(one(FOLDERS) + stem + ".service", fragment());
    }
    for (String stem : TEMPLATES) {
      add(one(FOLDERS) + stem + ".service", fragment());
      for (String instance : INSTANCES) {
        host.link(
            "etc/systemd/system/late.target.wants/" + stem + instance + ".service",
            "/usr/lib/systemd/system/" + stem + ".service");
      }
    }
    for (int i = 0; i < FILES; i++) {
      addAnything(i);
    }
  }

  private void addAnything(int i) throws IOException {
    switch (random.nextInt(10)) {
      case 0 -> add(one(FOLDERS) + name(), fragment());
      case 1 -> add(one(FOLDERS) + "n" + i + ".service", fragment());
      case 2 -> link(one(FOLDERS) + one(List.of(name(), "m" + i + ".service")), "/dev/null");
      case 3 -> link(one(FOLDERS) + "l" + i + ".service", "/" + one(FOLDERS) + name());
      case 4 -> {
        add("opt/linked" + i + ".service", fragment());
        link(one(FOLDERS) + "k" + i + ".service", "/opt/linked" + i + ".service");
      }
      default -> {
        String path = one(FOLDERS) + owner() + ".d/" + random.nextInt(10, 30) + ".conf";
        if (random.nextInt(12) == 0) {
          link(path, "/dev/null");
        } else {
          add(path, random.nextInt(12) == 0 ? "" : settings(random.nextInt(1, 6)));
        }
      }
    }
  }

  private String name() {
    return random.nextInt(4) == 0
        ? one(TEMPLATES) + one(INSTANCES) + ".service"
        : one(STEMS) + ".service";
  }

  private String owner() {
    return switch (random.nextInt(8)) {
      case 0 -> "service";
      case 1 -> one(List.of("a-", "a-b-", "b-", "gw-", "f-", "a-@")) + ".service";
      case 2 -> one(TEMPLATES) + ".service";
      default -> name();
    };
  }

  private String fragment() {
    return "[Service]\nExecStart=/bin/echo "
        + random.nextInt(100)
        + "\n"
        + settings(random.nextInt(2, 12));
  }

  private String settings(int count) {
    StringBuilder text = new StringBuilder();
    text.append(one(HEADERS)).append('\n');
    for (int i = 0; i < count; i++) {
      if (random.nextInt(4) == 0) {
        text.append(random.nextInt(40) == 0 ? "[Service" : one(HEADERS)).append('\n');
      }
      text.append(one(LINES)).append('\n');
    }
    return text.toString();
  }

  private void add(String path, String text) throws IOException {
    if (!host.has(path)) {
      String ended = text.replace("\n", one(ENDS));
      String marked = random.nextInt(10) == 0 ? "\u00EF\u00BB\u00BF" + ended : ended;
      host.file(path, marked.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void link(String path, String target) throws IOException {
    if (!host.has(path)) {
      host.link(path, target);
    }
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
