package dev.gatewaylint.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads single commands and their redirections. */
final class CommandReader {
  private static final Set<String> DECLARING =
      Set.of("declare", "export", "local", "readonly", "typeset");

  private final Cursor cursor;
  private final WordReader words;
  private final CompoundReader compounds;

  CommandReader(Cursor cursor, WordReader words, ListReader lists) {
    this.cursor = cursor;
    this.words = words;
    this.compounds = new CompoundReader(cursor, words, lists, this);
  }

  /** The word here up to the next metacharacter, if it may be a reserved one; else empty text. */
  String reservedWord() {
    int to = cursor.at;
    int longest = Math.min(cursor.end, cursor.at + 9);
    while (to < longest && !Cursor.isMeta(cursor.text.charAt(to))) {
      char c = cursor.text.charAt(to);
      boolean letter = (c >= 'a' && c <= 'z') || "{}![]".indexOf(c) >= 0;
      if (!letter) {
        boolean lineEnd = c == '\r' && (to + 1 == cursor.end || cursor.text.charAt(to + 1) == '\n');
        return lineEnd ? cursor.text.substring(cursor.at, to) : "";
      }
      to++;
    }
    boolean whole = to == cursor.end || Cursor.isMeta(cursor.text.charAt(to));
    return whole ? cursor.text.substring(cursor.at, to) : "";
  }

  /** Reads the command here; the cursor stays where it is if there is none. */
  Command command() {
    cursor.skipBlanks();
    Optional<Command> compound = compounds.compound(reservedWord());
    return compound.isPresent() ? compound.get() : simple();
  }

  private Command simple() {
    int start = cursor.at;
    int end = start;
    List<Assignment> assignments = new ArrayList<>(0);
    List<Word> arguments = new ArrayList<>(2);
    List<Redirection> redirections = new ArrayList<>(0);
    boolean declaring = false;
    while (true) {
      cursor.skipBlanks();
      char c = cursor.peek();
      boolean over =
          cursor.atEnd()
              || c == '\n'
              || c == ';'
              || c == '|'
              || c == ')'
              || c == '#'
              || (c == '&' && cursor.peek(1) != '>');
      if (over) {
        break;
      }
      if (redirection(redirections)) {
        end = cursor.at;
        continue;
      }
      if (c == '(') {
        if (arguments.size() == 1 && assignments.isEmpty() && redirections.isEmpty()) {
          Optional<Command> function = compounds.function(start, arguments.get(0));
          if (function.isPresent()) {
            return function.get();
          }
        }
        cursor.problem(cursor.at, cursor.at + 1, "a bracket does not belong here");
        if (arguments.isEmpty()) {
          cursor.at++;
          end = cursor.at;
        }
        break;
      }
      if (!cursor.spend()) {
        break;
      }
      if (arguments.isEmpty() && assignment(assignments)) {
        end = cursor.at;
        continue;
      }
      Word word = declaring ? declaredWord() : words.word(WordReader.Mode.PLAIN);
      arguments.add(word);
      end = cursor.at;
      declaring |= arguments.size() == 1 && DECLARING.contains(word.bare());
    }
    cursor.at = Math.max(end, start);
    return new Command.Simple(
        cursor.span(start, cursor.at),
        List.copyOf(assignments),
        List.copyOf(arguments),
        List.copyOf(redirections));
  }

  /** An argument of {@code declare} and its like, which may be the assignment of an array. */
  private Word declaredWord() {
    int start = cursor.at;
    int equals = assignmentEnd();
    if (equals < 0 || equals + 1 >= cursor.end || cursor.text.charAt(equals + 1) != '(') {
      return words.word(WordReader.Mode.PLAIN);
    }
    PartList parts = new PartList(cursor);
    parts.literal(start, equals + 1, false);
    cursor.at = equals + 1;
    words.array(parts);
    return new Word(cursor.span(start, cursor.at), parts.build());
  }

  /** Where the equals sign of the assignment stands that starts here, or -1. */
  private int assignmentEnd() {
    int at = cursor.nameEnd(cursor.at);
    if (at == cursor.at) {
      return -1;
    }
    if (at < cursor.end && cursor.text.charAt(at) == '[') {
      at = subscriptEnd(at);
    }
    if (at < cursor.end && cursor.text.charAt(at) == '+') {
      at++;
    }
    return at < cursor.end && cursor.text.charAt(at) == '=' ? at : -1;
  }

  /** Behind the bracket that closes a subscript on the same line; where it opens if none does. */
  private int subscriptEnd(int from) {
    int depth = 0;
    for (int i = from; i < Math.min(cursor.end, from + 1000); i++) {
      char c = cursor.text.charAt(i);
      if (c == '\n') {
        return from;
      }
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean assignment(List<Assignment> assignments) {
    int start = cursor.at;
    int equals = assignmentEnd();
    if (equals < 0) {
      return false;
    }
    boolean append = cursor.text.charAt(equals - 1) == '+';
    int nameEnd = cursor.nameEnd(start);
    String name = cursor.text.substring(start, nameEnd);
    int subscriptEnd = append ? equals - 1 : equals;
    String subscript =
        subscriptEnd > nameEnd + 1 ? cursor.text.substring(nameEnd + 1, subscriptEnd - 1) : "";
    cursor.at = equals + 1;
    Word value = words.value();
    assignments.add(new Assignment(cursor.span(start, cursor.at), name, subscript, append, value));
    return true;
  }

  /** Reads the redirections behind a compound command. */
  List<Redirection> redirections() {
    List<Redirection> redirections = new ArrayList<>(0);
    while (true) {
      int before = cursor.at;
      cursor.skipBlanks();
      if (!redirection(redirections)) {
        cursor.at = before;
        return List.copyOf(redirections);
      }
    }
  }

  private boolean redirection(List<Redirection> redirections) {
    int start = cursor.at;
    int operatorStart = descriptorEnd(start);
    if (operatorStart >= cursor.end) {
      return false;
    }
    char c = cursor.text.charAt(operatorStart);
    boolean both = c == '&' && operatorStart == start && cursor.peek(1) == '>';
    if (!both && c != '<' && c != '>') {
      return false;
    }
    if (operatorStart == start && !both && cursor.peek(1) == '(') {
      return false;
    }
    String operator = operator(operatorStart);
    String descriptor = cursor.text.substring(start, operatorStart);
    cursor.at = operatorStart + operator.length();
    cursor.skipBlanks();
    int wordStart = cursor.at;
    Word target = words.word(WordReader.Mode.PLAIN);
    if (cursor.at == wordStart) {
      cursor.problem(start, wordStart, "a redirection without a target");
    }
    Optional<HereDocument> document = Optional.empty();
    if (operator.equals("<<") || operator.equals("<<-")) {
      document = Optional.of(document(target, operator.length() == 3));
    }
    redirections.add(
        new Redirection(cursor.span(start, cursor.at), descriptor, operator, target, document));
    return true;
  }

  /** Behind the digits or the {@code {name}} that may stand before an operator. */
  private int descriptorEnd(int start) {
    int at = start;
    if (cursor.peek() == '{') {
      int nameEnd = cursor.nameEnd(start + 1);
      boolean name =
          nameEnd > start + 1 && nameEnd < cursor.end && cursor.text.charAt(nameEnd) == '}';
      return name ? nameEnd + 1 : start;
    }
    while (at < cursor.end && Cursor.isDigit(cursor.text.charAt(at))) {
      at++;
    }
    return at;
  }

  private String operator(int at) {
    for (String operator :
        new String[] {"<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">", "&>>", "&>"}) {
      if (cursor.text.startsWith(operator, at)) {
        return operator;
      }
    }
    return "";
  }

  private HereDocument document(Word target, boolean tabs) {
    StringBuilder delimiter = new StringBuilder();
    boolean literal = false;
    String file = cursor.source.file().text();
    for (Part part : target.parts()) {
      literal |= part.quoted();
      delimiter.append(
          part instanceof Part.Literal known
              ? known.value()
              : file.substring(part.span().start(), part.span().end()));
    }
    HereDocument document = new HereDocument(delimiter.toString(), literal);
    cursor.pending.add(new Cursor.PendingDocument(document, tabs));
    return document;
  }
}
