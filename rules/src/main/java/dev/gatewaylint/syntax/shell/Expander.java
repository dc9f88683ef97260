package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes arguments of words: constants take their values, all else that is expanded is unknown. */
final class Expander {
  private static final int LONGEST = 65_536;
  private static final int DEEPEST = 16;

  /**
   * How many characters constants may put in altogether, so that no script makes more of itself.
   */
  private static final int MOST = 10_000_000;

  private final Variables variables;
  private final Map<String, List<Field>> values = new HashMap<>();
  private int depth;
  private int spent;

  Expander(Variables variables) {
    this.variables = variables;
  }

  Variables variables() {
    return variables;
  }

  /** The arguments that words make. */
  List<Field> expand(List<Word> words) {
    List<Field> fields = new ArrayList<>(words.size());
    for (Word word : words) {
      expand(word, fields);
    }
    return fields;
  }

  private void expand(Word word, List<Field> fields) {
    for (List<Part> alternative : Braces.expand(word.parts())) {
      Splitter splitter = new Splitter(word.span(), fields, true);
      for (Part part : alternative) {
        part(part, splitter);
      }
      splitter.finish();
    }
  }

  /** The one value of a word that is neither split nor a pattern, without its first characters. */
  Field value(Word word, int skip) {
    List<Field> fields = new ArrayList<>(1);
    Splitter splitter = new Splitter(word.span(), fields, false);
    boolean first = true;
    for (Part part : word.parts()) {
      if (first && skip > 0 && part instanceof Part.Literal literal) {
        part = behind(literal, skip);
      }
      first = false;
      part(part, splitter);
    }
    splitter.finish();
    return fields.isEmpty() ? new Field(word.span()) : fields.get(0);
  }

  /** The text of a here-document. */
  Field document(HereDocument document) {
    return value(new Word(document.span(), document.parts()), 0);
  }

  private static Part behind(Part.Literal literal, int skip) {
    String value = literal.value();
    if (skip >= value.length() || literal.span().length() != value.length()) {
      return new Part.Literal(Span.at(literal.span().end()), "", literal.quoted());
    }
    Span span = new Span(literal.span().start() + skip, literal.span().end());
    return new Part.Literal(span, value.substring(skip), literal.quoted());
  }

  private void part(Part part, Splitter out) {
    if (part instanceof Part.Literal literal) {
      literal(literal, out);
    } else if (part instanceof Part.Parameter parameter) {
      parameter(parameter, out);
    } else {
      out.unknown(part.span(), part.quoted());
    }
  }

  private static void literal(Part.Literal literal, Splitter out) {
    String value = literal.value();
    Span span = literal.span();
    boolean straight = span.length() == value.length();
    out.start();
    int lastBracket = value.lastIndexOf(']');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int start = straight ? span.start() + i : span.start();
      int end = straight ? start + 1 : span.end();
      if (!literal.quoted() && out.splits() && Patterns.isPattern(value, i, lastBracket)) {
        out.unknown(new Span(start, end), false);
      } else if (!literal.quoted() && c == '~' && out.atTilde()) {
        out.unknown(new Span(start, end), true);
      } else {
        out.add(c, start, end);
      }
    }
  }

  private void parameter(Part.Parameter parameter, Splitter out) {
    boolean all = parameter.subscript().equals("@") || parameter.subscript().equals("*");
    boolean plain =
        parameter.operator().isEmpty()
            || parameter.operator().equals(":-")
            || parameter.operator().equals("-");
    boolean readable = plain && (parameter.subscript().isEmpty() || all);
    List<Field> fields = readable ? values(parameter.name(), parameter.span().start()) : List.of();
    if (fields.isEmpty() || depth > DEEPEST) {
      boolean one = parameter.quoted() && !all && !parameter.name().equals("@");
      out.unknown(parameter.span(), one);
      return;
    }
    boolean empty = fields.get(0).length() == 0 && parameter.operator().equals(":-");
    if (empty) {
      out.unknown(parameter.span(), parameter.quoted());
      return;
    }
    int count = all ? fields.size() : 1;
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.next(parameter.subscript().equals("*") && parameter.quoted());
      }
      out.start(parameter.quoted());
      known(fields.get(i).text(), parameter, out);
    }
  }

  private void known(String text, Part.Parameter parameter, Splitter out) {
    Span span = parameter.span();
    boolean splits = !parameter.quoted() && out.splits();
    if (splits && variables.assigns("IFS")) {
      out.unknown(span, false);
      return;
    }
    int lastBracket = text.lastIndexOf(']');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ShellText.UNKNOWN) {
        out.unknown(span, parameter.quoted());
      } else if (splits && (c == ' ' || c == '\t' || c == '\n')) {
        out.split();
      } else if (splits && Patterns.isPattern(text, i, lastBracket)) {
        out.unknown(span, false);
      } else {
        out.add(c, span.start(), span.end());
      }
    }
  }

  /** The values of a constant; none if it is not one. */
  private List<Field> values(String name, int offset) {
    Optional<Variables.Definition> definition = variables.at(name, offset);
    if (definition.isEmpty()) {
      return List.of();
    }
    List<Field> known = values.get(name);
    if (known == null) {
      depth++;
      known = depth > DEEPEST ? List.of() : compute(definition.get());
      depth--;
      values.put(name, known);
    }
    for (Field field : known) {
      spent += spent < MOST ? field.length() + 1 : 0;
    }
    return spent < MOST ? known : List.of();
  }

  private List<Field> compute(Variables.Definition definition) {
    List<Part> parts = definition.value().parts();
    if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Part.ArrayLiteral array) {
      return unlessLong(expand(array.words()));
    }
    return unlessLong(List.of(value(definition.value(), definition.skip())));
  }

  private static List<Field> unlessLong(List<Field> fields) {
    int length = 0;
    for (Field field : fields) {
      length += field.length();
    }
    return length > LONGEST ? List.of() : fields;
  }
}
