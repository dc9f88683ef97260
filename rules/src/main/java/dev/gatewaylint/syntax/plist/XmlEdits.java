package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Changes of a property list in XML that leave every other character as it is. */
final class XmlEdits {
  private final SourceFile source;
  private final String text;
  private final XmlLayout layout;
  private final PlistValue root;

  XmlEdits(SourceFile source, PlistValue root) {
    this.source = source;
    this.text = source.text();
    this.layout = new XmlLayout(text, root);
    this.root = root;
  }

  /** Whether places are those of the text; they are not where it is not UTF-8. */
  boolean isPossible() {
    return text.startsWith("<", root.place().span().start());
  }

  /** Takes out all of an entry's name from its dict. */
  Optional<Change> without(PlistValue.Entry entry) {
    List<Edit> edits = new ArrayList<>();
    for (PlistValue.Entry other : dict(entry.key()).entries()) {
      if (other.name().equals(entry.name())) {
        Span span = other.whole().span();
        edits.add(Edit.delete(layout.lines(span).orElseGet(() -> layout.words(span))));
      }
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(new Change.Edits(source, edits));
  }

  /** The dict that a key stands in. */
  private PlistValue.Dict dict(Place key) {
    Deque<PlistValue> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      PlistValue value = open.pop();
      if (value instanceof PlistValue.Array array) {
        array.items().forEach(open::push);
      } else if (value instanceof PlistValue.Dict dict) {
        for (PlistValue.Entry entry : dict.entries()) {
          if (entry.key().equals(key)) {
            return dict;
          }
          open.push(entry.value());
        }
      }
    }
    return new PlistValue.Dict(key, List.of());
  }

  /** Gives a key another name; empty if its dict has that already, or this one twice. */
  Optional<Change> renamed(PlistValue.Entry entry, String name) {
    Edit edit = new Edit(entry.key().span(), "<key>" + name + "</key>");
    return isFree(entry, name) ? Optional.of(Change.edit(source, edit)) : Optional.empty();
  }

  private boolean isFree(PlistValue.Entry entry, String name) {
    int others = 0;
    for (PlistValue.Entry other : dict(entry.key()).entries()) {
      boolean same = other.name().equals(name) || other.name().equals(entry.name());
      others += same && !other.key().equals(entry.key()) ? 1 : 0;
    }
    return others == 0;
  }

  Change written(PlistValue value, String element) {
    Span span = value.place().span();
    return Change.edit(source, new Edit(span, layout.laidOut(element, span.start())));
  }

  /** Writes another entry; empty if its dict has that key already, or the old one twice. */
  Optional<Change> written(PlistValue.Entry entry, String name, String element) {
    if (!isFree(entry, name)) {
      return Optional.empty();
    }
    Span value = entry.value().place().span();
    Edit key = new Edit(entry.key().span(), "<key>" + name + "</key>");
    Edit other = new Edit(value, layout.laidOut(element, value.start()));
    return Optional.of(new Change.Edits(source, List.of(key, other)));
  }

  /** Adds an entry behind another one, as that is written. */
  Change with(PlistValue.Entry after, String name, String element) {
    Span key = after.key().span();
    int value = after.value().place().span().start();
    int end = after.whole().span().end();
    String gap = key.end() <= value ? text.substring(key.end(), value) : "";
    if (!gap.isBlank()) {
      gap = gap.indexOf('\n') < 0 ? "" : "\n" + layout.indentation(key.start());
    }
    String entry =
        "<key>" + name + "</key>" + gap.replace("\r", "") + layout.laidOut(element, key.start());
    return layout
        .lines(new Span(key.start(), end))
        .map(lines -> Edit.insert(lines.end(), layout.indentation(key.start()) + entry + "\n"))
        .map(edit -> Change.edit(source, edit))
        .orElseGet(() -> Change.edit(source, Edit.insert(end, entry)));
  }

  /** Adds an entry to an empty dict. */
  Change with(PlistValue.Dict empty, String name, String element) {
    Span span = empty.place().span();
    String entry = "<key>" + name + "</key>\n" + element;
    String whole = "<dict>\n\t" + entry.replace("\n", "\n\t") + "\n</dict>";
    int open = text.indexOf('>', span.start()) + 1;
    int close = open == span.end() ? open : text.lastIndexOf('<', span.end() - 1);
    if (text.substring(open, close).isBlank()) {
      return Change.edit(source, new Edit(span, layout.laidOut(whole, span.start())));
    }
    String first = layout.laidOut("\n\t" + entry.replace("\n", "\n\t"), span.start());
    return Change.edit(source, Edit.insert(open, first));
  }
}
