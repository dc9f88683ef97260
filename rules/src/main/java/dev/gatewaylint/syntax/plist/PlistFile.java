package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A property list.
 *
 * @param root its value; empty where its owner refuses the file
 * @param problems what is wrong with it; a fatal one makes its owner refuse the file, the others
 *     say how it reads what is written
 * @param comments in XML, the comments between elements, from {@code <!--} to behind {@code -->}
 */
public record PlistFile(
    SourceFile source,
    Format format,
    Optional<PlistValue> root,
    List<Problem> problems,
    List<Place> comments)
    implements ConfigFile {
  /** Characters; a job's list has some thousand, and each value of one costs memory. */
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

  /**
   * Reads a file; never throws, and takes bounded time and memory whatever it holds.
   *
   * <p>Which format it is written in is found as CoreFoundation does it: binary by its first bytes,
   * UTF-16 and UTF-32 by their byte order marks only, and what is no XML is tried as ASCII. In XML
   * of UTF-16 or UTF-32 every place is the whole file.
   */
  public static PlistFile parse(SourceFile source) {
    String text = source.text();
    Notes notes = new Notes((start, end) -> source.place(new Span(start, end)));
    if (text.length() > LARGEST) {
      notes.fatal(new Unreadable(0, 0, "larger than any property list of a job"));
      return file(source, Format.XML, Optional.empty(), notes);
    }
    if (text.startsWith("bplist")) {
      Optional<PlistValue> root = LibraryReader.binary(text, source.bytes(), notes);
      return file(source, Format.BINARY, root, notes);
    }
    Optional<Charset> wide = wide(text);
    if (wide.isPresent()) {
      Place whole = source.place(new Span(0, text.length()));
      String decoded = new String(source.bytes(), wide.get());
      return written(source, decoded, new Notes((start, end) -> whole), true);
    }
    return written(source, text, notes, false);
  }

  /**
   * Takes a key out with its value, and with all of the same name in its dict: an earlier one would
   * count then. Like every change it leaves all other characters as they are, and is empty where a
   * person has to make it: for instance in a list that is no XML.
   */
  public Optional<Change> without(PlistValue.Entry entry) {
    return edits().flatMap(edits -> edits.without(entry));
  }

  /** Gives a key another name, which its dict must not have. */
  public Optional<Change> renamed(PlistValue.Entry entry, String name) {
    return edits().flatMap(edits -> edits.renamed(entry, name));
  }

  /**
   * Writes another element where a value stands.
   *
   * @param element ASCII; if it has several lines, they are indented with tabs from its first one
   */
  public Optional<Change> written(PlistValue value, String element) {
    return edits().map(edits -> edits.written(value, element));
  }

  /** Writes another entry where one stands, with a key that its dict must not have. */
  public Optional<Change> written(PlistValue.Entry entry, String name, String element) {
    return edits().flatMap(edits -> edits.written(entry, name, element));
  }

  /** Adds an entry behind another one, in the same way; the element is as that of another value. */
  public Optional<Change> with(PlistValue.Entry after, String name, String element) {
    return edits().map(edits -> edits.with(after, name, element));
  }

  /** Adds an entry behind all others of a dict. */
  public Optional<Change> with(PlistValue.Dict dict, String name, String element) {
    int size = dict.entries().size();
    return size > 0
        ? with(dict.entries().get(size - 1), name, element)
        : edits().map(edits -> edits.with(dict, name, element));
  }

  private Optional<XmlEdits> edits() {
    return format == Format.XML
        ? root.map(value -> new XmlEdits(source, value)).filter(XmlEdits::isPossible)
        : Optional.empty();
  }

  private static PlistFile written(SourceFile source, String text, Notes notes, boolean wide) {
    int from = text.startsWith("\uFEFF") ? 1 : 0;
    int first = from;
    while (first < text.length() && XmlScanner.isWhitespace(text.charAt(first))) {
      first++;
    }
    try {
      if (text.startsWith("\0") || text.startsWith("\0", 1)) {
        throw new Unreadable(0, text.length(), "UTF-16 without a byte order mark");
      }
      if (first < text.length() && text.charAt(first) != '<') {
        return file(source, Format.ASCII, LibraryReader.ascii(text, notes), notes);
      }
      Decoding decoding = wide ? Decoding.utf8() : Decoding.declared(text);
      return file(source, Format.XML, new XmlReader(text, from, notes, decoding).read(), notes);
    } catch (Unreadable reason) {
      notes.fatal(reason);
      return file(source, Format.XML, Optional.empty(), notes);
    }
  }

  /** The encoding that a byte order mark tells; its bytes are not UTF-8 and so stand as such. */
  private static Optional<Charset> wide(String text) {
    if (text.startsWith("\uDCFF\uDCFE\0\0")) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    if (text.startsWith("\0\0\uDCFE\uDCFF")) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    if (text.startsWith("\uDCFF\uDCFE") || text.startsWith("\uDCFE\uDCFF")) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    return Optional.empty();
  }

  private static PlistFile file(
      SourceFile source, Format format, Optional<PlistValue> root, Notes notes) {
    return new PlistFile(source, format, root, notes.problems(), notes.comments());
  }
}
