package dev.gatewaylint.generate;

import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.systemctl.SystemctlVerb.Power;
import dev.gatewaylint.systemctl.SystemctlVerbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why nobody careful would write what a spec says about callers, probe and script: names that sudo,
 * systemd or a shell would read as something else, and rights that defeat the purpose.
 */
public final class Objections {
  /** Groups in which the gateway's own account may be, or everybody. */
  private static final Set<String> BROAD_GROUPS = Set.of("users", "nogroup", "nobody");

  private static final List<String> FOREIGN =
      List.of(
          "/bin/",
          "/boot/",
          "/dev/",
          "/etc/",
          "/lib/",
          "/lib64/",
          "/proc/",
          "/run/",
          "/sbin/",
          "/sys/",
          "/tmp/",
          "/usr/bin/",
          "/usr/lib/",
          "/usr/sbin/",
          "/usr/share/",
          "/var/tmp/");

  private final Spec spec;
  private final List<String> sentences = new ArrayList<>();

  private Objections(Spec spec) {
    this.spec = spec;
  }

  /** One sentence for each; none if all is well. */
  public static List<String> to(Spec spec) {
    Objections objections = new Objections(spec);
    objections.expect("name", Shape.NAME, spec.name());
    for (Spec.Caller caller : spec.callers()) {
      objections.toCaller(caller);
    }
    spec.probe().ifPresent(objections::toProbe);
    spec.script().ifPresent(objections::toScript);
    objections.toWordsOfScripts();
    objections.toAlert();
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
    sentences.add(ShellText.printable(sentence));
  }

  private boolean expect(String where, Shape shape, String text) {
    boolean fits = shape.fits(text);
    if (!fits) {
      add(where + ": " + text + ": expected " + shape.words());
    }
    return fits;
  }

  /** Words that a shell reads, and names of files. A unit refuses what it cannot hold itself. */
  private void toWordsOfScripts() {
    Spec.Gateway gateway = spec.gateway();
    expect("gateway", Shape.USER, gateway.user());
    int commands = ExecCommand.parse(gateway.command(), spec.systemd()).commands().size();
    if (commands != 1) {
      add("gateway: " + gateway.command() + ": expected one command, not " + commands);
    }
    spec.alert().command().ifPresent(words -> expect("alert", Shape.COMMAND, words));
    if (spec.job().isPresent()) {
      expect("job", Shape.LABEL, spec.job().get().label());
      expect("job", Shape.PATH, spec.job().get().home());
    }
  }

  /** Whether that is a group of everybody, or one in which the gateway's account may be. */
  static boolean isBroad(String caller) {
    return caller.startsWith("%") && BROAD_GROUPS.contains(caller.substring(1));
  }

  private void toAlert() {
    if (AlertUnit.account(spec).equals(Optional.of(spec.gateway().user()))) {
      add("alert: " + spec.gateway().user() + " is the gateway's own account, the patient");
    }
  }

  private void toCaller(Spec.Caller caller) {
    String who = caller.user();
    boolean group = who.startsWith("%");
    String name = group ? who.substring(1) : who;
    boolean own = name.equals(spec.gateway().user());
    if (expect("callers", Shape.USER, name)) {
      if (spec.scope() == Spec.Scope.USER) {
        if (group || !own) {
          add("callers: " + who + " cannot give orders to the manager of " + spec.gateway().user());
        }
      } else if (own) {
        add("callers: " + who + " is the gateway itself: it may not decide about its own restart");
      } else if (isBroad(who)) {
        add("callers: " + who + " stands for more than those who look after a gateway");
      }
    }
    for (String words : caller.verbs()) {
      objection(words).ifPresent(why -> add("callers: " + who + ": " + words + ": " + why));
    }
  }

  /** Why nobody is granted such an order. */
  private Optional<String> objection(String words) {
    Optional<GrantedOrder> order = GrantedOrder.of(words, spec.name());
    String verb = order.map(GrantedOrder::verb).orElse("");
    if (order.isEmpty() || SystemctlVerbs.of(verb).isEmpty()) {
      return Optional.of("expected a verb of systemctl, alone or with the unit behind it");
    }
    if (verb.equals("reset-failed")) {
      return Optional.of("it makes the start limit forget; that is for who has read the log");
    }
    Power power = SystemctlVerbs.of(verb).get().power();
    if (power == Power.GIVES_ROOT) {
      return Optional.of("it is as good as a shell of root");
    }
    return power == Power.READS || GrantedOrder.GRANTED.contains(verb)
        ? Optional.empty()
        : Optional.of("only " + String.join(", ", GrantedOrder.GRANTED) + " are granted");
  }

  private void toProbe(Spec.Probe probe) {
    String url = probe.url();
    expect("probe", Shape.URL, url);
    if (probe.restarts() && (url.contains("readyz") || url.contains("/ready"))) {
      add("probe: " + url + " fails while a channel is away, and no restart brings that back");
    }
    if (probe.failures() < 1 || probe.interval().seconds() < 1) {
      add("probe: expected 1 failure or more and an interval of 1 s or more");
    }
    if (spec.startUp().isInfinite() || probe.interval().isInfinite()) {
      add("probe: nothing can be asked that never starts, or never");
    }
    if (HealthProbe.account(spec).equals(spec.gateway().user())) {
      add("probe: " + spec.gateway().user() + " is the gateway's own account");
    }
  }

  /** Where packages or the system write, and where others than root may put another script. */
  private void toPath(String path) {
    Spec.Gateway gateway = spec.gateway();
    for (String folder : FOREIGN) {
      if (path.startsWith(folder)) {
        add("script: " + path + ": " + folder + " is no place for it; take /usr/local/bin");
        return;
      }
    }
    List<String> writable = new ArrayList<>(List.of(gateway.home(), gateway.folder()));
    writable.addAll(gateway.writable());
    for (String folder : writable) {
      if (spec.scope() == Spec.Scope.SYSTEM && path.startsWith(folder + "/")) {
        add("script: " + path + ": the gateway may write to " + folder + " and replace it");
        return;
      }
    }
    if (path.startsWith("/usr/local/lib/" + spec.name() + "/")) {
      add("script: " + path + ": the probe and the alert lie in that folder");
    }
  }

  private void toScript(Spec.Script script) {
    if (expect("script", Shape.PATH, script.path())) {
      toPath(script.path());
    }
    if (spec.probe().isPresent() && script.user().equals(HealthProbe.account(spec))) {
      add("script: " + script.user() + " is the probe's own account: name one for people or jobs");
    }
    boolean own = script.user().equals(spec.gateway().user());
    if (expect("script", Shape.USER, script.user())) {
      if (own && spec.scope() == Spec.Scope.SYSTEM) {
        add("script: " + script.user() + " is the gateway itself: another account has to run it");
      } else if (!own && spec.scope() == Spec.Scope.USER) {
        add("script: " + script.user() + " cannot restart units of " + spec.gateway().user());
      }
    }
  }
}
