package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A text that is added in front of all members of an object, so that no other line changes. Quotes,
 * blanks and indentation are those of its neighbours, else those of the document.
 */
final class Addition {
  private final String text;
  private final Mapping root;
  private final Mapping object;
  private final List<String> names;
  private final String value;

  Addition(Json5File file, Mapping object, List<String> names, String value) {
    this.text = file.source().text();
    this.root = file.root().orElse(object) instanceof Mapping mapping ? mapping : object;
    this.object = object;
    this.names = names;
    this.value = value;
  }

  Edit edit() {
    int open = object.place().span().start() + 1;
    if (object.entries().isEmpty()) {
      return first(open);
    }
    Entry next = object.entries().get(0);
    int start = next.key().place().span().start();
    Trivia before = new Trivia(text, open, start);
    if (before.firstBreak() > 0) {
      String line = indentation(before.lastBreak()) + member();
      return Edit.insert(before.firstBreak(), line + ",\n");
    }
    int at = open;
    while (Trivia.isBlank(text.charAt(at))) {
      at++;
    }
    return Edit.insert(at, member() + "," + afterComma());
  }

  /** Into an object without members. */
  private Edit first(int open) {
    int end = object.place().span().end() - 1;
    Trivia inside = new Trivia(text, open, end);
    if (inside.hasComment() || inside.lastBreak() >= 0) {
      int line = open;
      while (line > 0 && !BlankReader.endsLine(text.charAt(line - 1))) {
        line--;
      }
      return Edit.insert(open, "\n" + indentation(line) + step() + member());
    }
    String pad = blank();
    return new Edit(new Span(open, end), pad + member() + pad);
  }

  /** By how much the members of the document are indented. */
  private String step() {
    if (root.entries().isEmpty()) {
      return "  ";
    }
    int first = root.entries().get(0).key().place().span().start();
    int line = new Trivia(text, root.place().span().start() + 1, first).lastBreak();
    return line < 0 || line == first ? "  " : indentation(line);
  }

  /** The blanks at an offset. */
  private String indentation(int line) {
    int at = line;
    while (at < text.length() && Trivia.isBlank(text.charAt(at))) {
      at++;
    }
    return text.substring(line, at);
  }

  private String member() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : "{" + blank());
      out.append(quote()).append(names.get(i)).append(quote()).append(':').append(blank());
    }
    out.append(textQuote()).append(value).append(textQuote());
    for (int i = 1; i < names.size(); i++) {
      out.append(blank()).append('}');
    }
    return out.toString();
  }

  /** The quote of a key. */
  private String quote() {
    Mapping model = model();
    if (model.entries().isEmpty()) {
      return "\"";
    }
    char first = text.charAt(model.entries().get(0).key().place().span().start());
    return first == '"' || first == '\'' ? String.valueOf(first) : "";
  }

  private Mapping model() {
    return object.entries().isEmpty() ? root : object;
  }

  /** What stands between a colon and a value: a blank, unless the document has none. */
  private String blank() {
    Mapping model = model();
    if (model.entries().isEmpty()) {
      return " ";
    }
    Entry first = model.entries().get(0);
    int value = first.value().place().span().start();
    return text.charAt(value - 1) == ':' ? "" : " ";
  }

  /** What stands between a comma and the next member on its line. */
  private String afterComma() {
    if (object.entries().size() > 1) {
      int second = object.entries().get(1).key().place().span().start();
      return text.charAt(second - 1) == ',' ? "" : " ";
    }
    return blank();
  }

  /** The quote of the first text in the document. */
  private String textQuote() {
    Deque<ConfigNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      ConfigNode node = open.pop();
      if (node instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
        return text.substring(scalar.place().span().start(), scalar.place().span().start() + 1);
      }
      if (node instanceof ConfigNode.Sequence list) {
        for (int i = list.items().size() - 1; i >= 0; i--) {
          open.push(list.items().get(i));
        }
      } else if (node instanceof Mapping mapping) {
        for (int i = mapping.entries().size() - 1; i >= 0; i--) {
          open.push(mapping.entries().get(i).value());
        }
      }
    }
    return quote().isEmpty() ? "\"" : quote();
  }
}
