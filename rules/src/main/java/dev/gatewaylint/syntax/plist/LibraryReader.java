package dev.gatewaylint.syntax.plist;

import com.dd.plist.ASCIILocationInformation;
import com.dd.plist.ASCIIPropertyListParser;
import com.dd.plist.BinaryLocationInformation;
import com.dd.plist.BinaryPropertyListParser;
import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDate;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import dev.gatewaylint.text.Place;
import java.io.UnsupportedEncodingException;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists in binary and in the old ASCII form, read by dd-plist; nothing else loads that library.
 *
 * <p>In a binary list every place is the whole file. In an ASCII list a value runs from its first
 * character to the end of that line, and its key is given the same place: the library knows no
 * more.
 */
final class LibraryReader {
  /** Bytes, or characters. */
  private static final int LARGEST = 1 << 20;

  /** As {@link XmlReader} has it, and deeper than the library's recursion may go. */
  private static final int DEEPEST = 512;

  /** Of one list. Objects of a binary one may be shared, so that few bytes unfold to many. */
  private static final int MOST_VALUES = 100_000;

  private final String text;
  private final byte[] bytes;
  private final Notes notes;
  private final Deque<String> path = new ArrayDeque<>();

  /** Scalars of a binary list may be shared as well, and are not made twice. */
  private final IdentityHashMap<NSObject, PlistValue> scalars = new IdentityHashMap<>();

  private int lineStart;
  private int lineEnd = -1;
  private int values;

  private LibraryReader(String text, byte[] bytes, Notes notes) {
    this.text = text;
    this.bytes = bytes;
    this.notes = notes;
  }

  /** Reads a list that begins with {@code bplist}. */
  static Optional<PlistValue> binary(String text, byte[] bytes, Notes notes) {
    LibraryReader reader = new LibraryReader(text, bytes, notes);
    if (bytes.length > LARGEST) {
      return reader.refused("larger than any binary property list of a job");
    }
    String fault = BinaryGuard.fault(bytes);
    if (!fault.isEmpty()) {
      return reader.refused(fault);
    }
    try {
      return Optional.of(reader.value(BinaryPropertyListParser.parse(bytes), 1));
    } catch (Unreadable reason) {
      notes.fatal(reason);
      return Optional.empty();
    } catch (PropertyListFormatException | UnsupportedEncodingException | RuntimeException e) {
      // The library lets the exceptions of array accesses and of its own checks through.
      return reader.refused("this binary list cannot be read");
    }
  }

  /** Reads a list of the form {@code { Label = "a"; }}. */
  static Optional<PlistValue> ascii(String text, Notes notes) {
    LibraryReader reader = new LibraryReader(text, new byte[0], notes);
    if (text.length() > LARGEST) {
      return reader.refused("larger than any property list of a job");
    }
    // The library recurses, and what it takes for a quoted text is its own business: so every
    // bracket counts, wherever it stands.
    int brackets = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '(' || c == '{') && ++brackets > DEEPEST) {
        notes.fatal(new Unreadable(i, i + 1, "more than " + DEEPEST + " brackets"));
        return Optional.empty();
      }
    }
    try {
      NSObject root = ASCIIPropertyListParser.parse(text);
      // The library takes a slash alone for a text and does not look at what stands behind it.
      return root instanceof NSDictionary || root instanceof NSArray
          ? Optional.of(reader.value(root, 1))
          : reader.refused("this is neither XML nor a list in the old form");
    } catch (Unreadable reason) {
      notes.fatal(reason);
      return Optional.empty();
    } catch (ParseException e) {
      int at = Math.max(0, Math.min(e.getErrorOffset(), text.length()));
      notes.fatal(
          new Unreadable(
              at,
              Math.min(at + 1, text.length()),
              "this is neither XML nor a list in the old form: " + withoutPosition(e)));
      return Optional.empty();
    } catch (RuntimeException e) {
      return reader.refused("this is neither XML nor a list in the old form");
    }
  }

  /** The library ends its sentences with line and column, which the place of the problem has. */
  private static String withoutPosition(ParseException e) {
    String sentence = String.valueOf(e.getMessage());
    int open = sentence.lastIndexOf(" (");
    return open < 0 ? sentence : sentence.substring(0, open);
  }

  private Optional<PlistValue> refused(String message) {
    notes.fatal(new Unreadable(0, text.length(), message));
    return Optional.empty();
  }

  private PlistValue value(@Nullable NSObject object, int depth) throws Unreadable {
    if (++values > MOST_VALUES) {
      throw new Unreadable(0, text.length(), "more than " + MOST_VALUES + " values");
    }
    if (depth > DEEPEST) {
      throw new Unreadable(
          0, text.length(), "more than " + DEEPEST + " lists and dictionaries inside each other");
    }
    if (object instanceof NSDictionary dict) {
      Place place = place(object);
      List<PlistValue.Entry> entries = new ArrayList<>();
      for (Map.Entry<String, NSObject> entry : dict.entrySet()) {
        path.addLast(entry.getKey());
        PlistValue value = value(entry.getValue(), depth + 1);
        path.removeLast();
        entries.add(new PlistValue.Entry(value.place(), entry.getKey(), value));
      }
      return new PlistValue.Dict(place, entries);
    }
    if (object instanceof NSArray array) {
      Place place = place(object);
      List<PlistValue> items = new ArrayList<>();
      for (NSObject item : array.getArray()) {
        path.addLast(Integer.toString(items.size()));
        items.add(value(item, depth + 1));
        path.removeLast();
      }
      return new PlistValue.Array(place, items);
    }
    PlistValue known = object == null ? null : scalars.get(object);
    if (known == null) {
      known = scalar(object);
      if (object != null) {
        scalars.put(object, known);
      }
    }
    return known;
  }

  private PlistValue scalar(@Nullable NSObject object) throws Unreadable {
    Place place = place(object);
    if (object instanceof NSString string) {
      return new PlistValue.Text(place, string.getContent());
    }
    if (object instanceof NSNumber number) {
      return number(place, number);
    }
    if (object instanceof NSDate date) {
      return date(place, date);
    }
    if (object instanceof NSData data) {
      return new PlistValue.Data(place, Base64.getEncoder().encodeToString(data.bytes()));
    }
    throw new Unreadable(
        0,
        text.length(),
        "the value of /" + String.join("/", path) + " is of a type that no job has");
  }

  private PlistValue number(Place place, NSNumber number) {
    return switch (number.type()) {
      case NSNumber.BOOLEAN -> new PlistValue.Switch(place, number.boolValue());
      case NSNumber.REAL -> new PlistValue.Real(place, number.doubleValue());
      default -> new PlistValue.Whole(place, whole(number));
    };
  }

  /** The library keeps 64 bits of the 128 that unsigned numbers are written with. */
  private BigInteger whole(NSNumber number) {
    if (number.getLocationInformation() instanceof BinaryLocationInformation location) {
      int at = location.getOffset();
      if (bytes[at] == 0x14) {
        return new BigInteger(bytes, at + 1, 16);
      }
    }
    return BigInteger.valueOf(number.longValue());
  }

  /** An ASCII list has texts only; the library takes some of them for dates. */
  private PlistValue date(Place place, NSDate date) {
    Instant instant = date.getDate().toInstant();
    String written = instant.truncatedTo(ChronoUnit.SECONDS).toString();
    return bytes.length == 0
        ? new PlistValue.Text(place, written)
        : new PlistValue.Date(place, written);
  }

  private Place place(@Nullable NSObject object) {
    if (object != null
        && object.getLocationInformation() instanceof ASCIILocationInformation location) {
      int start = Math.min(location.getOffset(), text.length());
      if (start < lineStart || start > lineEnd) {
        lineStart = start;
        lineEnd = start;
        while (lineEnd < text.length() && "\r\n".indexOf(text.charAt(lineEnd)) < 0) {
          lineEnd++;
        }
      }
      return notes.place(start, lineEnd);
    }
    return notes.place(0, text.length());
  }
}
