package dev.gatewaylint.syntax.json5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of JSON and JSON5 leave the document as it was but for what they are for. */
class Json5EditTest {
  private static Json5File parse(String text) {
    return Json5File.parse(SourceFile.of("a", text));
  }

  /** All objects, those around others first. */
  private static List<Mapping> objects(ConfigNode node) {
    List<Mapping> found = new ArrayList<>();
    if (node instanceof Mapping object) {
      found.add(object);
      object.entries().forEach(entry -> found.addAll(objects(entry.value())));
    } else if (node instanceof ConfigNode.Sequence list) {
      list.items().forEach(item -> found.addAll(objects(item)));
    }
    return found;
  }

  private static List<Scalar> scalars(ConfigNode node) {
    List<Scalar> found = new ArrayList<>();
    if (node instanceof Scalar scalar) {
      found.add(scalar);
    } else if (node instanceof Mapping object) {
      object.entries().forEach(entry -> found.addAll(scalars(entry.value())));
    } else if (node instanceof ConfigNode.Sequence list) {
      list.items().forEach(item -> found.addAll(scalars(item)));
    }
    return found;
  }

  /** The same tree with one node in the place of another. */
  private static ConfigNode replaced(ConfigNode node, ConfigNode old, ConfigNode other) {
    if (node == old) {
      return other;
    }
    if (node instanceof Mapping object) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : object.entries()) {
        entries.add(new Entry(entry.key(), replaced(entry.value(), old, other)));
      }
      return new Mapping(object.place(), entries);
    }
    if (node instanceof ConfigNode.Sequence list) {
      List<ConfigNode> items = new ArrayList<>();
      list.items().forEach(item -> items.add(replaced(item, old, other)));
      return new ConfigNode.Sequence(list.place(), items);
    }
    return node;
  }

  private static Mapping without(Mapping object, String name) {
    List<Entry> left = new ArrayList<>(object.entries());
    left.removeIf(entry -> entry.name().equals(name));
    return new Mapping(object.place(), left);
  }

  private static Mapping with(Mapping object, String name, String inner, String value) {
    Scalar text = new Scalar(object.place(), Kind.TEXT, value);
    Entry member = new Entry(new Scalar(object.place(), Kind.TEXT, inner), text);
    Mapping below = new Mapping(object.place(), List.of(member));
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(new Scalar(object.place(), Kind.TEXT, name), below));
    entries.addAll(object.entries());
    return new Mapping(object.place(), entries);
  }

  /** A change of a document, and the tree that it shall lead to. */
  private record Tried(String before, Change change, ConfigNode after) {}

  private static List<Tried> tried(Json5File file, Random random) {
    ConfigNode root = file.root().orElseThrow();
    String text = file.source().text();
    List<Tried> all = new ArrayList<>();
    List<Mapping> objects = objects(root);
    if (!objects.isEmpty()) {
      Mapping object = objects.get(random.nextInt(objects.size()));
      if (!object.entries().isEmpty()) {
        Scalar key = object.entries().get(random.nextInt(object.entries().size())).key();
        all.add(
            new Tried(
                text,
                file.without(key).orElseThrow(),
                replaced(root, object, without(object, key.text()))));
      }
      Change added = file.with(object, List.of("new", "mode"), "local").orElseThrow();
      ConfigNode more = replaced(root, object, with(object, "new", "mode", "local"));
      all.add(new Tried(text, added, more));
    }
    List<Scalar> scalars = scalars(root);
    if (!scalars.isEmpty()) {
      Scalar scalar = scalars.get(random.nextInt(scalars.size()));
      Kind kind = scalar.kind() == Kind.TEXT ? Kind.TEXT : Kind.NUMBER;
      ConfigNode ten = new Scalar(scalar.place(), kind, "10");
      Change written = file.written(scalar, "10").orElseThrow();
      all.add(new Tried(text, written, replaced(root, scalar, ten)));
    }
    return all;
  }

  private static List<Tried> random(boolean json5, int documents) {
    RandomJson5 generator = new RandomJson5(Oracle.seed(), json5);
    Random random = new Random(Oracle.seed());
    List<Tried> all = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      SourceFile source = SourceFile.of("a", "a", generator.next());
      Json5File file = json5 ? Json5File.parse(source) : Json5File.parseJson(source);
      if (file.root().isPresent()) {
        all.addAll(tried(file, random));
      }
    }
    return all;
  }

  @Test
  void theDocumentIsTheOldOneButForTheChange() {
    for (Tried one : random(true, Oracle.cases(4_000, 100_000))) {
      Json5File after = parse(one.change().text());
      String what = one.before() + "\n  became\n" + one.change().text();
      assertThat(after.problems()).as(what).isEmpty();
      assertThat(Canonical.of(after.root().orElseThrow()))
          .as(what)
          .isEqualTo(Canonical.of(one.after()));
    }
  }

  @Test
  void jsonStaysJson() {
    for (Tried one : random(false, Oracle.cases(4_000, 100_000))) {
      Json5File after = Json5File.parseJson(SourceFile.of("a", one.change().text()));
      String what = one.before() + "\n  became\n" + one.change().text();
      assertThat(after.problems()).as(what).isEmpty();
      assertThat(Canonical.of(after.root().orElseThrow()))
          .as(what)
          .isEqualTo(Canonical.of(one.after()));
    }
  }

  @Test
  void editsAreInsideOfTheObjectAndDoNotOverlap() {
    for (Tried one : random(true, Oracle.cases(4_000, 50_000))) {
      List<Edit> edits = ((Change.Edits) one.change()).edits();
      for (int i = 0; i < edits.size(); i++) {
        for (int j = 0; j < edits.size(); j++) {
          assertThat(i == j || !edits.get(i).overlaps(edits.get(j))).as(one.before()).isTrue();
        }
      }
    }
  }

  @Test
  void npmJson5ReadsTheSame() {
    NodeOracle.require();
    List<Tried> all = random(true, Oracle.cases(500, 20_000));
    List<byte[]> documents = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (Tried one : all) {
      documents.add(SourceFile.of("a", one.change().text()).bytes());
      ours.add("V " + Canonical.of(one.after()));
    }
    assertThat(Canonical.differences(documents, ours, NodeOracle.read('5', documents))).isEmpty();
    Oracle.compared("npm json5", NodeOracle.version(), "changed documents", documents.size());
  }

  @Test
  void jsonParseReadsTheSame() {
    NodeOracle.require();
    List<byte[]> documents = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (Tried one : random(false, Oracle.cases(500, 20_000))) {
      documents.add(one.change().text().getBytes(StandardCharsets.UTF_8));
      ours.add("V " + Canonical.of(one.after()));
    }
    assertThat(Canonical.differences(documents, ours, NodeOracle.read('J', documents))).isEmpty();
    Oracle.compared("JSON.parse", "of Node.js", "changed documents", documents.size());
  }

  /** {@code |} is the end of a line. */
  private static String lines(String text) {
    return text.replace('|', '\n');
  }

  private static String without(String text, String name) {
    Json5File file = parse(lines(text));
    for (Mapping object : objects(file.root().orElseThrow())) {
      if (object.find(name).isPresent()) {
        return file.without(object.find(name).get().key()).orElseThrow().text();
      }
    }
    throw new AssertionError(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "{|  a: 1,|  x: 0,|  b: 2,|} ; {|  a: 1,|  b: 2,|}",
        "{|  a: 1,|  x: 0,|} ; {|  a: 1,|}",
        "{|  a: 1,|  x: 0|} ; {|  a: 1|}",
        "{|  a: 1, // one|  x: 0|} ; {|  a: 1 // one|}",
        "{|  a: 1|  , x: 0|} ; {|  a: 1|  |}",
        "{|  a: 1|, x: 0|, b: 2|} ; {|  a: 1|, b: 2|}",
        "{|  // about x|  x: 0, // why|  b: 2|} ; {|  // about x|  b: 2|}",
        "{|  /* why */ x: 0, /* so */ // yes|  b: 2|} ; {|  b: 2|}",
        "{|  /* why|  not */ x: 0,|  b: 2|} ; {|  /* why|  not */|  b: 2|}",
        "{|  x: 0, /* about|  b */ b: 2|} ; {|  /* about|  b */ b: 2|}",
        "{|  x: 0 /* not yet */|  // so|  ,|  b: 2|} ; {|  b: 2|}",
        "{|  x: {|    y: 1,|  },|  b: 2|} ; {|  b: 2|}",
        "{|  x: 0,|} ; {|}",
        "{ x: 0 } ; {}",
        "{x:0} ; {}",
        "{ /* only */ x: 0 } ; { /* only */ }",
        "{ x: 0, b: 2 } ; { b: 2 }",
        "{ a: 1, x: 0, b: 2 } ; { a: 1, b: 2 }",
        "{ a: 1, x: 0 } ; { a: 1 }",
        "{ a: 1, x: 0, } ; { a: 1, }",
        "{a:1,x:0,b:2} ; {a:1,b:2}",
        "{a:1,x:0} ; {a:1}",
        "{a:1,x:0,x:0} ; {a:1}",
        "{x:1,a:1,x:0} ; {a:1}",
        "{ x: 1, x: 2, a: 1 } ; { a: 1 }",
        "{ a: 1, /* x */ x: 0, // all|  b: 2 } ; { a: 1, /* x */ // all|  b: 2 }",
        "{ a: 1, x: 0,|  b: 2 } ; { a: 1,|  b: 2 }",
        "{ a: { x: 0 }, b: 2 } ; { a: {}, b: 2 }",
        "[{ \"x\": 0, \"b\": \"}, x: 0\" }] ; [{ \"b\": \"}, x: 0\" }]",
      })
  void takesAKeyOut(String before, String after) {
    assertThat(without(before, "x")).isEqualTo(lines(after));
  }

  private static String with(String text) {
    Json5File file = parse(lines(text));
    Mapping root = (Mapping) file.root().orElseThrow();
    if (root.find("gateway").isPresent()) {
      Mapping gateway = (Mapping) root.find("gateway").get().value();
      return file.with(gateway, List.of("mode"), "local").orElseThrow().text();
    }
    return file.with(root, List.of("gateway", "mode"), "local").orElseThrow().text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{} ; { \"gateway\": { \"mode\": \"local\" } }",
        "{ } ; { \"gateway\": { \"mode\": \"local\" } }",
        "{|} ; {|  \"gateway\": { \"mode\": \"local\" }|}",
        "{ // none|} ; {|  \"gateway\": { \"mode\": \"local\" } // none|}",
        "{|  a: 1,|} ; {|  gateway: { mode: \"local\" },|  a: 1,|}",
        "{|  // why|  a: 'b'|} ; {|  gateway: { mode: 'local' },|  // why|  a: 'b'|}",
        "{ a: 1 } ; { gateway: { mode: \"local\" }, a: 1 }",
        "{\"a\":1,\"b\":2} ; {\"gateway\":{\"mode\":\"local\"},\"a\":1,\"b\":2}",
        "{|  gateway: {|    port: 1,|  },|} ; {|  gateway: {|    mode: \"local\",|    port: 1,|  },|}",
        "{|  gateway: {},|} ; {|  gateway: { mode: \"local\" },|}",
        "{|    gateway: {|    },|} ; {|    gateway: {|        mode: \"local\"|    },|}",
        "{|  gateway: { port: 1 },|} ; {|  gateway: { mode: \"local\", port: 1 },|}",
        "{ 'gateway': { /* p */ 'port': 1 } } ; { 'gateway': { 'mode': 'local', /* p */ 'port': 1 } }",
      })
  void addsAText(String before, String after) {
    assertThat(with(before)).isEqualTo(lines(after));
  }

  @Test
  void linesEndAsThoseOfTheFileDo() {
    String before = "{\r\n  a: 1, // one\r\n  x: 0\r\n}\r\n";
    assertThat(without(before, "x")).isEqualTo("{\r\n  a: 1 // one\r\n}\r\n");
    assertThat(with(before))
        .isEqualTo("{\r\n  gateway: { mode: \"local\" },\r\n  a: 1, // one\r\n  x: 0\r\n}\r\n");
    assertThat(with("{\r\n}")).isEqualTo("{\r\n  \"gateway\": { \"mode\": \"local\" }\r\n}");
  }
}
