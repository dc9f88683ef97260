package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The grammar of JSON5, or of JSON, without recursion. What it refuses it refuses at the character
 * that npm json5 names.
 */
final class Json5Parser {
  /** Levels of brackets; whoever walks a tree does so by recursion. */
  static final int DEEPEST = 200;

  /** UTF-16 units. */
  static final int LONGEST = 16 * 1024 * 1024;

  /** Values, keys and comments. */
  static final int MOST = 1_000_000;

  private final SourceFile source;
  private final boolean json5;
  private final Cursor in;
  private final BlankReader blanks;
  private final TextReader texts;
  private final NumberReader numbers;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<ConfigNode> root = Optional.empty();
  private int count;

  /**
   * Starts at the beginning of a file.
   *
   * @param json5 false for JSON
   */
  Json5Parser(SourceFile source, boolean json5) {
    this.source = source;
    this.json5 = json5;
    this.in = new Cursor(source);
    this.blanks = new BlankReader(in, json5);
    this.texts = new TextReader(in, json5);
    this.numbers = new NumberReader(in, json5);
  }

  /** The comments so far. */
  List<Place> comments() {
    List<Place> places = new ArrayList<>();
    for (Span comment : blanks.comments()) {
      places.add(source.place(comment));
    }
    return places;
  }

  /** Reads the one document of the file. */
  Optional<ConfigNode> read() throws Refusal {
    if (in.length() > LONGEST) {
      throw Refusal.limit(Span.at(0), "larger than 16 MiB: gateway-lint does not read it");
    }
    blanks.skip();
    value();
    while (!open.isEmpty()) {
      step(open.element());
    }
    blanks.skip();
    if (in.peek() != Cursor.END) {
      throw in.refuse("expected nothing more after the value of the file, found " + in.found());
    }
    return root;
  }

  /** One comma, one closing bracket, or one value with its key. */
  private void step(Open inner) throws Refusal {
    blanks.skip();
    if (in.peek() == inner.closing()) {
      if (inner.isAfterComma() && !json5) {
        throw in.refuse("JSON has no comma in front of '" + inner.closing() + "'");
      }
      in.advance();
      open.pop();
      add(inner.node(place(inner.at())));
    } else if (inner.expectsComma()) {
      if (!in.take(',')) {
        throw unexpected("',' or '" + inner.closing() + "'");
      }
      inner.comma();
    } else {
      if (inner.isObject()) {
        key(inner);
      }
      value();
    }
  }

  private void key(Open inner) throws Refusal {
    int start = in.at();
    int c = in.codePoint();
    String name;
    if (c == '"' || c == '\'') {
      name = texts.quoted();
    } else if (json5 && (c == '\\' || IdentifierCharacters.starts(c))) {
      name = texts.identifier();
    } else {
      boolean json = IdentifierCharacters.starts(c);
      throw unexpected(json ? "a key in double quotes" : "a key or '" + inner.closing() + "'");
    }
    inner.key(scalar(start, Kind.TEXT, name));
    blanks.skip();
    if (!in.take(':')) {
      throw unexpected("':' after the key");
    }
    blanks.skip();
  }

  private void value() throws Refusal {
    int start = in.at();
    int c = in.peek();
    switch (c) {
      case '{', '[' -> open(c == '{');
      case '"', '\'' -> {
        String text = texts.quoted();
        add(scalar(start, Kind.TEXT, text));
      }
      case 't' -> word("true", Kind.SWITCH);
      case 'f' -> word("false", Kind.SWITCH);
      case 'n' -> word("null", Kind.NOTHING);
      default -> {
        if (json5 && c == 'I') {
          word("Infinity", Kind.NUMBER);
        } else if (json5 && c == 'N') {
          word("NaN", Kind.NUMBER);
        } else if (NumberReader.starts(c)) {
          numbers.read();
          add(scalar(start, Kind.NUMBER, in.since(start)));
        } else {
          throw unexpected("a value");
        }
      }
    }
  }

  private void open(boolean isObject) throws Refusal {
    if (open.size() == DEEPEST) {
      throw Refusal.limit(
          in.here(),
          "more than " + DEEPEST + " levels of brackets: gateway-lint does not read the file");
    }
    counted();
    open.push(new Open(in.at(), isObject));
    in.advance();
  }

  private void word(String word, Kind kind) throws Refusal {
    int start = in.at();
    numbers.word(word);
    add(scalar(start, kind, word));
  }

  private void add(ConfigNode node) {
    if (open.isEmpty()) {
      root = Optional.of(node);
    } else {
      open.element().add(node);
    }
  }

  private Scalar scalar(int start, Kind kind, String text) throws Refusal {
    counted();
    return new Scalar(place(start), kind, text);
  }

  private void counted() throws Refusal {
    if (++count + blanks.comments().size() > MOST) {
      throw Refusal.limit(
          in.here(), "more than a million values: gateway-lint does not read the file");
    }
  }

  /** From an offset to the cursor. */
  private Place place(int start) {
    return source.place(new Span(start, in.at()));
  }

  private Refusal unexpected(String expected) {
    StringBuilder message = new StringBuilder();
    int c = in.codePoint();
    if (!open.isEmpty() && (c == Cursor.END || c == '}' || c == ']')) {
      Open inner = open.element();
      message.append("the '").append(inner.bracket()).append("' of line ");
      message.append(in.line(inner.at())).append(" is not closed: ");
    }
    message.append("expected ").append(expected).append(", found ");
    message.append(Character.isLetter(c) ? "a word without quotes" : in.found());
    if (c == '#') {
      message.append("; a comment starts with //");
    }
    return in.refuse(message.toString());
  }
}
