package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.host.UnitPlace;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.json5.Json5File;
import dev.gatewaylint.syntax.json5.Tiles;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.UnitParser;
import dev.gatewaylint.syntax.yaml.YamlFile;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every host of every page, case and sample. */
class LawsTest {
  private static final int MUTATIONS = Oracle.cases(30, 60);

  /** Cuts of one file: in a full build every few characters of most files. */
  private static final int CUTS = Oracle.cases(60, 150);

  private static final List<Example> ALL = examples();

  private static List<Example> examples() {
    List<Example> all = new ArrayList<>();
    for (Page page : Page.in(Repository.PAGES)) {
      if (isOfDelivery(page)) {
        continue;
      }
      all.add(Example.of(page, page.section("Bad")));
      all.add(Example.of(page, page.section("Good")));
    }
    for (Page page : Page.in(Repository.CASES)) {
      if (isOfDelivery(page)) {
        continue;
      }
      page.sections().forEach(section -> all.add(Example.of(page, section)));
    }
    Repository.folders(Repository.SAMPLES).forEach(host -> all.add(Example.ofFolder(host)));
    return all;
  }

  /** Their files are no host's. */
  private static boolean isOfDelivery(Page page) {
    return Rules.find(page.rule()).filter(Rule.OfDelivery.class::isInstance).isPresent();
  }

  private static Stream<DynamicTest> each(Consumer<Example> law) {
    return ALL.stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> law.accept(example)));
  }

  @TestFactory
  Stream<DynamicTest> linesTileTheText() {
    return each(
        example -> {
          for (HostFile file : example.files()) {
            Optional<UnitPlace> place = UnitPlace.of(file.path());
            if (place.isPresent()) {
              SourceFile source = SourceFile.of(file.path(), file.path(), file.content());
              UnitFile parsed = UnitParser.parse(source, place.get().kind());
              int at = 0;
              for (UnitLine line : parsed.lines()) {
                assertThat(line.span().start()).isEqualTo(at);
                at = line.span().end();
              }
              assertThat(at).isEqualTo(source.text().length());
              assertThat(source.bytes()).isEqualTo(file.content());
            }
          }
        });
  }

  /** Scalars, brackets and comments; between them is nothing but space, colons and commas. */
  @TestFactory
  Stream<DynamicTest> configurationsAreAccountedFor() {
    return each(
        example -> {
          for (HostFile file : example.files()) {
            if (isJson(file)) {
              SourceFile source = SourceFile.of(file.path(), file.path(), file.content());
              Json5File parsed = Json5File.parse(source);
              assertThat(parsed.root().isEmpty() || Tiles.untold(parsed).isEmpty()).isTrue();
              assertThat(source.bytes()).isEqualTo(file.content());
            }
          }
        });
  }

  private static boolean isJson(HostFile file) {
    return file.path().endsWith(".json") || file.path().endsWith(".json5");
  }

  @TestFactory
  Stream<DynamicTest> noDamagedConfigurationThrows() {
    return each(
        example -> {
          for (HostFile file : example.files()) {
            if (isJson(file) || file.path().endsWith(".yaml")) {
              Mutations mutations = new Mutations(file.text());
              for (int n = 0; n < MUTATIONS; n++) {
                SourceFile damaged = SourceFile.of("a", "a", file.with(mutations.next()).content());
                for (ConfigTree tree :
                    List.of(
                        Json5File.parse(damaged),
                        Json5File.parseJson(damaged),
                        YamlFile.parse(damaged))) {
                  assertThat(tree.root().isPresent() && !tree.problems().isEmpty()).isFalse();
                }
              }
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> windowsLineEndsChangeNothing() {
    return sameFindings(text -> text.contains("\r") ? text : text.replace("\n", "\r\n"));
  }

  @TestFactory
  Stream<DynamicTest> aByteOrderMarkChangesNothing() {
    return sameFindings(
        text -> text.contains("\u00EF\u00BB\u00BF") ? text : "\u00EF\u00BB\u00BF" + text);
  }

  @TestFactory
  Stream<DynamicTest> aMissingLastLineEndChangesNothing() {
    return sameFindings(
        text ->
            text.endsWith("\n") && text.length() > 1 ? text.substring(0, text.length() - 1) : text);
  }

  private static Stream<DynamicTest> sameFindings(UnaryOperator<String> change) {
    return each(
        example -> {
          List<HostFile> changed = new ArrayList<>();
          for (HostFile file : example.files()) {
            changed.add(file.takesAnyLineEnd() ? file.with(change.apply(file.text())) : file);
          }
          assertThat(sentences(example.with(changed))).isEqualTo(sentences(example));
        });
  }

  @TestFactory
  Stream<DynamicTest> theOrderOfFilesChangesNothing() {
    return each(
        example -> {
          List<HostFile> reversed = new ArrayList<>(example.files());
          Collections.reverse(reversed);
          assertThat(sentences(example.with(reversed))).isEqualTo(sentences(example));
          Collections.shuffle(reversed, new Random(1));
          assertThat(sentences(example.with(reversed))).isEqualTo(sentences(example));
        });
  }

  @TestFactory
  Stream<DynamicTest> noTruncationThrows() {
    return each(
        example -> {
          for (int i = 0; i < example.files().size(); i++) {
            String text = example.files().get(i).text();
            int step = Math.max(1, text.length() / CUTS);
            for (int end = 0; end < text.length(); end += step) {
              lintWith(example, i, text.substring(0, end));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> noMutationThrows() {
    return each(
        example -> {
          for (int i = 0; i < example.files().size(); i++) {
            Mutations mutations = new Mutations(example.files().get(i).text());
            for (int n = 0; n < MUTATIONS; n++) {
              lintWith(example, i, mutations.next());
            }
          }
        });
  }

  private static void lintWith(Example example, int index, String text) {
    List<HostFile> changed = new ArrayList<>(example.files());
    changed.set(index, changed.get(index).with(text));
    try {
      assertThat(example.with(changed).output()).isNotNull();
    } catch (RuntimeException e) {
      throw new AssertionError("thrown for " + changed.get(index), e);
    }
  }

  /** A fix may ask more of a person than the card promises, never the reverse. */
  @TestFactory
  Stream<DynamicTest> noFixIsSaferThanItsCard() {
    return each(
        example -> {
          for (Finding finding : example.lint().findings()) {
            Optional<Safety> card = finding.rule().fix();
            Optional<Safety> fix = finding.fix().map(Fix::safety);
            assertThat(fix.isEmpty() || (card.isPresent() && card.get().compareTo(fix.get()) <= 0))
                .as(Example.sentence(finding))
                .isTrue();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyFindingIsOfTheRegistryAndHasAPlace() {
    return each(
        example -> {
          for (Finding finding : example.lint().findings()) {
            assertThat(Rules.find(finding.rule().id())).isPresent();
            assertThat(finding.place().line()).isPositive();
            assertThat(finding.message()).isNotEmpty().doesNotEndWith(".");
          }
        });
  }

  private static List<String> sentences(Example example) {
    return example.lint().findings().stream().map(Example::sentence).toList();
  }
}
