package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.gateway.OpenClawVersion.Refusal;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the findings about a configuration have in common. */
final class Configs {
  private Configs() {}

  /** A finding about a key. */
  static Finding at(RuleInfo info, ConfigValue value, String message) {
    String path = value.path().toString();
    return info.at(value.place(), Subject.ofKey(path), path, message);
  }

  /** What the gateway does with a configuration that it refuses, as half a sentence. */
  static String refusal(GatewaySetup gateway, Refusal why) {
    OpenClawVersion version = gateway.version();
    if (version.known()) {
      return "OpenClaw " + version + " refuses to start and exits with " + version.exitStatus(why);
    }
    String first =
        switch (why) {
          case INCOMPLETE -> "2026.4.15";
          case UNREADABLE -> "2026.5.7";
          case INVALID -> "2026.7.1";
        };
    return "OpenClaw refuses to start and exits with 78, before " + first + " with 1";
  }

  /** The product with its version, if that is known. */
  static String product(GatewaySetup gateway) {
    return gateway.version().known() ? "OpenClaw " + gateway.version() : "OpenClaw";
  }

  /** The same with where the version is mentioned last: at each service that reads it. */
  static Finding with(Finding finding, GatewaySetup gateway) {
    Finding more = finding;
    for (GatewayProcess process : gateway.processes()) {
      more = more.with(process.commandPlace(), process.name() + " runs with this file");
    }
    return more;
  }

  /**
   * The finding with a fix that takes a key out, of every file that has it.
   *
   * @param safety what it is where a machine can do it; else it is advice
   */
  static Finding without(
      Finding finding, GatewaySetup gateway, ConfigValue value, Safety safety, String title) {
    return without(finding, gateway, List.of(value), safety, title);
  }

  /** The finding with a fix that takes several keys out. */
  static Finding without(
      Finding finding,
      GatewaySetup gateway,
      List<ConfigValue> values,
      Safety safety,
      String title) {
    Set<Change> changes = new LinkedHashSet<>();
    for (ConfigValue value : values) {
      for (Scalar key : gateway.config().writings(value)) {
        Optional<Change> change = own(gateway, key.place()).flatMap(file -> file.without(key));
        if (change.isEmpty()) {
          return finding.fixedBy(Fix.byHand(title));
        }
        changes.add(change.get());
      }
    }
    return fixed(finding, safety, title, List.copyOf(changes));
  }

  /** The finding with a fix that writes another value in the place of one. */
  static Finding written(
      Finding finding, GatewaySetup gateway, ConfigValue value, String text, String title) {
    List<Change> changes = new ArrayList<>();
    if (value.node() instanceof Scalar scalar) {
      own(gateway, scalar.place())
          .flatMap(file -> file.written(scalar, text))
          .ifPresent(changes::add);
    }
    return fixed(finding, Safety.UNSAFE, title, changes);
  }

  /** The finding with a fix; advice where no machine can make it. */
  static Finding fixed(Finding finding, Safety safety, String title, List<Change> changes) {
    return changes.isEmpty()
        ? finding.fixedBy(Fix.byHand(title))
        : finding.fixedBy(safety, title, changes);
  }

  /** The file of a place, if findings may point at it. */
  static Optional<ConfigTree> own(GatewaySetup gateway, Place place) {
    return gateway
        .config()
        .fileOf(place)
        .filter(file -> gateway.host().reportsOn(file.source().path()));
  }

  /** The object that holds a value and nothing else, if it has that name; else the value. */
  static ConfigValue group(GatewaySetup gateway, ConfigValue value, String name) {
    return gateway
        .config()
        .at(value.path().parent())
        .filter(parent -> parent.path().last().equals(name) && parent.key().isPresent())
        .filter(parent -> parent.mapping().filter(all -> all.entries().size() == 1).isPresent())
        .orElse(value);
  }

  /** The order to delete a value, or the object that holds nothing else. */
  static String delete(ConfigValue gone, ConfigValue value) {
    return "delete "
        + gone.path()
        + (gone.path().equals(value.path()) ? "" : ", which holds nothing else");
  }

  /** The first character of a place, for what is about all of a file. */
  static Place head(Place place) {
    int start = place.span().start();
    int end = Math.min(place.span().end(), start + 1);
    return place.file().place(new Span(start, end));
  }
}
