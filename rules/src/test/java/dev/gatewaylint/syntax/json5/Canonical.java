package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Encoding;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A parsed file in the words of json5.js. */
final class Canonical {
  private static final long LAST_INDEX = 0xFFFF_FFFEL;

  private Canonical() {}

  static String of(Json5File file) {
    return file.root().isPresent()
        ? "V " + of(file.root().get())
        : "E " + position(file.problems().get(0));
  }

  /** npm json5's line and column of a fault; it counts what it has read, the fault included. */
  private static String position(Problem problem) {
    SourceFile file = problem.place().file();
    int at = problem.place().span().start();
    String before = decoded(file.text().substring(0, at));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    if (problem.place().text().equals("\n")) {
      return (line + 1) + ":0";
    }
    int length = problem.place().span().length() == 2 ? 2 : 1;
    return line + ":" + (before.length() - before.lastIndexOf('\n') - 1 + length);
  }

  /** The text as Node.js has it. */
  private static String decoded(String text) {
    StringBuilder decoded = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Encoding.isRawByte(text.charAt(end))) {
        end++;
      }
      decoded.append(Replacement.of(text.substring(at, end)));
      if (end < text.length()) {
        decoded.appendCodePoint(text.codePointAt(end));
        end += Character.charCount(text.codePointAt(end));
      }
      at = end;
    }
    return decoded.toString();
  }

  static String of(ConfigNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(ConfigNode node, StringBuilder out) {
    if (node instanceof ConfigNode.Scalar scalar) {
      switch (scalar.kind()) {
        case NOTHING -> out.append('n');
        case SWITCH -> out.append(scalar.isTrue() ? 't' : 'f');
        case TEXT -> text(scalar.text(), out);
        case NUMBER -> number(scalar.number().orElseThrow(), out);
      }
    } else if (node instanceof ConfigNode.Sequence sequence) {
      out.append('[');
      String separator = "";
      for (ConfigNode item : sequence.items()) {
        out.append(separator);
        write(item, out);
        separator = ",";
      }
      out.append(']');
    } else {
      out.append('{');
      String separator = "";
      for (Map.Entry<String, ConfigNode> property :
          properties((ConfigNode.Mapping) node).entrySet()) {
        out.append(separator);
        text(property.getKey(), out);
        out.append(':');
        write(property.getValue(), out);
        separator = ",";
      }
      out.append('}');
    }
  }

  /** The own properties of an object of JavaScript: array indices first, in their order. */
  private static Map<String, ConfigNode> properties(ConfigNode.Mapping mapping) {
    Map<Long, ConfigNode> indices = new TreeMap<>();
    Map<String, ConfigNode> names = new LinkedHashMap<>();
    for (ConfigNode.Entry entry : mapping.entries()) {
      ConfigNode value = mapping.find(entry.name()).orElseThrow().value();
      if (entry.name().matches("0|[1-9][0-9]{0,9}") && Long.parseLong(entry.name()) <= LAST_INDEX) {
        indices.put(Long.parseLong(entry.name()), value);
      } else {
        names.put(entry.name(), value);
      }
    }
    Map<String, ConfigNode> all = new LinkedHashMap<>();
    indices.forEach((index, value) -> all.put(Long.toString(index), value));
    all.putAll(names);
    return all;
  }

  private static void number(double value, StringBuilder out) {
    out.append(Double.isNaN(value) ? "#NaN" : "#%016x".formatted(Double.doubleToLongBits(value)));
  }

  private static void text(String text, StringBuilder out) {
    out.append('s');
    for (int i = 0; i < text.length(); i++) {
      out.append("%04x".formatted((int) text.charAt(i)));
    }
  }

  /** What differs between two lists of answers, in a few lines. */
  static List<String> differences(List<byte[]> documents, List<String> ours, List<String> theirs) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (!ours.get(i).equals(theirs.get(i)) && found.size() < 20) {
        String document = SourceFile.of("", "", documents.get(i)).text();
        found.add(document + "\n  ours:   " + ours.get(i) + "\n  theirs: " + theirs.get(i));
      }
    }
    return found;
  }
}
