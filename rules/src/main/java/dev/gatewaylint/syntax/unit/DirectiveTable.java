package dev.gatewaylint.syntax.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table written by rules/src/table/derive.sh: lines of section, name, since, until, dump, type,
 * deprecated and effect, separated by tabs and sorted by section and name; those that begin with
 * {@code #} come first and are remarks.
 *
 * <p>Every check of a unit file needs a few dozen of the 1,300 rows, so the text is kept as it is,
 * searched by halves, and only the rows asked for become objects.
 */
final class DirectiveTable {

  private final String text;
  private final int first;

  private DirectiveTable(String text) {
    int start = 0;
    while (text.charAt(start) == '#') {
      start = text.indexOf('\n', start) + 1;
    }
    this.text = text;
    this.first = start;
  }

  /** The table in a resource beside this class. */
  static DirectiveTable read(String resource) {
    try (InputStream in = DirectiveTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new DirectiveTable(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  Optional<Directive> find(String section, String name) {
    int row = rowAtOrAfter(section, name);
    return row < text.length() && compare(row, section, name) == 0
        ? Optional.of(new Row(row).directive())
        : Optional.empty();
  }

  /** The directives of one section, sorted. */
  List<Directive> of(String section) {
    List<Directive> found = new ArrayList<>();
    int row = rowAtOrAfter(section, "");
    while (row < text.length() && compare(row, section) == 0) {
      found.add(new Row(row).directive());
      row = text.indexOf('\n', row) + 1;
    }
    return found;
  }

  /** The sections that have a directive, sorted. */
  List<String> sections() {
    List<String> sections = new ArrayList<>();
    int row = first;
    while (row < text.length()) {
      String section = text.substring(row, text.indexOf('\t', row));
      sections.add(section);
      row =
          rowAtOrAfter(
              section + ' ', ""); // a blank sorts before every other section that begins alike
    }
    return sections;
  }

  /**
   * Where the first row begins that is not before the given one; the end of the text if all are.
   */
  private int rowAtOrAfter(String section, String name) {
    int low = first;
    int high = text.length();
    while (low < high) {
      int middle = text.lastIndexOf('\n', (low + high - 1) / 2 - 1) + 1;
      if (middle < low) {
        middle = low;
      }
      if (compare(middle, section, name) < 0) {
        low = text.indexOf('\n', middle) + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int row, String section, String name) {
    int bySection = compare(row, section);
    return bySection != 0 ? bySection : compare(row + section.length() + 1, name);
  }

  /** Compares the field that begins at {@code at} and ends with a tab. */
  private int compare(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = text.charAt(at + i);
      if (c == '\t') {
        return -1;
      }
      if (c != word.charAt(i)) {
        return c - word.charAt(i);
      }
    }
    return text.charAt(at + word.length()) == '\t' ? 0 : 1;
  }

  /** Reads one row, field by field. */
  private final class Row {

    private int at;

    Row(int at) {
      this.at = at;
    }

    Directive directive() {
      String section = field('\t');
      String name = field('\t');
      int since = Integer.parseInt(field('\t'));
      String until = field('\t');
      at = text.indexOf('\t', at) + 1; // dump: for readers of the file
      String type = field('\t');
      String deprecated = field('\t');
      boolean honoured = field('\n').equals("honoured");
      return new Directive(
          section,
          name,
          since,
          until.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(until),
          type,
          deprecated.isEmpty()
              ? Optional.empty()
              : Optional.of(deprecation(section, deprecated, honoured)));
    }

    private String field(char end) {
      int stop = text.indexOf(end, at);
      String field = text.substring(at, stop);
      at = stop + 1;
      return field;
    }
  }

  /**
   * {@code 229:Unit.StartLimitBurst}, {@code 252:~CPUWeight} or {@code 240:}; the script's README
   * explains them.
   */
  private static Deprecation deprecation(String section, String deprecated, boolean honoured) {
    int colon = deprecated.indexOf(':');
    int since = Integer.parseInt(deprecated.substring(0, colon));
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
}
