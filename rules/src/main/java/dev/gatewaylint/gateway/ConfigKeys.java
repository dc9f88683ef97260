package dev.gatewaylint.gateway;

import dev.gatewaylint.gateway.ConfigFault.Cause;
import dev.gatewaylint.gateway.ValueForm.Shape;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import dev.gatewaylint.syntax.unit.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What published versions of OpenClaw know of openclaw.json: which keys an object takes, and what
 * their values may be, as the schema of each version says. What the table refuses is refused by
 * that version; conditions across keys and the patterns of texts are not in it.
 */
public final class ConfigKeys {
  /** Read when it is first asked for. */
  private static final class Loaded {
    static final KeyTable TABLE = KeyTable.read();
  }

  /** Names that its merging of configurations passes over (src/infra/prototype-keys.ts). */
  private static final Set<String> PASSED_OVER =
      Set.of("__proto__", "prototype", "constructor", "$include");

  private ConfigKeys() {}

  /** The versions that the table covers, from old to new. */
  public static List<OpenClawVersion> versions() {
    return Loaded.TABLE.versions();
  }

  /** What became of a key; items of lists are written {@code []}, any key of a map {@code *}. */
  public static KeyHistory history(KeyPath path) {
    KeyNode node = Loaded.TABLE.root();
    for (String name : path.names()) {
      Optional<KeyNode> next = node.find(name);
      if (next.isEmpty()) {
        return new KeyHistory(path, List.of());
      }
      node = next.get();
    }
    return new KeyHistory(path, new VersionSet(versions(), node.known()).versions());
  }

  /** All for which a version of OpenClaw refuses a configuration, as far as the table knows. */
  public static List<ConfigFault> faults(GatewayConfig config, OpenClawVersion version) {
    if (!config.isOpenClaw() || config.root().isEmpty()) {
      return List.of();
    }
    return new Reading(version).of(config.root().get());
  }

  /** A value, what the table says of it, and in which versions that is what counts. */
  private record Open(ConfigValue value, KeyNode node, int versions) {}

  /** One reading of a document for one version. */
  private static final class Reading {
    private final KeyTable table = Loaded.TABLE;
    private final TableScope scope;
    private final boolean narrowed;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<ConfigFault> faults = new ArrayList<>();

    Reading(OpenClawVersion version) {
      this.scope = TableScope.of(version, table.versions());
      this.narrowed = version.known();
    }

    List<ConfigFault> of(ConfigNode document) {
      ConfigValue root = new ConfigValue(KeyPath.ROOT, Optional.empty(), document);
      open.push(new Open(root, table.root(), scope.bits()));
      while (!open.isEmpty()) {
        Open next = open.pop();
        int taking = next.node.taking(next.value.node()) & next.versions;
        int refusing = next.versions & ~taking;
        if (refusing != 0) {
          String expected = next.node.words(VersionSet.highest(refusing));
          add(Cause.WRONG_VALUE, next.value, next.value.path(), refusing, next.node, "", expected);
        }
        enter(new Open(next.value, next.node, taking));
      }
      return faults;
    }

    private void enter(Open at) {
      int judged = at.versions & ~at.node.with(Shape.ANY);
      if (at.value.node() instanceof Sequence sequence) {
        Optional<KeyNode> item = at.node.find("[]");
        for (int i = sequence.items().size() - 1; item.isPresent() && i >= 0; i--) {
          ConfigNode node = sequence.items().get(i);
          push(
              new ConfigValue(at.value.path().item(i), Optional.empty(), node), item.get(), judged);
        }
      }
      if (at.value.node() instanceof Mapping mapping) {
        List<Entry> entries = List.copyOf(Merge.byName(mapping).values());
        for (int i = entries.size() - 1; i >= 0; i--) {
          if (!PASSED_OVER.contains(entries.get(i).name())) {
            key(at, judged, entries.get(i));
          }
        }
        lacks(at, judged & ~at.node.with(Shape.SECRET), mapping);
      }
    }

    private void key(Open at, int judged, Entry entry) {
      KeyPath path = at.value.path().child(entry.name());
      ConfigValue value = new ConfigValue(path, Optional.of(entry.key()), entry.value());
      Optional<KeyNode> own = at.node.find(entry.name());
      Optional<KeyNode> any = at.node.find("*");
      int named = own.map(KeyNode::known).orElse(0) & judged;
      int general = any.map(KeyNode::known).orElse(0) & judged & ~named;
      own.ifPresent(node -> push(value, node, named));
      any.ifPresent(node -> push(value, node, general));
      int refusing = judged & at.node.closed() & ~named & ~general;
      if (refusing != 0) {
        unknown(at, value, refusing, own);
      }
    }

    private void unknown(Open at, ConfigValue value, int refusing, Optional<KeyNode> own) {
      int known = own.map(KeyNode::known).orElse(0);
      boolean retired = known != 0 && VersionSet.lowest(known) < VersionSet.highest(refusing);
      String meant = "";
      if (known == 0) {
        List<String> names = at.node.names(refusing);
        meant = Spelling.nearest(value.path().last(), names).orElse("");
      }
      Cause cause = retired ? Cause.RETIRED_KEY : Cause.UNKNOWN_KEY;
      add(cause, value, value.path(), refusing, own.orElseGet(KeyNode::new), meant, "");
    }

    private void lacks(Open at, int judged, Mapping mapping) {
      for (String name : at.node.names(judged)) {
        KeyNode child = at.node.find(name).orElseThrow();
        int refusing = child.with(Shape.NEEDED) & judged;
        if (refusing != 0 && mapping.find(name).isEmpty() && mapping.find("$include").isEmpty()) {
          KeyPath path = at.value.path().child(name);
          String expected = child.words(VersionSet.highest(refusing));
          add(Cause.MISSING_KEY, at.value, path, refusing, child, "", expected);
        }
      }
    }

    private void push(ConfigValue value, KeyNode node, int versions) {
      if (versions != 0) {
        open.push(new Open(value, node, versions & node.known()));
      }
    }

    private void add(
        Cause cause,
        ConfigValue value,
        KeyPath path,
        int refusing,
        KeyNode node,
        String meant,
        String expected) {
      boolean all = refusing == scope.bits();
      if (narrowed && !all) {
        return; // it lies between two versions of the table that disagree
      }
      int known = node.known();
      int before = known & ((1 << VersionSet.highest(refusing)) - 1);
      List<OpenClawVersion> versions = table.versions();
      faults.add(
          new ConfigFault(
              cause,
              value,
              path,
              new VersionSet(versions, refusing).words(),
              known == 0 ? Optional.empty() : Optional.of(versions.get(VersionSet.lowest(known))),
              before == 0
                  ? Optional.empty()
                  : Optional.of(versions.get(VersionSet.highest(before))),
              meant.isEmpty() ? Optional.empty() : Optional.of(meant),
              expected,
              all && scope.covered(),
              narrowed));
    }
  }
}
