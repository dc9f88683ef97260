package dev.gatewaylint.syntax.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table written by rules/src/table/derive.sh: tab-separated section, name, since, until,
 * dump, type, deprecated, effect; lines that begin with {@code #} are remarks. Every check of a
 * unit file reads one, so it is one pass over the text.
 */
final class DirectiveTable {

  private final String text;
  private int at;

  private DirectiveTable(String text) {
    this.text = text;
  }

  /** The directives of a table beside this class, by section and name, in the order of the file. */
  static Map<String, Map<String, Directive>> read(String resource) {
    try (InputStream in = DirectiveTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new DirectiveTable(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).rows();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private Map<String, Map<String, Directive>> rows() {
    Map<String, Map<String, Directive>> sections = new LinkedHashMap<>();
    Map<String, Directive> directives = Map.of();
    String section = "";
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        at = text.indexOf('\n', at) + 1;
        continue;
      }
      // Rows are sorted by section: one string serves all its rows.
      if (section.isEmpty()
          || !text.startsWith(section, at)
          || text.charAt(at + section.length()) != '\t') {
        section = field('\t');
        directives = new LinkedHashMap<>(512);
        sections.put(section, directives);
      } else {
        at += section.length() + 1;
      }
      Directive directive = directive(section);
      directives.put(directive.name(), directive);
    }
    return sections;
  }

  private Directive directive(String section) {
    String name = field('\t');
    int since = number(field('\t'));
    String until = field('\t');
    at = text.indexOf('\t', at) + 1; // dump: for the tests and for readers
    String type = field('\t');
    String deprecated = field('\t');
    String effect = field('\n');
    return new Directive(
        section,
        name,
        since,
        until.isEmpty() ? Integer.MAX_VALUE : number(until),
        type,
        deprecated.isEmpty()
            ? Optional.empty()
            : Optional.of(deprecation(section, deprecated, effect)));
  }

  /**
   * {@code 229:Unit.StartLimitBurst}, {@code 252:~CPUWeight} or {@code 240:}, as the script's
   * README explains.
   */
  private static Deprecation deprecation(String section, String deprecated, String effect) {
    int colon = deprecated.indexOf(':');
    int since = number(deprecated.substring(0, colon));
    boolean honoured = effect.equals("honoured");
    if (colon == deprecated.length() - 1) {
      return new Deprecation(since, honoured, Optional.empty());
    }
    boolean keepsValue = deprecated.charAt(colon + 1) != '~';
    String name = deprecated.substring(colon + (keepsValue ? 1 : 2));
    int dot = name.indexOf('.');
    Deprecation.Successor successor =
        dot < 0
            ? new Deprecation.Successor(section, name, keepsValue)
            : new Deprecation.Successor(
                name.substring(0, dot), name.substring(dot + 1), keepsValue);
    return new Deprecation(since, honoured, Optional.of(successor));
  }

  private String field(char end) {
    int stop = text.indexOf(end, at);
    String field = text.substring(at, stop);
    at = stop + 1;
    return field;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
