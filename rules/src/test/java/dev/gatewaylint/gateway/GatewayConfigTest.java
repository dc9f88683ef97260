package dev.gatewaylint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.json5.Json5File;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayConfigTest {
  private static final String MAIN = "home/a/.openclaw/openclaw.json";

  private final Map<String, String> files = new HashMap<>();

  private GatewayConfigTest file(String name, String text) {
    files.put("home/a/.openclaw/" + name, text);
    return this;
  }

  private static ConfigTree parse(String path, String text) {
    return Json5File.parse(SourceFile.of(path, text));
  }

  private GatewayConfig config(String text) {
    IncludeReader reader =
        path ->
            files.containsKey(path)
                ? IncludeReader.Found.of(parse(path, files.get(path)))
                : IncludeReader.Found.MISSING;
    IncludeRoots roots =
        new IncludeRoots("home/a/.openclaw", "home/a/.openclaw", List.of("srv"), true, true);
    return GatewayConfig.ofOpenClaw(parse(MAIN, text), MAIN, roots, reader);
  }

  private static String print(GatewayConfig config, String path) {
    List<String> found = new ArrayList<>();
    for (ConfigValue value : config.values()) {
      if (value.path().isBelow(KeyPath.of(path)) && value.scalar().isPresent()) {
        found.add(value.path() + "=" + value.scalar().get().text());
      }
    }
    return String.join(" ", found);
  }

  @Test
  void findsTheLastOfTwoKeysWithItsPlace() {
    GatewayConfig config = config("{ gateway: { port: 1, 'port': 2 }, 'a.b': { c: 3 } }");
    ConfigValue port = config.find("gateway.port").orElseThrow();
    assertThat(port.integer()).contains(2L);
    assertThat(port.place().text()).isEqualTo("'port': 2");
    assertThat(port.keyPlace().text()).isEqualTo("'port'");
    assertThat(config.at("a.b", "c").flatMap(ConfigValue::number)).contains(3.0);
    assertThat(config.find("gateway.port.x")).isEmpty();
    assertThat(config.find("gateway.mode")).isEmpty();
  }

  /** As 2026.9.6 does: lists one behind the other, objects key by key, siblings last. */
  @Test
  void mergesWhatIsIncluded() {
    file("a.json5", "{ x: { one: 1, two: 1 }, l: [1], s: 'a' }");
    file("b.json5", "{ x: { two: 2 }, l: [2], s: 'b' }");
    GatewayConfig config =
        config("{ m: { $include: ['a.json5', './b.json5'], x: { three: 3 }, l: [3] } }");
    assertThat(print(config, "m"))
        .isEqualTo("m.x.one=1 m.x.two=2 m.x.three=3 m.l[0]=1 m.l[1]=2 m.l[2]=3 m.s=b");
    assertThat(config.isWhole()).isTrue();
    assertThat(config.files()).hasSize(3);
    assertThat(config.find("m.s").orElseThrow().place().file().name()).isEqualTo("b.json5");
  }

  @Test
  void aDuplicateKeyIsNoMerge() {
    file("a.json5", "{}");
    assertThat(print(config("{ $include: 'a.json5', x: { a: 1 }, x: { b: 2 } }"), "x"))
        .isEqualTo("x.b=2");
  }

  @Test
  void pathsCountFromTheFileThatHasThem() {
    file("sub/a.json5", "{ $include: 'b.json5' }").file("sub/b.json5", "{ x: 1 }");
    assertThat(print(config("{ $include: 'sub/a.json5' }"), "x")).isEqualTo("x=1");
  }

  @Test
  void allowedRootsAreAllowed() {
    files.put("srv/x.json5", "[7]");
    assertThat(print(config("{ l: { $include: '../../../srv/x.json5' } }"), "l"))
        .isEqualTo("l[0]=7");
    assertThat(print(config("{ l: { $include: '/srv/x.json5' } }"), "l")).isEqualTo("l[0]=7");
  }

  @Test
  void knowsEveryFault() {
    file("circle.json5", "{ $include: 'circle.json5' }");
    file("list.json5", "[]");
    file("bad.json5", "{,");
    Map<String, IncludeFault.Kind> expected =
        Map.of(
            "'no.json5'",
            IncludeFault.Kind.MISSING,
            "'circle.json5'",
            IncludeFault.Kind.CIRCULAR,
            "'../x.json5'",
            IncludeFault.Kind.OUTSIDE,
            "'" + "x".repeat(4096) + "'",
            IncludeFault.Kind.BAD_PATH,
            "7",
            IncludeFault.Kind.NOT_A_PATH,
            "[['a']]",
            IncludeFault.Kind.NOT_A_PATH,
            "'bad.json5'",
            IncludeFault.Kind.UNREADABLE,
            "'list.json5', y: 1",
            IncludeFault.Kind.NO_MAPPING);
    for (Map.Entry<String, IncludeFault.Kind> each : expected.entrySet()) {
      GatewayConfig config = config("{ x: { $include: " + each.getKey() + " } }");
      assertThat(config.faults())
          .as(each.getKey())
          .extracting(IncludeFault::kind)
          .containsExactly(each.getValue());
      assertThat(config.isWhole()).isFalse();
    }
  }

  @Test
  void tenFilesMayFollowOneAnother() {
    for (int i = 1; i <= 11; i++) {
      file(i + ".json5", i == 11 ? "{}" : "{ $include: '" + (i + 1) + ".json5' }");
    }
    assertThat(config("{ $include: '2.json5' }").faults()).isEmpty();
    assertThat(config("{ $include: '1.json5' }").faults())
        .extracting(IncludeFault::kind)
        .containsExactly(IncludeFault.Kind.TOO_DEEP);
  }

  @Test
  void includesThatMultiplyAreBounded() {
    String many = "{ $include: [" + "'%s.json5',".repeat(9) + "], l: [1, 2, 3] }";
    for (int i = 0; i < 9; i++) {
      file(i + ".json5", many.replace("%s", String.valueOf(i + 1)));
    }
    file("9.json5", "{}");
    GatewayConfig config = config("{ $include: '0.json5' }");
    assertThat(config.isWhole()).isFalse();
    assertThat(config.faults()).isEmpty();
  }

  @Test
  void findsReferencesAndTheirPlaces() {
    GatewayConfig config =
        config("{ a: 'x ${ONE} $${TWO} ${three} ${} ${4} $FIVE', b: ['${ONE}', '${\\u0053IX}'] }");
    List<String> found = new ArrayList<>();
    for (EnvReference reference : config.references()) {
      found.add(reference.form() + " " + reference.name() + " " + reference.place().text());
    }
    assertThat(found)
        .containsExactly(
            "REPLACED ONE ${ONE}",
            "ESCAPED TWO $${TWO}",
            "LITERAL three ${three}",
            "REPLACED ONE ${ONE}",
            "REPLACED SIX '${\\u0053IX}'");
  }

  @Test
  void knowsTheChannelsInUse() {
    GatewayConfig config =
        config(
            "{ channels: { defaults: {}, discord: { accounts: { a: {}, b: { enabled: false }, c: {"
                + " enabled: true } } }, telegram: {}, slack: { enabled: false }, x: 1 } }");
    assertThat(config.channels())
        .extracting(use -> use.name() + use.accounts() + use.connections())
        .containsExactly("discord[a, c]2", "telegram[]1");
  }

  @Test
  void readsTheVersionAndThePort() {
    GatewayConfig config =
        config("{ meta: { lastTouchedVersion: '2026.7.1-beta.2' }, gateway: { port: 0 } }");
    assertThat(config.lastTouchedVersion()).contains(new OpenClawVersion(2026, 7, 1, true));
    assertThat(config.port()).isEmpty();
    assertThat(config("{ gateway: { port: 0x10 } }").port().flatMap(ConfigValue::integer))
        .contains(16L);
  }

  @Test
  void anUnreadableFileIsNotWhole() {
    GatewayConfig config = config("{,");
    assertThat(config.root()).isEmpty();
    assertThat(config.isWhole()).isFalse();
    assertThat(config.values()).isEmpty();
  }
}
