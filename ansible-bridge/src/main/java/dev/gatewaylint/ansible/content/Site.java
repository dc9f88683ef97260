package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.host.Delivery;
import dev.gatewaylint.text.Derivation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What tasks make of a host in one world. */
final class Site {
  private static final String SUDOERS = "etc/sudoers";

  /** Lines that are put into the host's own file: that has others, so it is not theirs alone. */
  private static final String PART_OF_SUDOERS = "etc/sudoers.d/sudoers";

  private final Unknowns.World world;
  private final Map<String, Content> files = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Delivered.Order> orders = new ArrayList<>();
  private final List<Delivered.Installation> installations = new ArrayList<>();

  /** A file: its first text, and what is put behind it. */
  private static final class Content {
    private Supplier<Derivation> text = () -> new Derivation.Builder().build();
    private final List<Derivation> behind = new ArrayList<>();
    private boolean isConditional;
    private boolean isWhole;
    private boolean isLost;

    Derivation made() {
      Derivation first = text.get();
      if (behind.isEmpty()) {
        return first;
      }
      Derivation.Builder all = new Derivation.Builder().part(first, 0, first.text().length());
      for (Derivation part : behind) {
        all.part(part, 0, part.text().length());
      }
      return all.build();
    }
  }

  Site(Unknowns.World world) {
    this.world = world;
  }

  Unknowns.World world() {
    return world;
  }

  /** A file is written as a whole; if two tasks may do so, the choices say which one did. */
  void write(Delivery delivery, boolean isConditional, Supplier<Derivation> text) {
    String path = delivery.path();
    Content known = files.get(path);
    boolean open = known != null && known.isWhole && (known.isConditional || isConditional);
    if (open && world.pick("who writes " + path, 2) == 0) {
      return;
    }
    Content content = new Content();
    content.text = text;
    content.isWhole = true;
    content.isConditional = isConditional;
    files.put(path, content);
    links.remove(path);
    deliveries.add(delivery);
  }

  /** A file lies there, however it came. */
  void leave(String path, Supplier<Derivation> text) {
    Content content = new Content();
    content.text = text;
    files.put(path, content);
  }

  /** Lines are put behind what a file has. */
  void append(Delivery delivery, Derivation lines) {
    files.computeIfAbsent(delivery.path(), path -> new Content()).behind.add(lines);
    deliveries.add(delivery);
  }

  /** Whether a task before wrote all of a file. */
  boolean isWhole(String path) {
    Content known = files.get(path);
    return known != null && known.isWhole;
  }

  /** A file is changed in a way that is not followed here: nothing is said of it any more. */
  void lose(String path) {
    files.computeIfAbsent(path, lost -> new Content()).isLost = true;
  }

  /** Owner and mode of a file are set. */
  void change(Delivery delivery) {
    deliveries.add(delivery);
  }

  void remove(String path) {
    files.remove(path);
    links.remove(path);
  }

  void link(String path, String target) {
    files.remove(path);
    links.put(path, target);
  }

  void order(Delivered.Order order) {
    orders.add(order);
  }

  void install(Delivered.Installation installation) {
    installations.add(installation);
  }

  /** The files. */
  AnsibleTree tree() {
    AnsibleTree tree = new AnsibleTree();
    for (Map.Entry<String, Content> file : files.entrySet()) {
      Content content = file.getValue();
      boolean part = file.getKey().equals(SUDOERS) && !content.isWhole;
      if (!content.isLost) {
        tree.put(part ? PART_OF_SUDOERS : file.getKey(), content::made);
      }
    }
    for (Map.Entry<String, String> link : links.entrySet()) {
      tree.link(link.getKey(), link.getValue());
    }
    return tree;
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  List<Delivered.Order> orders() {
    return orders;
  }

  List<Delivered.Installation> installations() {
    return installations;
  }
}
