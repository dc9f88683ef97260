package dev.gatewaylint.gateway;

import dev.gatewaylint.gateway.ValueForm.Shape;
import dev.gatewaylint.syntax.ConfigNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the versions of OpenClaw know of one key, and of those below it. */
final class KeyNode {
  /** What a value may be in some versions, given as bits. */
  private record Era(int versions, List<ValueForm> forms) {}

  private static final int MOST_WORDS = 8;

  private final Map<String, KeyNode> children = new LinkedHashMap<>();
  private final List<Era> eras = new ArrayList<>();

  void add(int versions, List<ValueForm> forms) {
    eras.add(new Era(versions, List.copyOf(forms)));
  }

  KeyNode child(String name) {
    return children.computeIfAbsent(name, any -> new KeyNode());
  }

  /** What is known of a key of that very name; {@code *} and {@code []} stand for any. */
  Optional<KeyNode> find(String name) {
    return Optional.ofNullable(children.get(name));
  }

  /** The keys that are listed for any of these versions. */
  List<String> names(int versions) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, KeyNode> child : children.entrySet()) {
      boolean general = child.getKey().equals("*") || child.getKey().equals("[]");
      if (!general && (child.getValue().known() & versions) != 0) {
        names.add(child.getKey());
      }
    }
    return names;
  }

  /** The versions that know the key. */
  int known() {
    int known = 0;
    for (Era era : eras) {
      known |= era.versions;
    }
    return known;
  }

  /** The versions in which the value has one of these shapes among its forms. */
  int with(Shape shape) {
    int versions = 0;
    for (Era era : eras) {
      for (ValueForm form : era.forms) {
        if (form.shape() == shape) {
          versions |= era.versions;
        }
      }
    }
    return versions;
  }

  /** The versions in which an object here holds no keys but those that are listed. */
  int closed() {
    return with(Shape.CLOSED) & ~with(Shape.OPEN) & ~with(Shape.ANY) & ~with(Shape.SECRET);
  }

  /** Those that know the key and take this for its value. */
  int taking(ConfigNode value) {
    int versions = 0;
    for (Era era : eras) {
      for (ValueForm form : era.forms) {
        if (form.takes(value)) {
          versions |= era.versions;
        }
      }
    }
    return versions;
  }

  /** What the value may be in a version: "auto, lan or a whole number from 1 to 65535". */
  String words(int version) {
    List<String> words = new ArrayList<>();
    for (Era era : eras) {
      if ((era.versions & (1 << version)) == 0) {
        continue;
      }
      for (ValueForm form : era.forms) {
        if (form.shape() != Shape.NEEDED && !words.contains(form.words())) {
          words.add(form.words());
        }
      }
    }
    if (words.size() > MOST_WORDS) {
      return String.join(", ", words.subList(0, MOST_WORDS - 1))
          + " or one of "
          + (words.size() - MOST_WORDS + 1)
          + " others";
    }
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
