package dev.gatewaylint.syntax.plist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property list in XML, read as CoreFoundation does it ({@code CFPropertyList.c} of
 * swift-corelibs-foundation): one pass, up to the first thing that it cannot read.
 *
 * <p>That is neither XML's nor the document type's grammar: attributes have no meaning, a {@code
 * <key>} where a value is due is a string, {@code <plist>} may be missing, and what stands behind
 * the first element is not read. Each of these is a problem that is not fatal.
 */
final class XmlReader {
  /** CoreFoundation's limit on macOS. */
  private static final int DEEPEST = 512;

  /** An element whose end is not read yet. */
  private static final class Frame {
    final XmlTag tag;
    final List<PlistValue.Entry> entries = new ArrayList<>(0);
    final List<PlistValue> items = new ArrayList<>(0);
    @Nullable Key key;

    Frame(XmlTag tag) {
      this.tag = tag;
    }

    boolean isDict() {
      return tag.name().equals("dict");
    }
  }

  private record Key(int start, int end, String name) {}

  private final Notes notes;
  private final XmlScanner scanner;
  private final XmlText texts;
  private final XmlScalars scalars;
  private final Deque<Frame> open = new ArrayDeque<>();
  private Optional<PlistValue> root = Optional.empty();

  /** How many of the open elements are dictionaries and arrays. */
  private int collections;

  XmlReader(String text, int from, Notes notes, Decoding decoding) {
    this.notes = notes;
    this.scanner = new XmlScanner(text, from, notes);
    this.texts = new XmlText(text, scanner, notes, decoding);
    this.scalars = new XmlScalars(text, scanner, notes);
  }

  /** Reads the text; empty if its owner reads nothing of it. */
  Optional<PlistValue> read() {
    try {
      scanner.prolog();
      element();
      while (!open.isEmpty()) {
        scanner.between(open.getLast().tag);
        if (scanner.atEndTag()) {
          close();
        } else {
          element();
        }
      }
    } catch (Unreadable reason) {
      notes.fatal(reason);
      return Optional.empty();
    }
    scanner.epilog();
    return root;
  }

  private void element() throws Unreadable {
    Frame parent = open.peekLast();
    XmlTag tag = scanner.startTag();
    boolean keyIsDue = parent != null && parent.isDict() && parent.key == null;
    if (tag.name().equals("key") && keyIsDue) {
      String name = text(tag);
      parent.key = new Key(tag.start(), scanner.at(), name);
      return;
    }
    if (keyIsDue && isKnown(tag.name())) {
      throw tag.unreadable("a <key> is due here: " + "each value needs one in front of it");
    }
    if (parent != null && parent.tag.name().equals("plist") && !parent.items.isEmpty()) {
      throw tag.unreadable("<plist> holds more than one value");
    }
    switch (tag.name()) {
      case "plist", "dict", "array" -> container(tag, parent);
      case "key" -> {
        String value = text(tag);
        notes.odd(
            tag.start(), scanner.at(), "a <key> where a value is due: launchd takes it as text");
        deliver(new PlistValue.Text(notes.place(tag.start(), scanner.at()), value));
      }
      case "string" -> {
        String value = text(tag);
        deliver(new PlistValue.Text(notes.place(tag.start(), scanner.at()), value));
      }
      case "true", "false" -> {
        if (!tag.empty()) {
          scanner.endTag(tag);
        }
        boolean value = tag.name().equals("true");
        deliver(new PlistValue.Switch(notes.place(tag.start(), scanner.at()), value));
      }
      case "integer" -> {
        var value = scalars.integer(tag);
        scanner.endTag(tag);
        deliver(new PlistValue.Whole(notes.place(tag.start(), scanner.at()), value));
      }
      case "real" -> {
        if (tag.empty()) {
          throw tag.unreadable("<real> is empty");
        }
        double value = scalars.real(tag, texts.read(tag));
        scanner.endTag(tag);
        deliver(new PlistValue.Real(notes.place(tag.start(), scanner.at()), value));
      }
      case "date" -> {
        String value = scalars.date(tag);
        scanner.endTag(tag);
        deliver(new PlistValue.Date(notes.place(tag.start(), scanner.at()), value));
      }
      case "data" -> {
        String value = scalars.data(tag);
        scanner.endTag(tag);
        deliver(new PlistValue.Data(notes.place(tag.start(), scanner.at()), value));
      }
      default -> throw tag.unreadable("property lists have no element <" + tag.name() + ">");
    }
  }

  private static boolean isKnown(String name) {
    return switch (name) {
      case "plist", "dict", "array", "key", "string", "true", "false" -> true;
      case "integer", "real", "date", "data" -> true;
      default -> false;
    };
  }

  private String text(XmlTag tag) throws Unreadable {
    if (tag.empty()) {
      return "";
    }
    String value = texts.read(tag);
    scanner.endTag(tag);
    return value;
  }

  private void container(XmlTag tag, @Nullable Frame parent) throws Unreadable {
    boolean wrapper = tag.name().equals("plist");
    if (!wrapper && parent == null) {
      notes.odd(tag.start(), tag.end(), "<plist> is missing: launchd reads the list nevertheless");
    }
    if (wrapper && parent != null) {
      notes.odd(tag.start(), tag.end(), "a <plist> inside of a list: launchd takes what it holds");
    }
    if (!tag.empty()) {
      // CoreFoundation does not count <plist>, and so has no limit for it.
      if ((!wrapper && collections == DEEPEST) || open.size() == 2 * DEEPEST) {
        throw tag.unreadable("more than " + DEEPEST + " elements inside each other");
      }
      collections += wrapper ? 0 : 1;
      open.addLast(new Frame(tag));
    } else if (wrapper) {
      throw tag.unreadable("<plist> is empty");
    } else if (tag.name().equals("dict")) {
      deliver(new PlistValue.Dict(notes.place(tag.start(), tag.end()), List.of()));
    } else {
      deliver(new PlistValue.Array(notes.place(tag.start(), tag.end()), List.of()));
    }
  }

  private void close() throws Unreadable {
    Frame frame = open.getLast();
    Key key = frame.key;
    if (key != null) {
      throw new Unreadable(key.start(), key.end(), "there is no value for <key>");
    }
    if (frame.tag.name().equals("plist") && frame.items.isEmpty()) {
      throw frame.tag.unreadable("<plist> is empty");
    }
    scanner.endTag(frame.tag);
    open.removeLast();
    collections -= frame.tag.name().equals("plist") ? 0 : 1;
    int start = frame.tag.start();
    switch (frame.tag.name()) {
      case "plist" -> deliver(frame.items.get(0));
      case "dict" -> deliver(new PlistValue.Dict(notes.place(start, scanner.at()), frame.entries));
      default -> deliver(new PlistValue.Array(notes.place(start, scanner.at()), frame.items));
    }
  }

  private void deliver(PlistValue value) {
    Frame parent = open.peekLast();
    if (parent == null) {
      root = Optional.of(value);
      return;
    }
    Key key = parent.key;
    if (key == null) {
      parent.items.add(value);
      return;
    }
    parent.entries.add(
        new PlistValue.Entry(notes.place(key.start(), key.end()), key.name(), value));
    parent.key = null;
  }
}
