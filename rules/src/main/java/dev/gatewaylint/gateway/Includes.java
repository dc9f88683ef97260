package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import dev.gatewaylint.syntax.ConfigTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the files of a configuration together as OpenClaw does (src/config/includes.ts of 2026.9.6):
 * any mapping may have an {@code $include}, whose path counts from the file that it stands in; the
 * files of a list are merged in its order, and the keys beside it are merged over them.
 */
final class Includes {
  /** The key. */
  static final String KEY = "$include";

  private static final int DEEPEST = 10;
  private static final int LONGEST_PATH = 4096;
  private static final int LARGEST = 2 << 20;

  /** No limit of OpenClaw's: beyond it a configuration is not judged. */
  private static final int MOST_FILES = 500;

  private final IncludeRoots roots;
  private final IncludeReader reader;
  private final Merge merge = new Merge();
  private final List<ConfigTree> files = new ArrayList<>();
  private final List<IncludeFault> faults = new ArrayList<>();
  private boolean whole = true;
  private int loaded;

  Includes(IncludeRoots roots, IncludeReader reader) {
    this.roots = roots;
    this.reader = reader;
  }

  /** The document of a file with all that it includes; what is refused is left out. */
  Optional<ConfigNode> resolve(ConfigTree main, String path) {
    Optional<ConfigNode> root = main.root();
    return root.isEmpty() ? root : Optional.of(process(root.get(), List.of(path)));
  }

  /** The files that are included, each once. */
  List<ConfigTree> files() {
    return files;
  }

  /** The keys that others are written over, by those. */
  Map<Scalar, Scalar> hidden() {
    return merge.hidden();
  }

  /** Why OpenClaw refuses the configuration. */
  List<IncludeFault> faults() {
    return faults;
  }

  /** Whether nothing is left out. */
  boolean isWhole() {
    return whole && faults.isEmpty() && !merge.isExhausted();
  }

  /**
   * A node with its includes resolved; the node itself where there are none in it.
   *
   * @param chain the files that led here, this one last
   */
  private ConfigNode process(ConfigNode node, List<String> chain) {
    if (node instanceof Sequence sequence) {
      List<ConfigNode> items = new ArrayList<>();
      boolean same = true;
      for (ConfigNode item : sequence.items()) {
        ConfigNode resolved = process(item, chain);
        same &= resolved == item;
        items.add(resolved);
      }
      return same ? node : new Sequence(node.place(), items);
    }
    if (!(node instanceof Mapping mapping)) {
      return node;
    }
    Mapping others = others(mapping, chain);
    Optional<Entry> include = mapping.find(KEY);
    if (include.isEmpty()) {
      return others;
    }
    return including(mapping, include.get().value(), others, chain);
  }

  /** All entries but the includes themselves, resolved. */
  private Mapping others(Mapping mapping, List<String> chain) {
    List<Entry> entries = new ArrayList<>();
    boolean same = true;
    for (Entry entry : mapping.entries()) {
      if (entry.name().equals(KEY)) {
        same = false;
        continue;
      }
      ConfigNode resolved = process(entry.value(), chain);
      boolean kept = resolved == entry.value();
      same &= kept;
      entries.add(kept ? entry : new Entry(entry.key(), resolved));
    }
    return same ? mapping : new Mapping(mapping.place(), entries);
  }

  private ConfigNode including(
      Mapping mapping, ConfigNode value, Mapping others, List<String> chain) {
    Optional<ConfigNode> included;
    if (value instanceof Sequence list) {
      ConfigNode all = new Mapping(mapping.place(), List.of());
      for (ConfigNode item : list.items()) {
        Optional<ConfigNode> one = load(item, chain);
        all = one.isEmpty() ? all : merge.deep(all, one.get());
      }
      included = Optional.of(all);
    } else {
      included = load(value, chain);
    }
    if (included.isEmpty() || others.entries().isEmpty()) {
      return included.orElse(others);
    }
    if (!(included.get() instanceof Mapping)) {
      fault(IncludeFault.Kind.NO_MAPPING, value, value.place().text());
      return others;
    }
    return merge.deep(included.get(), others);
  }

  private Optional<ConfigNode> load(ConfigNode value, List<String> chain) {
    if (!(value instanceof Scalar path) || path.kind() != Kind.TEXT) {
      return fault(IncludeFault.Kind.NOT_A_PATH, value, value.place().text());
    }
    String text = path.text();
    if (text.length() >= LONGEST_PATH || text.indexOf('\0') >= 0) {
      return fault(IncludeFault.Kind.BAD_PATH, value, "");
    }
    if (!roots.isAbsoluteKnown() && text.startsWith("/")) {
      whole = false;
      return Optional.empty();
    }
    String target = Paths.resolve(Paths.folder(chain.get(chain.size() - 1)), text);
    if (!roots.hold(target)) {
      return roots.areKnown() ? fault(IncludeFault.Kind.OUTSIDE, value, target) : unknown();
    }
    if (chain.contains(target)) {
      String circle = String.join(" -> ", chain.subList(chain.indexOf(target), chain.size()));
      return fault(IncludeFault.Kind.CIRCULAR, value, circle + " -> " + target);
    }
    if (chain.size() > DEEPEST) {
      return fault(IncludeFault.Kind.TOO_DEEP, value, target);
    }
    return ++loaded > MOST_FILES ? unknown() : read(value, target, chain);
  }

  private Optional<ConfigNode> read(ConfigNode value, String target, List<String> chain) {
    IncludeReader.Found found = reader.read(target);
    if (found.file().isEmpty()) {
      return found.certain() ? fault(IncludeFault.Kind.MISSING, value, target) : unknown();
    }
    ConfigTree file = found.file().get();
    String real = file.source().path();
    if (!real.equals(target) && !roots.holdReal(real)) {
      return roots.areKnown() ? fault(IncludeFault.Kind.LINKED_OUTSIDE, value, real) : unknown();
    }
    boolean known = false;
    for (ConfigTree other : files) {
      known |= other.source().path().equals(real);
    }
    if (!known) {
      files.add(file);
    }
    if (file.root().isEmpty() || file.source().bytes().length > LARGEST) {
      return fault(IncludeFault.Kind.UNREADABLE, value, target);
    }
    List<String> longer = new ArrayList<>(chain);
    longer.add(target);
    return Optional.of(process(file.root().get(), longer));
  }

  private Optional<ConfigNode> unknown() {
    whole = false;
    return Optional.empty();
  }

  private Optional<ConfigNode> fault(IncludeFault.Kind kind, ConfigNode at, String detail) {
    faults.add(new IncludeFault(kind, at.place(), detail));
    return Optional.empty();
  }
}
