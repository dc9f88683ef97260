package dev.gatewaylint.generate;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoersText;
import dev.gatewaylint.systemctl.SystemctlVerb;
import dev.gatewaylint.systemctl.SystemctlVerbs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file for {@code /etc/sudoers.d} that lets the declared callers give the declared orders about
 * one unit as root, word for word, and nothing else.
 *
 * <p>Only forms that sudo 1.9 and sudo-rs read alike: no wildcard, regular expression, alias or
 * Defaults. A unit of a user's manager needs no such file.
 */
public final class SudoersFragment {
  private SudoersFragment() {}

  /** The fragment, if anybody needs one, and who needs none. */
  public static Artifacts of(Spec spec) {
    Objections.requireNone(spec);
    List<String> notes = new ArrayList<>();
    Map<String, Set<List<String>>> orders = orders(spec, notes);
    if (spec.scope() == Spec.Scope.USER || orders.isEmpty()) {
      return Artifacts.of(List.of(), notes);
    }
    StringBuilder text = new StringBuilder(ShellText.comment(heading(spec)));
    for (Map.Entry<String, Set<List<String>>> entry : orders.entrySet()) {
      text.append('\n').append(ShellText.comment(List.of(why(spec, entry.getKey()))));
      for (List<String> words : entry.getValue()) {
        String command = SudoersText.command(EffectiveGrant.SYSTEMCTL, words);
        text.append(SudoersText.grant(entry.getKey(), command)).append('\n');
      }
    }
    GeneratedFile file =
        new GeneratedFile(
            GeneratedFile.Kind.SUDOERS,
            "etc/sudoers.d/" + spec.name(),
            "root",
            "root",
            0440,
            text.toString());
    return Artifacts.of(List.of(file), notes);
  }

  /** The words behind systemctl for each account; a reader of states needs no right to read. */
  private static Map<String, Set<List<String>>> orders(Spec spec, List<String> notes) {
    Map<String, Set<List<String>>> orders = new LinkedHashMap<>();
    for (Spec.Caller caller : spec.callers()) {
      for (String words : caller.verbs()) {
        GrantedOrder order = GrantedOrder.of(words, spec.name()).orElseThrow();
        if (isForEverybody(order)) {
          notes.add(
              caller.user()
                  + " needs no grant for systemctl "
                  + order.verb()
                  + ": call it without sudo, and no pager runs as root");
        } else {
          add(orders, caller.user(), order);
        }
      }
    }
    GrantedOrder restart = new GrantedOrder("restart", GatewayService.unit(spec));
    if (spec.probe().map(Spec.Probe::restarts).orElse(false)) {
      add(orders, HealthProbe.account(spec), restart);
    }
    if (spec.script().isPresent()) {
      add(orders, spec.script().get().user(), restart);
    }
    return orders;
  }

  private static void add(Map<String, Set<List<String>>> all, String user, GrantedOrder order) {
    all.computeIfAbsent(user, name -> new LinkedHashSet<>()).add(order.words());
  }

  private static boolean isForEverybody(GrantedOrder order) {
    return SystemctlVerbs.of(order.verb())
        .map(verb -> verb.power() == SystemctlVerb.Power.READS)
        .orElse(false);
  }

  private static List<String> heading(Spec spec) {
    return List.of(
        "Who may give orders about " + spec.name() + ".service without a password.",
        "Every line allows exactly its words: one more, one less or another order of them, and sudo",
        "refuses. Callers write `sudo -n`, so that a lost grant fails at once. Read by sudo and",
        "sudo-rs. Check a change with `visudo -cf` before it is installed.");
  }

  private static String why(Spec spec, String user) {
    if (user.equals(HealthProbe.account(spec)) && spec.probe().isPresent()) {
      return "The health probe: one restart for each outage, see "
          + HealthProbe.scriptPath(spec)
          + ".";
    }
    boolean script = spec.script().map(found -> found.user().equals(user)).orElse(false);
    return script
        ? user + " runs " + spec.script().get().path() + "."
        : user + " looks after the gateway from outside.";
  }
}
