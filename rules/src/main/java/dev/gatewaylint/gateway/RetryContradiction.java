package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings for trying again that say two things at once.
 *
 * @param at the value that stands in the way of the others
 * @param other the value that it makes void
 */
public record RetryContradiction(Kind kind, ConfigValue at, Optional<ConfigValue> other) {
  /** What is wrong. */
  public enum Kind {
    /** No attempt, where OpenClaw asks for one at least. */
    REFUSED,
    /** No attempt, and times between attempts. */
    NO_ATTEMPT,
    /** The shortest wait is longer than the longest. */
    MIN_ABOVE_MAX,
    /** No jitter: all that are cut off together come back together. */
    NO_JITTER
  }

  private static final Set<String> BLOCKS =
      Set.of("retry", "retries", "reconnect", "reconnection", "backoff");
  private static final Set<String> LEAST = Set.of("min", "minimum", "initial", "base");
  private static final Set<String> MOST = Set.of("max", "maximum");
  private static final Set<String> ATTEMPTS =
      Set.of("attempts", "maxattempts", "retries", "maxretries");
  private static final Set<String> WAITS =
      Set.of("delay", "backoff", "wait", "interval", "factor", "multiplier", "retryon");

  /** All in a configuration, as far as a version of the gateway takes the settings. */
  public static List<RetryContradiction> in(GatewayConfig config, OpenClawVersion version) {
    List<RetryContradiction> found = new ArrayList<>();
    boolean retired = config.isOpenClaw() && version.known() && version.atLeast(2026, 8, 1);
    for (ConfigValue value : retired ? List.<ConfigValue>of() : config.values()) {
      Optional<Mapping> block = value.mapping();
      if (block.isPresent() && (config.isOpenClaw() ? isOpenClaws(value) : isBlock(value))) {
        new Block(value, config.isOpenClaw()).judge(found);
      }
    }
    return found;
  }

  /** {@code channels.*.retry}, that of an account, {@code web.reconnect} and {@code cron.retry}. */
  private static boolean isOpenClaws(ConfigValue value) {
    List<String> names = value.path().names();
    String path = value.path().toString();
    boolean account = names.size() == 5 && names.get(2).equals("accounts");
    boolean channel =
        names.get(0).equals("channels")
            && value.path().last().equals("retry")
            && (names.size() == 3 || account);
    return channel || path.equals("web.reconnect") || path.equals("cron.retry");
  }

  private static boolean isBlock(ConfigValue value) {
    for (String word : KeyWords.of(value.path().last())) {
      if (BLOCKS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The settings of one block. */
  private static final class Block {
    private final ConfigValue block;
    private final boolean openclaw;
    private final List<ConfigValue> values;

    Block(ConfigValue block, boolean openclaw) {
      this.block = block;
      this.openclaw = openclaw;
      this.values = ConfigWalk.children(block);
    }

    void judge(List<RetryContradiction> found) {
      Map<List<String>, ConfigValue> longest = new HashMap<>();
      Optional<ConfigValue> wait = Optional.empty();
      for (ConfigValue value : values) {
        without(value, MOST).ifPresent(what -> longest.put(what, value));
        wait = wait.isEmpty() && isWait(value) ? Optional.of(value) : wait;
      }
      for (ConfigValue value : values) {
        boolean zero = value.number().map(number -> number == 0).orElse(false);
        String name = String.join("", KeyWords.of(value.path().last()));
        if (zero && name.equals("jitter")) {
          found.add(new RetryContradiction(Kind.NO_JITTER, value, Optional.empty()));
        }
        if (zero && ATTEMPTS.contains(name)) {
          noAttempt(value, wait).ifPresent(found::add);
        }
        Optional<ConfigValue> most =
            without(value, LEAST).flatMap(what -> Optional.ofNullable(longest.get(what)));
        if (most.isPresent() && isAbove(value, most.get())) {
          found.add(new RetryContradiction(Kind.MIN_ABOVE_MAX, value, most));
        }
      }
    }

    private static boolean isWait(ConfigValue value) {
      List<String> words = KeyWords.of(value.path().last());
      boolean wait = WAITS.contains(String.join("", words));
      for (String word : words) {
        wait |= WAITS.contains(word);
      }
      return wait;
    }

    /** In {@code web.reconnect} it is no limit; of others that connect, another class speaks. */
    private Optional<RetryContradiction> noAttempt(ConfigValue value, Optional<ConfigValue> wait) {
      if (openclaw && block.path().names().get(0).equals("channels")) {
        return Optional.of(new RetryContradiction(Kind.REFUSED, value, Optional.empty()));
      }
      return wait.isEmpty() || ReconnectName.isOne(value.path())
          ? Optional.empty()
          : Optional.of(new RetryContradiction(Kind.NO_ATTEMPT, value, wait));
    }

    private static boolean isAbove(ConfigValue least, ConfigValue most) {
      return least.number().isPresent()
          && most.number().isPresent()
          && least.number().get() > most.number().get();
    }

    /** The words of a key but for the one that makes it a bound; empty if there is none. */
    private static Optional<List<String>> without(ConfigValue value, Set<String> bounds) {
      List<String> words = new ArrayList<>(KeyWords.of(value.path().last()));
      return words.removeIf(bounds::contains) ? Optional.of(words) : Optional.empty();
    }
  }
}
