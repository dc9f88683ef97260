package dev.gatewaylint.syntax.plist;

/**
 * Looks through the objects of a binary list before the library reads them. In a file of a writer
 * no byte belongs to two objects; one that was made to harm lets thousands of arrays lie over each
 * other, and a megabyte would become a thousand.
 */
final class BinaryGuard {
  private static final int HEADER = 8;
  private static final int TRAILER = 32;

  private final byte[] bytes;
  private int offsetSize;
  private int referenceSize;
  private long objects;
  private long offsets;

  private BinaryGuard(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * What is wrong with a list; empty if nothing is.
   *
   * @param bytes the whole file
   */
  static String fault(byte[] bytes) {
    if (bytes.length < HEADER + TRAILER + 2 || bytes[6] != '0') {
      return "this binary list is cut off, or of a version that is not known";
    }
    return new BinaryGuard(bytes).fault();
  }

  private String fault() {
    int trailer = bytes.length - TRAILER;
    offsetSize = bytes[trailer + 6];
    referenceSize = bytes[trailer + 7];
    objects = number(trailer + 8, 8);
    long top = number(trailer + 16, 8);
    offsets = number(trailer + 24, 8);
    boolean good =
        offsetSize > 0
            && offsetSize <= 8
            && referenceSize > 0
            && referenceSize <= 8
            && objects > 0
            && objects <= trailer
            && top >= 0
            && top < objects
            && offsets >= HEADER
            && offsets <= trailer
            && offsets + objects * offsetSize <= trailer;
    if (!good) {
      return "the table of objects of this binary list is damaged";
    }
    long claimed = 0;
    for (long i = 0; i < objects; i++) {
      long at = number((int) (offsets + i * offsetSize), offsetSize);
      if (at < HEADER || at >= offsets) {
        return "object " + i + " of this binary list lies outside of the file";
      }
      long size = size((int) at);
      if (size < 0 || at + size > offsets) {
        return "object " + i + " of this binary list is damaged or of a type that no job has";
      }
      claimed += size;
    }
    return claimed > offsets ? "objects of this binary list lie over each other" : "";
  }

  /** Bytes of an object, -1 if it is none that a job's list may hold. */
  private long size(int at) {
    int low = bytes[at] & 0x0F;
    return switch ((bytes[at] & 0xF0) >> 4) {
      case 0x0 -> low == 8 || low == 9 ? 1 : -1;
      case 0x1 -> low <= 4 ? 1 + (1L << low) : -1;
      case 0x2 -> low == 2 || low == 3 ? 1 + (1L << low) : -1;
      case 0x3 -> low == 3 ? 9 : -1;
      case 0x4, 0x5 -> counted(at, low, 1);
      case 0x6 -> counted(at, low, 2);
      case 0xA -> collection(at, low, 1);
      case 0xD -> collection(at, low, 2);
      default -> -1;
    };
  }

  /** Bytes of an object that says how many things it holds. */
  private long counted(int at, int low, int bytesEach) {
    if (low < 0x0F) {
      return 1 + (long) low * bytesEach;
    }
    int marker = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
    if ((marker & 0xF0) != 0x10 || (marker & 0x0F) > 3) {
      return -1;
    }
    int width = 1 << (marker & 0x0F);
    if (at + 2 + width > offsets) {
      return -1;
    }
    long count = number(at + 2, width);
    return count < 0 || count > bytes.length ? -1 : 2 + width + count * bytesEach;
  }

  private long collection(int at, int low, int referencesEach) {
    long size = counted(at, low, referencesEach * referenceSize);
    if (size < 0 || at + size > offsets) {
      return -1;
    }
    int from = at + 1 + (low < 0x0F ? 0 : 1 + (1 << (bytes[at + 1] & 0x0F)));
    long keysEnd = referencesEach == 2 ? from + (at + size - from) / 2 : from;
    for (int i = from; i < at + size; i += referenceSize) {
      long reference = number(i, referenceSize);
      if (reference < 0 || reference >= objects || (i < keysEnd && !isText(reference))) {
        return -1;
      }
    }
    return size;
  }

  /** Keys have to be texts: the library would write out anything else, however much it is. */
  private boolean isText(long object) {
    long at = number((int) (offsets + object * offsetSize), offsetSize);
    int type = at >= HEADER && at < offsets ? (bytes[(int) at] & 0xF0) >> 4 : 0;
    return type == 5 || type == 6;
  }

  private long number(int from, int width) {
    long value = 0;
    for (int i = from; i < from + width; i++) {
      value = (value << 8) | (bytes[i] & 0xFF);
    }
    return value;
  }
}
