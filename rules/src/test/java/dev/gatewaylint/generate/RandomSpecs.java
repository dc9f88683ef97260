package dev.gatewaylint.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random specs as JSON, which is YAML: good ones, and ones with a mistake or an attack. */
public final class RandomSpecs {
  private static final List<String> TIMES =
      List.of("5", "\"5s\"", "\"12s\"", "\"1min 30s\"", "\"2h\"", "60", "\"1d\"", "\"90\"");
  private static final List<String> BAD_TIMES =
      List.of(
          "0",
          "-1",
          "1.5",
          "\"0s\"",
          "\"5 s\"",
          "\"fast\"",
          "\"infinity\"",
          "true",
          "null",
          "\"5s\\nUser=root\"",
          "100000",
          "\"\"",
          "[5, 6]",
          "{}");
  private static final List<String> PATHS =
      List.of("\"/srv/openclaw\"", "\"/var/lib/x-1/.y\"", "\"/opt/a_b/c@d\"", "\"/mnt/data\"");
  private static final List<String> BAD_PATHS =
      List.of(
          "\"srv\"",
          "\"/srv/../etc\"",
          "\"/srv/\"",
          "\"/a b\"",
          "\"/%h\"",
          "\"/$HOME\"",
          "\"/a\\\\x2f\"",
          "\"/a\\nUser=root\"",
          "\"/a'\"",
          "\"/a\\\"\"",
          "\"/\"",
          "\"//a\"",
          "\"/a/.\"",
          "\"~/a\"",
          "7",
          "null",
          "\"/a\\u0000\"",
          "\"/a\\n\"",
          "\"-/a\"",
          "\"/a:b\"",
          "\"/ä\"");
  private static final List<String> USERS = List.of("\"gateway\"", "\"_oc-1\"", "\"sam\"");
  private static final List<String> OTHERS = List.of("\"deploy\"", "\"%oncall\"", "\"ops_1\"");
  private static final List<String> BAD_USERS =
      List.of(
          "\"root\"",
          "\"-x\"",
          "\"ALL\"",
          "\"%wheel\"",
          "\"a b\"",
          "\"a,b\"",
          "\"#0\"",
          "\"+g\"",
          "\"a\\nb\"",
          "\"\"",
          "0",
          "\"a=b\"",
          "null",
          "\"ops!\"",
          "\"a\\\\\"",
          "\"gateway\\n\"",
          "\"abcdefghijklmnopqrstuvwxyz0123456\"");
  private static final List<String> WORDS =
      List.of(
          "\"gateway\"",
          "\"--port\"",
          "18789",
          "\"two words\"",
          "\"50%\"",
          "\"$HOME\"",
          "\"${X}\"",
          "\"a\\\\b\"",
          "\"quo\\\"te\"",
          "\"it's\"",
          "\";\"",
          "\"#x\"",
          "\"é€\"",
          "\"\"",
          "\" a \"",
          "\"%%n\"",
          "\"$$\"",
          "\"ends\\\\\"",
          "true");
  private static final List<String> BAD_WORDS =
      List.of("\"a\\nb\"", "\"a\\tb\"", "\"\\u0000\"", "null", "[]", "{}", "\"\\uFEFF\"");

  private final Random random;
  private final double badness;

  /** With that share of values that are no good. */
  public RandomSpecs(Random random, double badness) {
    this.random = random;
    this.badness = badness;
  }

  private String pick(List<String> good, List<String> bad) {
    List<String> from = random.nextDouble() < badness ? bad : good;
    return from.get(random.nextInt(from.size()));
  }

  private void maybe(List<String> entries, String key, String value) {
    if (random.nextInt(3) == 0) {
      entries.add("\"" + key + "\": " + value);
    }
  }

  private static String mapping(List<String> entries) {
    return "{" + String.join(", ", entries) + "}";
  }

  private String list(List<String> good, List<String> bad) {
    List<String> items = new ArrayList<>();
    int count = random.nextDouble() < badness ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      items.add(pick(good, bad));
    }
    return count == 1 && random.nextBoolean() ? items.get(0) : "[" + String.join(", ", items) + "]";
  }

  /** One more. */
  public String next() {
    List<String> spec = new ArrayList<>();
    maybe(
        spec,
        "name",
        pick(
            List.of("\"openclaw\"", "\"gw-1\"", "\"openclaw-gateway\"", "\"a_b\""),
            List.of(
                "\"a b\"", "\"../x\"", "\"a@b\"", "\"A\"", "\"a%n\"", "\"x-\"", "1", "\"a\\n\"")));
    if (random.nextDouble() >= badness / 2) {
      spec.add("\"gateway\": " + gateway());
    }
    maybe(
        spec, "scope", pick(List.of("\"system\"", "\"user\""), List.of("\"System\"", "1", "\"\"")));
    maybe(spec, "base", pick(List.of("\"unit\"", "\"drop-in\""), List.of("\"dropin\"", "null")));
    maybe(
        spec,
        "systemd",
        pick(List.of("252", "254", "257", "252.0"), List.of("251", "\"252\"", "1000")));
    maybe(spec, "crash-cycles", list(TIMES, BAD_TIMES));
    maybe(spec, "start-up", pick(TIMES, BAD_TIMES));
    maybe(spec, "callers", callers());
    maybe(spec, "probe", probe());
    maybe(spec, "alert", alert());
    maybe(spec, "script", script());
    maybe(spec, "job", job());
    if (random.nextDouble() < badness / 4) {
      spec.add("\"celler\": []");
    }
    return mapping(spec);
  }

  private String gateway() {
    List<String> gateway = new ArrayList<>();
    gateway.add("\"command\": " + command());
    gateway.add("\"user\": " + pick(USERS, BAD_USERS));
    maybe(gateway, "home", pick(PATHS, BAD_PATHS));
    maybe(gateway, "folder", pick(PATHS, BAD_PATHS));
    maybe(gateway, "environment", environment());
    maybe(
        gateway,
        "environment-files",
        list(List.of("\"/etc/openclaw/env\"", "\"-/etc/x\""), BAD_PATHS.subList(0, 14)));
    maybe(
        gateway,
        "version",
        pick(
            List.of("2026.9.6", "\"2026.3.13\"").stream().map(RandomSpecs::text).toList(),
            List.of("\"9\"", "2026")));
    maybe(gateway, "restart-delay", pick(TIMES, BAD_TIMES));
    maybe(gateway, "stop-timeout", pick(List.of("\"330s\"", "600", "\"10min\""), BAD_TIMES));
    maybe(
        gateway,
        "memory",
        pick(List.of("\"4G\"", "\"512M\""), List.of("\"lots\"", "4", "\"50%\"")));
    maybe(gateway, "writable", list(PATHS, BAD_PATHS));
    maybe(gateway, "sudo", pick(List.of("true", "false"), List.of("\"yes\"", "1")));
    return mapping(gateway);
  }

  private static String text(String version) {
    return version.startsWith("\"") ? version : "\"" + version + "\"";
  }

  private String command() {
    if (random.nextBoolean()) {
      return pick(
          List.of(
              "\"/usr/bin/openclaw gateway --port 18789\"",
              "\"/usr/bin/node /usr/lib/node_modules/openclaw/dist/index.js gateway\"",
              "\"/opt/agent/bin/serve --bind=127.0.0.1:80\""),
          List.of(
              "\"openclaw gateway\"",
              "\"/usr/bin/openclaw  gateway\"",
              "\"/usr/bin/openclaw gateway; reboot\"",
              "\"/usr/bin/openclaw %n\"",
              "\"/usr/bin/openclaw $X\"",
              "\"+/usr/bin/openclaw gateway\"",
              "\"/usr/bin/openclaw gateway\\nUser=root\"",
              "\"/usr/bin/openclaw gateway\\n\"",
              "[]",
              "[\"gateway\"]"));
    }
    List<String> words = new ArrayList<>();
    boolean openClaw = random.nextBoolean();
    words.add(openClaw ? "\"/usr/bin/openclaw\", \"gateway\"" : "\"/opt/agent/bin/serve\"");
    for (int i = random.nextInt(4); i > 0; i--) {
      words.add(pick(WORDS.subList(openClaw ? 1 : 0, WORDS.size()), BAD_WORDS));
    }
    return "[" + String.join(", ", words) + "]";
  }

  private String environment() {
    List<String> variables = new ArrayList<>();
    variables.add(
        pick(
                List.of("\"NODE_ENV\"", "\"_A1\""),
                List.of("\"1A\"", "\"A B\"", "\"A=B\"", "\"\"", "\"A\\nB\""))
            + ": "
            + pick(WORDS, BAD_WORDS));
    variables.add("\"LEVEL\": " + pick(WORDS, BAD_WORDS));
    return random.nextDouble() < badness / 4 ? "[]" : mapping(variables);
  }

  private String callers() {
    List<String> callers = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      List<String> caller = new ArrayList<>();
      caller.add(
          "\"user\": "
              + (random.nextDouble() < badness ? pick(BAD_USERS, BAD_USERS) : OTHERS.get(i)));
      maybe(
          caller,
          "verbs",
          list(
              List.of("\"start\"", "\"stop\"", "\"restart\"", "\"try-restart\"", "\"reload\""),
              List.of("\"enable\"", "\"restart *\"", "\"edit\"", "1", "\"restart\\n\"")));
      callers.add(mapping(caller));
    }
    return "[" + String.join(", ", callers) + "]";
  }

  private String probe() {
    if (random.nextInt(4) == 0) {
      return pick(List.of("false"), List.of("true", "null", "[]"));
    }
    List<String> probe = new ArrayList<>();
    probe.add(
        "\"url\": "
            + pick(
                List.of(
                    "\"http://127.0.0.1:18789/healthz\"",
                    "\"https://localhost/readyz\"",
                    "\"http://[::1]:80\""),
                List.of(
                    "\"http://example.org/\"",
                    "\"http://127.0.0.1/$(id)\"",
                    "\"http://127.0.0.1/'\"",
                    "\"file:///etc/passwd\"",
                    "\"http://127.0.0.1@evil/\"",
                    "\"http://127.0.0.1.evil/\"")));
    maybe(probe, "interval", pick(TIMES, BAD_TIMES));
    maybe(probe, "failures", pick(List.of("1", "3", "100"), List.of("0", "101", "\"3\"", "2.5")));
    maybe(probe, "restarts", pick(List.of("true", "false"), List.of("\"maybe\"")));
    return mapping(probe);
  }

  private String alert() {
    List<String> alert = new ArrayList<>();
    maybe(
        alert,
        "command",
        pick(
            List.of("\"/usr/local/bin/page --to oncall\"", "\"/usr/bin/mail -s gateway admin\""),
            List.of(
                "\"page\"",
                "\"/bin/sh -c 'id'\"",
                "\"/usr/bin/x; id\"",
                "\"/usr/bin/x $(id)\"",
                "\"/usr/bin/x\\nid\"",
                "[\"/usr/bin/x\"]",
                "\"/usr/bin/x | y\"")));
    maybe(alert, "every", pick(TIMES, BAD_TIMES));
    return mapping(alert);
  }

  private String script() {
    return random.nextInt(4) == 0
        ? pick(List.of("false"), List.of("true", "\"no\""))
        : "{\"path\": "
            + pick(List.of("\"/usr/local/bin/restart-gateway\""), BAD_PATHS)
            + ", \"user\": "
            + pick(List.of("\"deploy\"", "\"ci\""), BAD_USERS)
            + (random.nextBoolean()
                ? ""
                : ", \"create\": " + pick(List.of("true", "false"), List.of("1")))
            + "}";
  }

  private String job() {
    List<String> job = new ArrayList<>();
    maybe(
        job,
        "label",
        pick(
            List.of("\"ai.openclaw.gateway\"", "\"org.example.gw-1\""),
            List.of("\"x\"", "\"a/../b\"", "\"a b.c\"", "\"a.<b>\"", "\"..a\"", "\"a.b\\n\"")));
    maybe(job, "daemon", pick(List.of("true", "false"), List.of("0")));
    maybe(job, "home", pick(List.of("\"/Users/sam\""), BAD_PATHS));
    maybe(job, "command", command());
    return mapping(job);
  }
}
