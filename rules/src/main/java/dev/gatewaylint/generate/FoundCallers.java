package dev.gatewaylint.generate;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.sudo.Account;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who gives orders about a gateway today, by the files of its host. */
final class FoundCallers {
  private final Service service;
  private final String patient;
  private final String deputy;
  private final String fragment;
  private final SudoView sudo;
  private final Map<String, Set<String>> verbs = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private boolean usesSudo;

  /**
   * Looks for them.
   *
   * @param patient the gateway's own account, which gets no grant
   * @param deputy the account that gives its orders instead
   * @param fragment the sudoers file that is going to be written, whose old content goes
   */
  FoundCallers(Service service, String patient, String deputy, String fragment) {
    this.service = service;
    this.patient = patient;
    this.deputy = deputy;
    this.fragment = fragment;
    this.sudo = SudoView.of(service.host());
    sudo.calls().all().forEach(this::look);
    sudo.allowed().forEach(this::look);
  }

  /** The orders of each account, without root, which needs no grant, and the patient. */
  Map<String, Set<String>> verbs() {
    return verbs;
  }

  /** Whether the deputy is among them. */
  boolean hasDeputy() {
    return verbs.containsKey(deputy);
  }

  /** Whether the gateway's account has grants that stay. */
  boolean usesSudo() {
    return usesSudo;
  }

  List<String> notes() {
    return notes;
  }

  private void look(Call call) {
    Optional<ServiceOrder> order = call.order();
    boolean ofManager =
        order.isPresent()
            && order.get().manager() == ServiceOrder.Manager.SYSTEMD
            && SpecReader.VERBS.contains(order.get().verb());
    if (!ofManager || !call.isAbout(service)) {
      return;
    }
    for (Caller caller : call.callers()) {
      String user = caller.user().orElse("root");
      if (user.equals(patient)) {
        verbs.computeIfAbsent(deputy, name -> new TreeSet<>()).add(order.get().verb());
        notes.add(instead(call, caller));
      } else if (!user.equals("root")) {
        verbs.computeIfAbsent(user, name -> new TreeSet<>()).add(order.get().verb());
      }
    }
  }

  private String instead(Call call, Caller caller) {
    Place place = caller.chain().isEmpty() ? call.place() : caller.chain().get(0);
    String order = call.argv() + " at " + at(call.place());
    return order
        + " is given as "
        + patient
        + ", the gateway's own account, which gets no grant: let "
        + deputy
        + " run the restart script instead, and take the order out there"
        + (place.equals(call.place()) ? "" : " (it is started at " + at(place) + ")");
  }

  private static String at(Place place) {
    return place.file().shown() + ":" + place.line();
  }

  private void look(EffectiveGrant grant) {
    Optional<String> holder = grant.holder().map(Account::name);
    boolean stays = !grant.place().file().path().equals(fragment);
    if (holder.equals(Optional.of(patient)) && !grant.isRootsOwn()) {
      usesSudo |= stays;
      if (stays && grant.mayRun(EffectiveGrant.SYSTEMCTL)) {
        notes.add(
            at(grant.place()) + " still lets " + patient + " run systemctl as root: take it out");
      }
    } else if (holder.isPresent() && grant.needsNoPassword() && !grant.takesAnyArguments()) {
      for (String verb : SpecReader.VERBS) {
        if (grant.admits(EffectiveGrant.SYSTEMCTL, List.of(verb, service.unit().name().text()))) {
          verbs.computeIfAbsent(holder.get(), name -> new TreeSet<>()).add(verb);
        }
      }
    }
  }
}
