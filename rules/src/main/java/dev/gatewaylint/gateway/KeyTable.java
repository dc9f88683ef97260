package dev.gatewaylint.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The resource {@code keys.tree}, which rules/src/table/openclaw.sh writes; its README describes
 * the format.
 *
 * @param versions the versions that it covers, from old to new
 * @param root what they know of the document
 */
record KeyTable(List<OpenClawVersion> versions, KeyNode root) {

  static KeyTable read() {
    try (InputStream in = KeyTable.class.getResourceAsStream("keys.tree")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks keys.tree");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read keys.tree", e);
    }
  }

  private static KeyTable parse(String text) {
    List<OpenClawVersion> versions = new ArrayList<>();
    KeyNode root = new KeyNode();
    Deque<KeyNode> above = new ArrayDeque<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end);
      start = end + 1;
      if (line.startsWith("#\t")) {
        versions.add(OpenClawVersion.parse(line.substring(2, line.indexOf('\t', 2))).orElseThrow());
      } else if (!line.startsWith("#")) {
        if (above.isEmpty()) {
          root.add((1 << versions.size()) - 1, List.of(ValueForm.parse("{}")));
          above.push(root);
        }
        addLine(line, above, versions);
      }
    }
    return new KeyTable(List.copyOf(versions), root);
  }

  private static void addLine(String line, Deque<KeyNode> above, List<OpenClawVersion> versions) {
    int depth = 0;
    while (line.charAt(depth) == ' ') {
      depth++;
    }
    while (above.size() > depth + 1) {
      above.pop();
    }
    int tab = line.indexOf('\t');
    String name = URLDecoder.decode(line.substring(depth, tab), StandardCharsets.UTF_8);
    KeyNode node = above.element().child(name);
    for (String era : line.substring(tab + 1).split("; ", -1)) {
      String[] words = era.split(" ", -1);
      boolean ranged = words[0].contains("..") && words[0].indexOf(':') < 0;
      List<ValueForm> forms = new ArrayList<>();
      for (int i = ranged ? 1 : 0; i < words.length; i++) {
        forms.add(ValueForm.parse(words[i]));
      }
      node.add(ranged ? range(words[0], versions) : above.element().known(), forms);
    }
    above.push(node);
  }

  private static int range(String text, List<OpenClawVersion> versions) {
    int dots = text.indexOf("..");
    int from = dots == 0 ? 0 : index(text.substring(0, dots), versions);
    String last = text.substring(dots + 2);
    int to = last.isEmpty() ? versions.size() - 1 : index(last, versions);
    return (1 << (to + 1)) - (1 << from);
  }

  private static int index(String version, List<OpenClawVersion> versions) {
    return versions.indexOf(OpenClawVersion.parse(version).orElseThrow());
  }
}
