package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A sudoers file as written, one entry for each logical line.
 *
 * @param problems what sudo drops, in the order of the text; the rest stays in force
 */
public record SudoersFile(SourceFile source, List<Entry> entries, List<Problem> problems)
    implements ConfigFile {
  public SudoersFile {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** The first entry that is more than a comment; empty if sudo would find nothing here. */
  public Optional<Entry> first() {
    for (Entry entry : entries) {
      if (!(entry instanceof Entry.Blank)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** Whether some line that can be read says more than a comment does. */
  public boolean grantsAnything() {
    for (Entry entry : entries) {
      if (!(entry instanceof Entry.Blank) && !(entry instanceof Entry.Broken)) {
        return true;
      }
    }
    return false;
  }

  /** The entry in which a character lies; empty behind the last one. */
  public Optional<Entry> at(int offset) {
    for (Entry entry : entries) {
      if (offset < entry.span().end()) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The first entry, to point at where something is about the whole file. */
  public Place head() {
    return first().map(this::place).orElse(source.place(new Span(0, 0)));
  }

  /** Where an entry stands, without its line end. */
  public Place place(Entry entry) {
    int end = entry.span().end();
    while (end > entry.span().start() && "\r\n".indexOf(source.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return source.place(new Span(entry.span().start(), end));
  }
}
