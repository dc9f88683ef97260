package dev.gatewaylint.host;

import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the files of a host reach it, where they are not there yet but will be made of others.
 *
 * @param files how each of them is delivered
 * @param orders the commands that are run on the way
 * @param installations the packages that are installed on the way
 * @param unknowns what stands in the texts for what nobody knows, and how its source calls it
 * @param worlds the same host with other values of what nobody knows, made when asked for
 * @param asked the files, as reports name them, that findings may point at; empty for all of a host
 *     whose files are where they belong
 */
public record Delivered(
    List<Delivery> files,
    List<Order> orders,
    List<Installation> installations,
    Map<String, String> unknowns,
    List<Supplier<HostFiles>> worlds,
    Optional<Set<String>> asked) {

  /** Of a host whose files are where they belong. */
  public static final Delivered NONE =
      new Delivered(List.of(), List.of(), List.of(), Map.of(), List.of(), Optional.empty());

  public Delivered {
    files = List.copyOf(files);
    orders = List.copyOf(orders);
    installations = List.copyOf(installations);
    unknowns = Map.copyOf(unknowns);
    worlds = List.copyOf(worlds);
  }

  /**
   * A command that is run on the way.
   *
   * @param text as a shell reads it
   * @param user as whom; empty if nothing says so
   */
  public record Order(SourceFile text, Optional<String> user) {}

  /**
   * A package that is installed on the way.
   *
   * @param name what is installed
   * @param place where its version is left open
   * @param task where that is ordered
   * @param isFollowedUp whether a service is restarted after a change
   */
  public record Installation(String name, Place place, Place task, boolean isFollowedUp) {}

  /** Whether the files are not there yet. */
  public boolean isPlanned() {
    return asked.isPresent();
  }

  /** The same host, with other values of what nobody knows beside it. */
  public Delivered with(List<Supplier<HostFiles>> others) {
    return new Delivered(files, orders, installations, unknowns, others, asked);
  }

  /** The same where findings may point at some files alone. */
  public Delivered asking(Set<String> files) {
    return new Delivered(
        this.files, orders, installations, unknowns, worlds, Optional.of(Set.copyOf(files)));
  }

  /** How a file is delivered; the last task that writes it counts. */
  public Optional<Delivery> of(String path) {
    for (int i = files.size() - 1; i >= 0; i--) {
      if (files.get(i).path().equals(path)) {
        return Optional.of(files.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether findings may point at a file that others are made of. */
  public boolean reportsOn(SourceFile origin) {
    return asked.isEmpty() || asked.get().contains(origin.shown());
  }

  /** A sentence in which what nobody knows is called as its source calls it. */
  public String spelled(String sentence) {
    String spelled = sentence;
    for (Map.Entry<String, String> unknown : unknowns.entrySet()) {
      spelled = spelled.replace(unknown.getKey(), unknown.getValue());
    }
    return spelled;
  }
}
