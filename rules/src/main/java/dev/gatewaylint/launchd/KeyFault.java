package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * A key or value of a property list that does not do what it seems to.
 *
 * <p>Each has a {@code path}: the keys that lead to it, as in {@code KeepAlive.PathState}.
 */
public sealed interface KeyFault {
  /** The keys that lead to it, with a dot between them. */
  String path();

  /** The characters to point at. */
  Place place();

  /**
   * A key that launchd does not know.
   *
   * @param meant what the author probably meant
   * @param belongsTo the sections that know it, where it stands in the wrong one
   */
  record Unknown(
      String path, PlistValue.Entry entry, Optional<String> meant, List<String> belongsTo)
      implements KeyFault {
    @Override
    public Place place() {
      return entry.key();
    }

    /**
     * Whether it is plainly somebody else's: a name of the reverse DNS kind, or one that begins
     * with an underscore.
     */
    public boolean isForeign() {
      return entry.name().indexOf('.') > 0 || entry.name().startsWith("_");
    }

    /** Whether only capitals tell the two apart. */
    public boolean isCaseOnly() {
      return meant.isPresent() && meant.get().equalsIgnoreCase(entry.name());
    }
  }

  /** A key that has no effect any more, or whose place another has taken. */
  record Outdated(String path, PlistValue.Entry entry, LaunchdKey key) implements KeyFault {
    @Override
    public Place place() {
      return entry.key();
    }
  }

  /**
   * A value of another type than the key takes.
   *
   * @param key the key of the table that it is the value of, or stands below of
   * @param wanted what would do at this place
   */
  record WrongType(String path, PlistValue value, LaunchdKey key, ValueShape wanted)
      implements KeyFault {
    @Override
    public Place place() {
      return value.place();
    }

    /**
     * Whether launchd refuses the whole job for it, as it does for a label that is no string and
     * arguments that are not all strings (launchd-842 src/core.c, jobmgr_import2).
     */
    public boolean refusesJob() {
      return path.equals("Label")
          || path.equals("ProgramArguments")
          || path.startsWith("ProgramArguments.");
    }

    /** The element that says the same in the right type, if there is exactly one. */
    public Optional<String> sameMeaning() {
      return SameMeaning.of(value, wanted);
    }
  }

  /** A value that is out of the key's range. */
  record OutOfRange(String path, PlistValue value, LaunchdKey key) implements KeyFault {
    @Override
    public Place place() {
      return value.place();
    }

    /** The value as a sentence names it. */
    public String words() {
      return ValueWords.of(value);
    }

    /** Whether launchd drops more than the value: the whole time of the calendar. */
    public boolean dropsInterval() {
      return key.section().equals("Calendar");
    }

    /** Whether it decides when the job starts. */
    public boolean isStarting() {
      return dropsInterval() || key.name().equals("StartInterval");
    }
  }

  /**
   * A key that stands twice in one dictionary.
   *
   * @param entry one that does not count
   * @param counts the last one, which does
   */
  record Duplicate(String path, PlistValue.Entry entry, PlistValue.Entry counts)
      implements KeyFault {
    @Override
    public Place place() {
      return entry.key();
    }

    /** The value that is lost, as a sentence names it. */
    public String valueWords() {
      return ValueWords.of(entry.value());
    }

    /** The value that counts, as a sentence names it. */
    public String countingWords() {
      return ValueWords.of(counts.value());
    }

    /** Whether both say the same. */
    public boolean isHarmless() {
      return ValueWords.isSame(entry.value(), counts.value());
    }
  }
}
