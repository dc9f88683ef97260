package dev.gatewaylint.syntax.yaml;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A file with one YAML document. Nothing in it is constructed.
 *
 * <p>What a scalar without quotes is, the core schema of YAML 1.2 says, as npm yaml reads it:
 * {@code on} and {@code 12:30:00} are texts, {@code 017} is the number 17. PyYAML reads YAML 1.1,
 * where they are true, 45000 and 15. An alias is a copy of what its anchor names, with its places;
 * a merge key {@code <<} is a key like any other; keys that stand twice are kept. A second document
 * is a problem, as it is to the functions that load one document.
 *
 * @param root the document; empty for a file without one, and for one that is not YAML
 * @param problems why it is not YAML, or that it is more than is read here: 3 Mi characters, 50
 *     levels, 100,000 nodes with all aliases followed
 */
public record YamlFile(SourceFile source, Optional<ConfigNode> root, List<Problem> problems)
    implements ConfigTree {
  private static final int DEEPEST = 50;
  private static final int MOST_ALIASES = 200;

  public YamlFile {
    problems = List.copyOf(problems);
  }

  /**
   * Reads each document of a file; never throws. What cannot be read ends the list with a problem.
   */
  public static List<YamlFile> parseAll(SourceFile source) {
    CodePoints points = new CodePoints(source.text());
    List<YamlFile> all = new ArrayList<>();
    try {
      NodeReader reader = new NodeReader(source, points, DEEPEST);
      for (Node node :
          new Yaml(new SafeConstructor(options())).composeAll(new StringReader(source.text()))) {
        all.add(new YamlFile(source, Optional.of(reader.read(node, 0)), List.of()));
      }
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 0 : points.offset(e.getProblemMark().getIndex());
      all.add(broken(source, at, reason(e)));
    } catch (YAMLException e) {
      all.add(broken(source, 0, firstLine(e)));
    } catch (RuntimeException | StackOverflowError e) {
      all.add(broken(source, 0, ""));
    }
    return all;
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    return options;
  }

  /** Reads a file; never throws. */
  public static YamlFile parse(SourceFile source) {
    CodePoints points = new CodePoints(source.text());
    try {
      Node node = new Yaml(new SafeConstructor(options())).compose(new StringReader(source.text()));
      Optional<ConfigNode> root =
          node == null
              ? Optional.empty()
              : Optional.of(new NodeReader(source, points, DEEPEST).read(node, 0));
      return new YamlFile(source, root, List.of());
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 0 : points.offset(e.getProblemMark().getIndex());
      return broken(source, at, reason(e));
    } catch (ReaderException e) {
      return broken(source, points.offset(e.getPosition()), firstLine(e));
    } catch (YAMLException e) {
      return broken(source, 0, firstLine(e));
    } catch (RuntimeException | StackOverflowError e) {
      // The library's own, for text that it did not expect.
      return broken(source, 0, "");
    }
  }

  /** A value that an alias repeats, or that has a tag, an anchor or lines of its own, stays. */
  @Override
  public Optional<Change> written(ConfigNode.Scalar value, String text) {
    String old = value.place().text();
    if (old.isEmpty() || "!&*|>".indexOf(old.charAt(0)) >= 0 || uses(value.place()) != 1) {
      return Optional.empty();
    }
    char first = old.charAt(0);
    String quote = first == '"' || first == '\'' ? String.valueOf(first) : "";
    return Optional.of(Change.edit(source, new Edit(value.place().span(), quote + text + quote)));
  }

  /** How often the characters are a value of the document. */
  private int uses(Place place) {
    int uses = 0;
    Deque<ConfigNode> open = new ArrayDeque<>();
    root.ifPresent(open::push);
    while (!open.isEmpty()) {
      ConfigNode node = open.pop();
      if (node instanceof ConfigNode.Scalar && node.place().span().equals(place.span())) {
        uses++;
      } else if (node instanceof ConfigNode.Sequence list) {
        list.items().forEach(open::push);
      } else if (node instanceof ConfigNode.Mapping mapping) {
        mapping.entries().forEach(entry -> open.push(entry.value()));
      }
    }
    return uses;
  }

  private static String reason(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    boolean isHalf = problem.startsWith("but ") && e.getContext() != null;
    return isHalf ? e.getContext() + " " + problem : problem;
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static YamlFile broken(SourceFile source, int at, String why) {
    String message = why.isEmpty() ? "not YAML" : "not YAML: " + why;
    Problem problem = new Problem(source.place(Span.at(at)), message, true);
    return new YamlFile(source, Optional.empty(), List.of(problem));
  }
}
