package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A value of a property list. Its place runs from the start tag to behind the end tag. */
public sealed interface PlistValue {
  /** The characters it stands on; in a binary list the whole file. */
  Place place();

  /** The element's name, as in {@code integer}; {@code true} and {@code false} are two. */
  String element();

  /** {@code <dict>}: keys with values in the order of the text, duplicates kept. */
  record Dict(Place place, List<Entry> entries) implements PlistValue {
    public Dict {
      entries = List.copyOf(entries);
    }

    @Override
    public String element() {
      return "dict";
    }

    /** The entry that counts for a key: the last one. */
    public Optional<Entry> find(String name) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (entries.get(i).name().equals(name)) {
          return Optional.of(entries.get(i));
        }
      }
      return Optional.empty();
    }
  }

  /**
   * One key with its value.
   *
   * @param key the characters from {@code <key>} to behind {@code </key>}
   */
  record Entry(Place key, String name, PlistValue value) {
    /** From {@code <key>} to the end of the value. */
    public Place whole() {
      int start = Math.min(key.span().start(), value.place().span().start());
      int end = Math.max(key.span().end(), value.place().span().end());
      return key.file().place(new Span(start, end));
    }
  }

  /** {@code <array>}. */
  record Array(Place place, List<PlistValue> items) implements PlistValue {
    public Array {
      items = List.copyOf(items);
    }

    @Override
    public String element() {
      return "array";
    }
  }

  /** {@code <string>}, entities and CDATA resolved. */
  record Text(Place place, String value) implements PlistValue {
    @Override
    public String element() {
      return "string";
    }
  }

  /** {@code <integer>}: 64 bits, signed or not. */
  record Whole(Place place, BigInteger value) implements PlistValue {
    @Override
    public String element() {
      return "integer";
    }
  }

  /** {@code <real>}. */
  record Real(Place place, double value) implements PlistValue {
    @Override
    public String element() {
      return "real";
    }
  }

  /** {@code <true/>} or {@code <false/>}. */
  record Switch(Place place, boolean value) implements PlistValue {
    @Override
    public String element() {
      return value ? "true" : "false";
    }
  }

  /** {@code <date>}, as written. */
  record Date(Place place, String value) implements PlistValue {
    @Override
    public String element() {
      return "date";
    }
  }

  /** {@code <data>} in Base64, white space left out. */
  record Data(Place place, String value) implements PlistValue {
    @Override
    public String element() {
      return "data";
    }
  }
}
