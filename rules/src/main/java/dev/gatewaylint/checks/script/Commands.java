package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.host.GatewayCommand;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** How findings about commands name them. */
final class Commands {
  private static final int MOST_RELATED = 3;

  private Commands() {}

  /** A finding about a command, which stays the same when lines move. */
  static Finding finding(RuleInfo info, Call call, String message) {
    return info.at(call.place(), Subject.ofPlace(call.place()), key(call), message);
  }

  private static String key(Call call) {
    Optional<ServiceOrder> order = call.order();
    return order.isPresent()
        ? call.argv().program() + " " + order.get().verb() + " " + names(order.get())
        : call.argv().program();
  }

  /** The order in its own words: {@code systemctl restart openclaw.service}. */
  static String words(Call call) {
    Optional<ServiceOrder> order = call.order();
    if (order.isEmpty()) {
      return call.argv().program();
    }
    String names = names(order.get());
    String program =
        switch (order.get().manager()) {
          case GATEWAY ->
              GatewayCommand.of(call.argv().knownPrefix())
                      .map(GatewayCommand::program)
                      .orElse(call.argv().program())
                  + " gateway";
          case USER_SYSTEMD -> "systemctl --user";
          default -> call.argv().program();
        };
    return program + " " + order.get().verb() + (names.isEmpty() ? "" : " " + names);
  }

  /** What the order names, or what there is instead. */
  static String names(ServiceOrder order) {
    StringBuilder names = new StringBuilder();
    for (Optional<String> name : order.names()) {
      names.append(names.length() == 0 ? "" : " ").append(name.orElse("..."));
    }
    return names.toString();
  }

  /** The unit or program that the order is about, for a sentence. */
  static String what(Call call) {
    String names = call.order().map(Commands::names).orElse("");
    return names.isEmpty() ? "the gateway" : names;
  }

  /** The finding with the places where those who run the command start. */
  static Finding withCallers(Finding finding, List<Caller> callers) {
    Finding with = finding;
    int shown = 0;
    for (Caller caller : callers) {
      Optional<Place> start = caller.start();
      if (start.isPresent() && !holds(start.get(), finding.place()) && shown < MOST_RELATED) {
        with = with.with(start.get(), started(caller));
        shown++;
      }
    }
    return with;
  }

  private static boolean holds(Place outer, Place inner) {
    return outer.file().path().equals(inner.file().path())
        && outer.span().start() <= inner.span().start()
        && outer.span().end() >= inner.span().end();
  }

  private static String started(Caller caller) {
    return caller.user().isPresent()
        ? caller.origin().words() + " starts it here as " + caller.userName()
        : caller.origin().words() + " starts it here";
  }
}
