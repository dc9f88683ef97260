package dev.gatewaylint.generate;

import dev.gatewaylint.systemctl.SystemctlVerb;
import dev.gatewaylint.systemctl.SystemctlVerb.Power;
import dev.gatewaylint.systemctl.SystemctlVerbs;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why nobody careful would write what a spec asks for: names that sudo, systemd or a shell would
 * read as something else, and rights that defeat the purpose.
 */
public final class Objections {
  /** useradd(8): longer names are refused. */
  private static final int LONGEST_ACCOUNT = 32;

  /** {@code NAME-alert@NAME-probe.service.service} has to stay below 256 characters. */
  private static final int LONGEST_NAME = 64;

  /** Groups in which the gateway's own account is, or everybody. */
  private static final Set<String> BROAD_GROUPS = Set.of("root", "users", "nogroup", "nobody");

  private final Spec spec;
  private final List<String> sentences = new ArrayList<>();

  private Objections(Spec spec) {
    this.spec = spec;
  }

  /** One sentence for each; none if all is well. */
  public static List<String> to(Spec spec) {
    Objections objections = new Objections(spec);
    objections.toName();
    for (Spec.Caller caller : spec.callers()) {
      objections.toCaller(caller);
    }
    spec.probe().ifPresent(objections::toProbe);
    spec.script().ifPresent(objections::toScript);
    return List.copyOf(objections.sentences);
  }

  /** Stops what is about to write from a spec that {@link #to} objects to. */
  static void requireNone(Spec spec) {
    List<String> sentences = to(spec);
    if (!sentences.isEmpty()) {
      throw new IllegalArgumentException(sentences.get(0));
    }
  }

  private void add(String sentence) {
    sentences.add(sentence);
  }

  private void toName() {
    String name = spec.name();
    if (!isPlain(name) || name.length() > LONGEST_NAME) {
      add(
          "name: "
              + ShellText.printable(name)
              + " has to be letters, digits, - _ and . behind the first letter, at most "
              + LONGEST_NAME);
    }
  }

  private void toCaller(Spec.Caller caller) {
    String user = caller.user();
    String shown = "callers: " + ShellText.printable(user);
    boolean group = user.startsWith("%");
    String name = group ? user.substring(1) : user;
    if (!isPlain(name)) {
      add(shown + " is not the name of an account");
    } else if (isAlias(name)) {
      add(shown + " is in capitals: sudo takes it for " + (group ? "ALL or " : "") + "an alias");
    } else if (!group && name.equals("root")) {
      add(shown + " needs no grant");
    } else if (spec.scope() == Spec.Scope.USER) {
      if (!user.equals(spec.gateway().user())) {
        add(shown + " cannot be given orders about units that " + spec.gateway().user() + " runs");
      }
    } else if (name.equals(spec.gateway().user())) {
      add(shown + " is the gateway's own account: it may not decide about its own restart");
    } else if (group && BROAD_GROUPS.contains(name)) {
      add(shown + " stands for more than the people who look after a gateway");
    }
    for (String verb : caller.verbs()) {
      toOrder(shown, verb);
    }
  }

  private void toOrder(String who, String words) {
    Optional<GrantedOrder> order = GrantedOrder.of(words, spec.name());
    String shown = who + ", " + ShellText.printable(words) + ": ";
    if (order.isEmpty()) {
      add(shown + "say a verb of systemctl, alone or with " + spec.name() + " behind it");
      return;
    }
    String verb = order.get().verb();
    Optional<SystemctlVerb> known = SystemctlVerbs.of(verb);
    if (known.isEmpty()) {
      add(shown + "systemctl knows no such verb");
    } else if (verb.equals("reset-failed")) {
      add(shown + "it makes the start limit forget, and is for a person who has read the log");
    } else if (known.get().power() == Power.GIVES_ROOT) {
      add(shown + "it is as good as a root shell");
    } else if (known.get().power() != Power.READS && !GrantedOrder.GRANTED.contains(verb)) {
      add(shown + "only " + String.join(", ", GrantedOrder.GRANTED) + " are granted");
    }
  }

  private void toProbe(Spec.Probe probe) {
    String url = ShellText.printable(probe.url());
    if (!isHttp(probe.url())) {
      add("probe: " + url + " is not an http or https address");
    } else if (probe.restarts() && asksForReadiness(probe.url())) {
      add("probe: " + url + " fails while a channel is away, and no restart brings that back");
    }
    if (probe.failures() < 1) {
      add("probe: failures has to be 1 or more");
    }
    if (probe.interval().seconds() < 1 || probe.interval().isInfinite()) {
      add("probe: interval has to be at least 1 s");
    }
    if (spec.startUp().isInfinite()) {
      add("start-up: a gateway that never serves cannot be probed");
    }
    String account = HealthProbe.account(spec);
    if (account.length() > LONGEST_ACCOUNT) {
      add("name: the account " + account + " is longer than " + LONGEST_ACCOUNT + " characters");
    }
    if (account.equals(spec.gateway().user())) {
      add("probe: " + account + " is the gateway's own account");
    }
  }

  private void toScript(Spec.Script script) {
    String path = script.path();
    boolean absolute = path.startsWith("/") && !path.endsWith("/") && !path.contains("/../");
    if (!absolute || !ShellText.printable(path).equals(path)) {
      add("script: " + ShellText.printable(path) + " is not an absolute path");
    }
    String user = script.user();
    boolean own = user.equals(spec.gateway().user());
    if (!isPlain(user) || isAlias(user)) {
      add("script: " + ShellText.printable(user) + " is not the name of an account");
    } else if (own && spec.scope() == Spec.Scope.SYSTEM) {
      add("script: " + user + " is the gateway's own account: another one has to run it");
    } else if (!own && spec.scope() == Spec.Scope.USER) {
      add("script: a unit of " + spec.gateway().user() + " is restarted by that account alone");
    }
  }

  /** Letters, digits, and inside of it {@code - _ .}: what no reader takes for anything else. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean inside = i > 0 && ((c >= '0' && c <= '9') || c == '-' || c == '.');
      if (!letter && !inside) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** sudoers(5): a name in capitals is an alias, if one is defined, and ALL always is. */
  private static boolean isAlias(String name) {
    boolean capital = name.charAt(0) >= 'A' && name.charAt(0) <= 'Z';
    return capital && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = new URI(url);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
      boolean http = scheme.equals("http") || scheme.equals("https");
      return http && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean asksForReadiness(String url) {
    return url.contains("readyz") || url.contains("/ready");
  }
}
