package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A property list.
 *
 * @param root its value; empty where nothing can be read
 * @param problems what its owner cannot read; a fatal one makes it refuse the file
 * @param comments the comments between elements, from {@code <!--} to behind {@code -->}
 */
public record PlistFile(
    SourceFile source,
    Format format,
    Optional<PlistValue> root,
    List<Problem> problems,
    List<Place> comments)
    implements ConfigFile {
  /** Characters; a job's list has some hundred, and each value of one costs memory. */
  private static final int LARGEST = 4 * 1024 * 1024;

  /** How a property list is written. */
  public enum Format {
    XML,
    BINARY,
    ASCII
  }

  public PlistFile {
    problems = List.copyOf(problems);
    comments = List.copyOf(comments);
  }

  /** Reads a file; never throws, and takes bounded time and memory whatever it holds. */
  public static PlistFile parse(SourceFile source) {
    String text = source.text();
    Notes notes = new Notes((start, end) -> source.place(new Span(start, end)));
    if (text.length() > LARGEST) {
      notes.fatal(new Unreadable(0, 0, "larger than any property list of a job"));
      return file(source, Format.XML, Optional.empty(), notes);
    }
    int from = text.startsWith("\uFEFF") ? 1 : 0;
    Decoding decoding;
    try {
      decoding = Decoding.declared(text);
    } catch (Unreadable reason) {
      notes.fatal(reason);
      return file(source, Format.XML, Optional.empty(), notes);
    }
    return file(source, Format.XML, new XmlReader(text, from, notes, decoding).read(), notes);
  }

  static PlistFile file(SourceFile source, Format format, Optional<PlistValue> root, Notes notes) {
    return new PlistFile(source, format, root, notes.problems(), notes.comments());
  }
}
