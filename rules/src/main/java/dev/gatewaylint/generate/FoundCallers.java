package dev.gatewaylint.generate;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.sudo.Account;
import dev.gatewaylint.syntax.sudoers.Member;
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
  private final String probe;
  private final SudoView sudo;
  private final Map<String, Set<String>> verbs = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private boolean usesSudo;

  /**
   * Looks for them.
   *
   * @param patient the gateway's own account, which gets no grant
   * @param deputy the account that gives its orders instead
   * @param name of what is generated: of its sudoers file, whose old content goes
   */
  FoundCallers(Service service, String patient, String deputy, String name) {
    this.service = service;
    this.patient = patient;
    this.deputy = deputy;
    this.fragment = "etc/sudoers.d/" + name;
    this.probe = name + "-probe";
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
    String verb = order.get().verb();
    for (Caller caller : call.callers()) {
      String user = caller.user().orElse("root");
      if (user.equals(patient)) {
        verbs.computeIfAbsent(deputy, name -> new TreeSet<>()).add(verb);
        note(instead(call, caller));
      } else if (!user.equals("root")) {
        add(user, Shape.USER, verb, call.argv() + " at " + at(call.place()));
        call.sudo().ifPresent(sudo -> spelling(call, order.get(), user));
      } else if (caller.isRoot() && caller.isUnattended() && order.get().interrupts()) {
        note(
            call.argv()
                + " at "
                + at(call.place())
                + " is given as root, whenever its time comes: beside the probe that is a second"
                + " hand on the gateway, so take it out unless it is meant");
      }
    }
  }

  /** To sudo {@code openclaw} and {@code openclaw.service} are two things. */
  private void spelling(Call call, ServiceOrder order, String user) {
    String unit = service.unit().name().text();
    if (!order.names().contains(Optional.of(unit))) {
      note(
          call.argv()
              + " at "
              + at(call.place())
              + " will be refused to "
              + user
              + ": sudo compares words, and the grant is for "
              + order.verb()
              + " "
              + unit);
    }
  }

  private void add(String user, Shape shape, String verb, String where) {
    if (user.equals(probe)) {
      return;
    }
    if (!shape.fits(user)) {
      note(where + " is " + user + "'s, a name that gets no grant here: write that one by hand");
    } else if (Objections.isBroad(user)) {
      note(
          where
              + " is "
              + user
              + "'s, which stands for more than those who look after a gateway: name them instead");
    } else {
      verbs.computeIfAbsent(user, name -> new TreeSet<>()).add(verb);
    }
  }

  private void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
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
    boolean stays = !grant.place().file().path().equals(fragment);
    boolean isTaken = false;
    if (isForPatient(grant)) {
      usesSudo |= stays;
      boolean ordersAnything = grant.isEverything() || grant.mayRun(EffectiveGrant.SYSTEMCTL);
      if (stays && ordersAnything) {
        note(at(grant.place()) + " still lets " + patient + " run systemctl as root: take it out");
      }
    } else if (grant.needsNoPassword() && !grant.takesAnyArguments() && !grant.isRootsOwn()) {
      for (String verb : SpecReader.VERBS) {
        String unit = service.unit().name().text();
        if (grant.admits(EffectiveGrant.SYSTEMCTL, List.of(verb, unit))) {
          isTaken = true;
          holders(grant).forEach(user -> add(user, Shape.CALLER, verb, at(grant.place())));
        }
      }
    }
    if (!stays && !isTaken) {
      note(
          at(grant.place())
              + " goes, for that file is written anew: "
              + grant.who()
              + " may no longer run "
              + grant.command());
    }
  }

  private boolean isForPatient(EffectiveGrant grant) {
    boolean isKnown = service.host().accounts().user(patient).isPresent();
    return !grant.isRootsOwn()
        && (grant.holder().map(Account::name).equals(Optional.of(patient))
            || (isKnown && grant.isFor(patient)));
  }

  /** Whom a grant is for, as a sudoers file writes them. */
  private List<String> holders(EffectiveGrant grant) {
    List<String> names = new ArrayList<>();
    for (Member member : grant.grant().users()) {
      if (member.kind() == Member.Kind.NAME && !member.negated()) {
        names.add(member.value());
      } else if (member.kind() == Member.Kind.GROUP && !member.negated()) {
        names.add("%" + member.value());
      } else {
        note(
            at(grant.place())
                + " is for "
                + grant.who()
                + ", who cannot be named in a spec: that grant stays as it is");
      }
    }
    names.remove("root");
    return names;
  }
}
