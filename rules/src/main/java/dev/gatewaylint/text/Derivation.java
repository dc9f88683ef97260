package dev.gatewaylint.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that was made of pieces of other files: what a template renders, what stands in a block of
 * YAML. Each piece knows where it comes from.
 */
public final class Derivation {
  /** How a piece came about. */
  public enum How {
    /** Its characters stand so in the file that it comes from. */
    VERBATIM,
    /** It takes the place of an expression whose value is known. */
    VALUE,
    /** It takes the place of an expression whose value nobody here knows. */
    UNKNOWN
  }

  /**
   * One piece.
   *
   * @param start where it begins in the derived text
   * @param origin what it was made of; as long as the piece where it is verbatim
   * @param indent what each new line has to begin with where it comes from
   * @param isRaw whether any characters may be put in where it comes from; in a quoted scalar of
   *     YAML, for instance, they may not
   */
  private record Piece(int start, Place origin, How how, String indent, boolean isRaw) {}

  /** An edit of the file that a piece comes from. */
  public record Moved(SourceFile file, Edit edit) {}

  private final String text;
  private final Piece[] pieces;
  private final int[] starts;

  private Derivation(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces.toArray(new Piece[0]);
    this.starts = new int[this.pieces.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = this.pieces[i].start();
    }
  }

  /** A file as it is. */
  public static Derivation of(SourceFile file) {
    return new Builder().verbatim(file.place(new Span(0, file.text().length())), "").build();
  }

  /** The derived text. */
  public String text() {
    return text;
  }

  /** The files that it was made of. */
  public Set<SourceFile> files() {
    Set<SourceFile> files = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      files.add(piece.origin().file());
    }
    return files;
  }

  /** The piece that holds an offset; at the end of the text the last one. */
  private int indexAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : Math.max(0, -at - 2);
  }

  private int end(int index) {
    return index + 1 < starts.length ? starts[index + 1] : text.length();
  }

  /** What the characters of a span were made of, as far as it lies in the file of the first. */
  public Optional<Place> origin(Span span) {
    if (pieces.length == 0) {
      return Optional.empty();
    }
    int first = indexAt(span.start());
    int last = span.length() == 0 ? first : indexAt(span.end() - 1);
    SourceFile file = pieces[first].origin().file();
    int from = offset(first, span.start(), false);
    int to = offset(first, Math.min(span.end(), end(first)), true);
    for (int i = first + 1; i <= last; i++) {
      if (pieces[i].origin().file() == file) {
        from = Math.min(from, offset(i, starts[i], false));
        to = Math.max(to, offset(i, Math.min(span.end(), end(i)), true));
      }
    }
    return Optional.of(file.place(new Span(from, Math.max(from, to))));
  }

  private int offset(int index, int offset, boolean isEnd) {
    Piece piece = pieces[index];
    Span origin = piece.origin().span();
    if (piece.how() == How.VERBATIM) {
      return Math.min(origin.end(), origin.start() + Math.max(0, offset - piece.start()));
    }
    return isEnd ? origin.end() : origin.start();
  }

  /** Whether any character of a span stands for something that nobody here knows. */
  public boolean touchesUnknown(Span span) {
    if (pieces.length == 0) {
      return false;
    }
    int last = span.length() == 0 ? indexAt(span.start()) : indexAt(span.end() - 1);
    for (int i = indexAt(span.start()); i <= last; i++) {
      if (pieces[i].how() == How.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place of another file is among what the text was made of. */
  public boolean renders(Place place) {
    for (Piece piece : pieces) {
      Span origin = piece.origin().span();
      boolean same = piece.origin().file().shown().equals(place.file().shown());
      if (same && origin.start() <= place.span().start() && place.span().start() < origin.end()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The edit that has the same effect in the file that the text was made of; empty where that is
   * more than a change of verbatim characters.
   */
  public Optional<Moved> moved(Edit edit) {
    if (pieces.length == 0) {
      return Optional.empty();
    }
    int first = indexAt(edit.span().start());
    if (first > 0 && edit.span().start() == starts[first] && !isOpen(first)) {
      first--; // what is put in between two pieces may end the one before
    }
    Piece piece = pieces[first];
    int last = edit.span().length() == 0 ? first : indexAt(edit.span().end() - 1);
    for (int i = first; i <= last; i++) {
      boolean follows = i == first || follows(pieces[i - 1], pieces[i]);
      if (!isOpen(i) || !follows) {
        return Optional.empty();
      }
    }
    if (!piece.isRaw() && !isPlain(edit.text())) {
      return Optional.empty();
    }
    int from = offset(first, edit.span().start(), false);
    int to = edit.span().length() == 0 ? from : offset(last, edit.span().end(), true);
    if (takesWholeLines(edit)) {
      from -= piece.indent().length(); // the indentation goes with the line
    }
    return Optional.of(
        new Moved(
            piece.origin().file(), new Edit(new Span(from, to), indented(edit, from, piece))));
  }

  private boolean takesWholeLines(Edit edit) {
    int start = edit.span().start();
    int end = edit.span().end();
    return end > start
        && (start == 0 || text.charAt(start - 1) == '\n')
        && text.charAt(end - 1) == '\n'
        && (edit.text().isEmpty() || edit.text().endsWith("\n"));
  }

  private boolean isOpen(int index) {
    return pieces[index].how() == How.VERBATIM;
  }

  /** Between lines of a block there is nothing but the indentation. */
  private static boolean follows(Piece piece, Piece next) {
    if (piece.origin().file() != next.origin().file()) {
      return false;
    }
    int gap = next.origin().span().start() - piece.origin().span().end();
    return gap == 0 || (gap > 0 && gap == next.indent().length());
  }

  /** Characters that mean themselves in a quoted scalar. */
  private static boolean isPlain(String put) {
    for (int i = 0; i < put.length(); i++) {
      char c = put.charAt(i);
      boolean word = Character.isLetterOrDigit(c) || " /=_.-,()".indexOf(c) >= 0;
      if (!word) {
        return false;
      }
    }
    return true;
  }

  /** Each new line of a block begins with the block's indentation. */
  private static String indented(Edit edit, int from, Piece piece) {
    String indent = piece.indent();
    if (indent.isEmpty() || edit.text().isEmpty()) {
      return edit.text();
    }
    String own = piece.origin().file().text();
    boolean atLineStart = from > 0 && own.charAt(from - 1) == '\n';
    StringBuilder put = new StringBuilder();
    String added = edit.text();
    for (int i = 0; i < added.length(); i++) {
      boolean starts = i == 0 ? atLineStart : added.charAt(i - 1) == '\n';
      if (starts && added.charAt(i) != '\n') {
        put.append(indent);
      }
      put.append(added.charAt(i));
    }
    boolean opens = added.endsWith("\n") && !atLineStart && edit.span().length() == 0;
    return opens && from < own.length() && own.charAt(from) != '\n' ? put + indent : put.toString();
  }

  /** Puts a text together, piece by piece. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** The characters of a place, where new lines begin with some indentation. */
    public Builder verbatim(Place place, String indent) {
      return verbatim(place, indent, true);
    }

    /** The characters of a place, beside which not every character means itself. */
    public Builder quoted(Place place) {
      return verbatim(place, "", false);
    }

    private Builder verbatim(Place place, String indent, boolean isRaw) {
      if (place.span().length() > 0) {
        pieces.add(new Piece(text.length(), place, How.VERBATIM, indent, isRaw));
        text.append(place.file().text(), place.span().start(), place.span().end());
      }
      return this;
    }

    /** Characters that take the place of others. */
    public Builder put(String characters, Place instead, How how) {
      if (!characters.isEmpty()) {
        pieces.add(new Piece(text.length(), instead, how, "", false));
        text.append(characters);
      }
      return this;
    }

    /** A part of another derived text. */
    public Builder part(Derivation other, int from, int to) {
      if (from >= to || other.pieces.length == 0) {
        return this;
      }
      for (int i = other.indexAt(from); i < other.pieces.length && other.starts[i] < to; i++) {
        Piece piece = other.pieces[i];
        int start = Math.max(from, piece.start());
        int end = Math.min(to, other.end(i));
        Place origin = piece.origin();
        if (piece.how() == How.VERBATIM) {
          int shift = origin.span().start() - piece.start();
          origin = origin.file().place(new Span(start + shift, end + shift));
        }
        pieces.add(
            new Piece(
                text.length() + start - from, origin, piece.how(), piece.indent(), piece.isRaw()));
      }
      text.append(other.text, from, to);
      return this;
    }

    /** How many characters there are so far. */
    public int length() {
      return text.length();
    }

    /** The characters so far, from the last line start. */
    public String line() {
      return text.substring(text.lastIndexOf("\n") + 1);
    }

    /** The text. */
    public Derivation build() {
      return new Derivation(text.toString(), pieces);
    }
  }
}
