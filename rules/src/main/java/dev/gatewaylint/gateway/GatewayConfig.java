package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A gateway's configuration: its main file, and the document that it makes with all that it
 * includes, whose nodes may stand in several files.
 */
public final class GatewayConfig {
  private static final String META_VERSION = "meta.lastTouchedVersion";

  private final ConfigTree file;
  private final boolean openclaw;
  private final Optional<ConfigNode> root;
  private final List<ConfigTree> included;
  private final List<IncludeFault> faults;
  private final boolean whole;
  private final Map<Scalar, Scalar> hidden;
  private @Nullable Judged judged;

  /** What the table says of it, for one version. */
  private record Judged(OpenClawVersion version, List<ConfigFault> faults) {}

  private GatewayConfig(
      ConfigTree file,
      boolean openclaw,
      Optional<ConfigNode> root,
      List<ConfigTree> included,
      List<IncludeFault> faults,
      boolean whole,
      Map<Scalar, Scalar> hidden) {
    this.file = file;
    this.openclaw = openclaw;
    this.root = root;
    this.included = List.copyOf(included);
    this.faults = List.copyOf(faults);
    this.whole = whole;
    this.hidden = hidden;
  }

  /**
   * The configuration of an OpenClaw gateway.
   *
   * @param path where the gateway looks for the file, from the root of the host; not the file's own
   *     path if a link leads there
   */
  public static GatewayConfig ofOpenClaw(
      ConfigTree file, String path, IncludeRoots roots, IncludeReader reader) {
    Includes includes = new Includes(roots, reader);
    Optional<ConfigNode> root = includes.resolve(file, path);
    return new GatewayConfig(
        file,
        true,
        root,
        includes.files(),
        includes.faults(),
        root.isPresent() && includes.isWhole(),
        includes.hidden());
  }

  /** The configuration of some other program, of which nothing is known but the document. */
  public static GatewayConfig ofOther(ConfigTree file) {
    return new GatewayConfig(
        file, false, file.root(), List.of(), List.of(), file.root().isPresent(), Map.of());
  }

  /** The main file. */
  public ConfigTree file() {
    return file;
  }

  /** The main file and all that it includes, each once. */
  public List<ConfigTree> files() {
    List<ConfigTree> files = new ArrayList<>();
    files.add(file);
    files.addAll(included);
    return files;
  }

  /** Whether it is an OpenClaw gateway's; else its keys mean what their names say at most. */
  public boolean isOpenClaw() {
    return openclaw;
  }

  /** The document with all that is included; empty where the main file cannot be read. */
  public Optional<ConfigNode> root() {
    return root;
  }

  /** The includes for which the gateway refuses it. */
  public List<IncludeFault> faults() {
    return faults;
  }

  /** Whether the document has all of its parts, so that a key that is missing is missing. */
  public boolean isWhole() {
    return whole;
  }

  /**
   * The value of a key that is given as in {@code gateway.auth.mode}; the last duplicate counts.
   */
  public Optional<ConfigValue> find(String dotted) {
    return at(KeyPath.of(dotted));
  }

  /** The value of a key whose names may hold dots. */
  public Optional<ConfigValue> at(String... names) {
    return at(new KeyPath(List.of(names)));
  }

  /** The value at a path of keys; the items of lists are not looked for. */
  public Optional<ConfigValue> at(KeyPath path) {
    Optional<ConfigValue> found =
        root.map(node -> new ConfigValue(KeyPath.ROOT, Optional.empty(), node));
    for (String name : path.names()) {
      found = found.flatMap(value -> child(value, name));
    }
    return found;
  }

  private static Optional<ConfigValue> child(ConfigValue value, String name) {
    return value
        .mapping()
        .flatMap(mapping -> mapping.find(name))
        .map(
            entry ->
                new ConfigValue(value.path().child(name), Optional.of(entry.key()), entry.value()));
  }

  /** The values of a mapping, of duplicates the last; empty if there is no mapping at the path. */
  public List<ConfigValue> children(String dotted) {
    List<ConfigValue> children = new ArrayList<>();
    Optional<ConfigValue> parent = find(dotted);
    Optional<Mapping> mapping = parent.flatMap(ConfigValue::mapping);
    if (mapping.isPresent()) {
      for (Entry entry : Merge.byName(mapping.get()).values()) {
        KeyPath path = parent.get().path().child(entry.name());
        children.add(new ConfigValue(path, Optional.of(entry.key()), entry.value()));
      }
    }
    return children;
  }

  /**
   * Everywhere that a key is written which is not an item of a list: where it counts, and in the
   * files that this one is merged over, where it would count if it were not written here.
   */
  public List<Scalar> writings(ConfigValue value) {
    List<Scalar> keys = new ArrayList<>();
    Optional<Scalar> key = value.key();
    while (key.isPresent() && !keys.contains(key.get())) {
      keys.add(key.get());
      key = Optional.ofNullable(hidden.get(key.get()));
    }
    return keys;
  }

  /** The file, of those that it is made of, in which a place is. */
  public Optional<ConfigTree> fileOf(Place place) {
    for (ConfigTree one : files()) {
      if (one.source().path().equals(place.file().path())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Every value below the root with its path, in the order of the document. */
  public List<ConfigValue> values() {
    return root.map(ConfigWalk::of).orElse(List.of());
  }

  /** All for which a version refuses it, as far as the table knows; worked out once. */
  public List<ConfigFault> keyFaults(OpenClawVersion version) {
    Judged known = judged;
    if (known == null || !known.version().equals(version)) {
      known = new Judged(version, List.copyOf(ConfigKeys.faults(this, version)));
      judged = known; // two threads may both work it out, and find the same
    }
    return known.faults();
  }

  /** Every {@code ${NAME}} in it. */
  public List<EnvReference> references() {
    List<EnvReference> references = new ArrayList<>();
    for (ConfigValue value : values()) {
      references.addAll(EnvReference.in(value));
    }
    return references;
  }

  /** The channels that are in use: a mapping below {@code channels} that is not disabled. */
  public List<ChannelUse> channels() {
    List<ChannelUse> uses = new ArrayList<>();
    for (ConfigValue channel : children("channels")) {
      String name = channel.path().last();
      if (name.equals("defaults") || channel.mapping().isEmpty() || isDisabled(channel)) {
        continue;
      }
      List<String> accounts = new ArrayList<>();
      Optional<ConfigValue> all = child(channel, "accounts");
      for (Entry entry :
          all.flatMap(ConfigValue::mapping).map(Mapping::entries).orElse(List.of())) {
        Optional<ConfigValue> account = child(all.get(), entry.name());
        boolean off = account.isEmpty() || isDisabled(account.get());
        if (!off && !accounts.contains(entry.name())) {
          accounts.add(entry.name());
        }
      }
      uses.add(new ChannelUse(name, channel, accounts));
    }
    return uses;
  }

  /** Whether a value belongs to a channel that is disabled. */
  public boolean isInUnusedChannel(ConfigValue value) {
    List<String> names = value.path().names();
    if (names.size() < 2 || !names.get(0).equals("channels")) {
      return false;
    }
    Optional<ConfigValue> channel = at("channels", names.get(1));
    return channel.isPresent() && isDisabled(channel.get());
  }

  private static boolean isDisabled(ConfigValue value) {
    return child(value, "enabled").map(ConfigValue::isFalse).orElse(false);
  }

  /** Every secret that stands in it as plain text. */
  public List<ConfigValue> secrets() {
    List<ConfigValue> secrets = new ArrayList<>();
    for (ConfigValue value : values()) {
      if (ConfigSecret.isOne(value)) {
        secrets.add(value);
      }
    }
    return secrets;
  }

  /** The version that wrote it last, as it says itself. */
  public Optional<OpenClawVersion> lastTouchedVersion() {
    return find(META_VERSION).flatMap(ConfigValue::text).flatMap(OpenClawVersion::mentionedIn);
  }

  /** {@code gateway.port}, if it is a port. */
  public Optional<ConfigValue> port() {
    return find("gateway.port")
        .filter(value -> value.integer().map(port -> port > 0 && port <= 65_535).orElse(false));
  }
}
