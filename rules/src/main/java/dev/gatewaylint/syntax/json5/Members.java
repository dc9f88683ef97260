package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The members of one object, and what stands between them. */
final class Members {
  private final String text;
  private final Mapping object;
  private final List<Member> all = new ArrayList<>();

  /**
   * One of them.
   *
   * @param from behind the comma or bracket in front of it
   * @param value offset behind its value
   * @param end offset behind its comma, or behind its value if it has none
   */
  private record Member(Entry entry, int from, int value, int end) {
    int start() {
      return entry.key().place().span().start();
    }

    boolean hasComma() {
      return end > value;
    }
  }

  Members(String text, Mapping object) {
    this.text = text;
    this.object = object;
    int from = object.place().span().start() + 1;
    for (Entry entry : object.entries()) {
      int value = entry.value().place().span().end();
      int next = new Trivia(text, value, text.length()).end();
      int end = text.charAt(next) == ',' ? next + 1 : value;
      all.add(new Member(entry, from, value, end));
      from = end;
    }
  }

  /** The object of a document that a key, by its characters, belongs to. */
  static Optional<Mapping> around(ConfigNode root, Span key) {
    for (Mapping object : objects(root)) {
      for (Entry entry : object.entries()) {
        if (entry.key().place().span().equals(key)) {
          return Optional.of(object);
        }
      }
    }
    return Optional.empty();
  }

  /** The object of a document that has these characters. */
  static Optional<Mapping> at(ConfigNode root, Span span) {
    for (Mapping object : objects(root)) {
      if (object.place().span().equals(span)) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  /** All objects of a document, however deep it is. */
  private static List<Mapping> objects(ConfigNode root) {
    List<Mapping> objects = new ArrayList<>();
    Deque<ConfigNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      ConfigNode node = open.pop();
      if (node instanceof ConfigNode.Sequence list) {
        list.items().forEach(open::push);
      } else if (node instanceof Mapping object) {
        objects.add(object);
        object.entries().forEach(entry -> open.push(entry.value()));
      }
    }
    return objects;
  }

  /**
   * Takes out all of a name, with their commas. Where a member has lines of its own, those go with
   * the comments on them; comments on the lines above stay. The last member keeps a comma behind it
   * if it had one, and gets none if it had not.
   */
  List<Edit> without(String name) {
    List<Edit> edits = new ArrayList<>();
    Optional<Member> kept = Optional.empty();
    for (Member member : all) {
      if (!member.entry().name().equals(name)) {
        kept = Optional.of(member);
      }
    }
    if (kept.isEmpty() && isBare()) {
      Span span = object.place().span();
      return List.of(Edit.delete(new Span(span.start() + 1, span.end() - 1)));
    }
    boolean comma = all.get(all.size() - 1).hasComma();
    if (kept.isPresent() && kept.get().hasComma() && !comma) {
      edits.add(Edit.delete(new Span(kept.get().end() - 1, kept.get().end())));
    }
    int done = 0;
    for (Member member : all) {
      if (member.entry().name().equals(name)) {
        Span span = lines(member).orElseGet(() -> words(member));
        edits.add(Edit.delete(new Span(Math.max(done, span.start()), span.end())));
        done = span.end();
      }
    }
    return edits;
  }

  /** Whether the whole object stands on one line, without a comment between its members. */
  private boolean isBare() {
    int at = object.place().span().start() + 1;
    for (Member member : all) {
      Trivia before = new Trivia(text, at, member.start());
      if (before.hasComment() || before.lastBreak() >= 0) {
        return false;
      }
      Trivia comma = new Trivia(text, member.value(), text.length());
      if (comma.hasComment() || comma.lastBreak() >= 0) {
        return false;
      }
      at = member.end();
    }
    Trivia rest = new Trivia(text, at, text.length());
    return !rest.hasComment() && rest.lastBreak() < 0;
  }

  /** The lines that hold nothing but a member. */
  private Optional<Span> lines(Member member) {
    int start = new Trivia(text, member.from(), member.start()).lastBreak();
    if (start < 0 || new Trivia(text, start, member.start()).isManyLines()) {
      return Optional.empty();
    }
    int end = new Trivia(text, member.end(), text.length()).firstBreak();
    return end < 0 ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /** A member among others on its line, with the blanks on one side of it. */
  private Span words(Member member) {
    int after = member.end();
    while (after < text.length() && Trivia.isBlank(text.charAt(after))) {
      after++;
    }
    boolean more =
        after < object.place().span().end() - 1
            && !BlankReader.endsLine(text.charAt(after))
            && !text.startsWith("//", after);
    if (member.hasComma() && more) {
      return new Span(member.start(), after);
    }
    int before = member.start();
    while (before > member.from() && Trivia.isBlank(text.charAt(before - 1))) {
      before--;
    }
    return new Span(before, member.end());
  }
}
