package dev.gatewaylint.simulate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how a play goes on, as seen from the present moment: two moments with the
 * same state have the same future.
 *
 * <p>Most of it is shape, which has to be equal. A window of a limiter may instead drift: as long
 * as it stays open and not full, its age and count change nothing but themselves, so that a play in
 * the same shape may leap over as many equal periods as there is room for.
 */
final class State {
  private static final int SLOTS = 4;

  private long[] shape = new long[64];
  private int shapes;
  private long[] windows = new long[8 * SLOTS];
  private int used;

  void clear() {
    shapes = 0;
    used = 0;
  }

  void copy(State other) {
    if (shape.length < other.shapes) {
      shape = new long[other.shape.length];
    }
    System.arraycopy(other.shape, 0, shape, 0, other.shapes);
    shapes = other.shapes;
    if (windows.length < other.used) {
      windows = new long[other.windows.length];
    }
    System.arraycopy(other.windows, 0, windows, 0, other.used);
    used = other.used;
  }

  /** A part that has to be equal. */
  void shape(long value) {
    if (shapes == shape.length) {
      shape = Arrays.copyOf(shape, 2 * shapes);
    }
    shape[shapes++] = value;
  }

  /** A part that is one of a few; -1 is none of them. */
  @SuppressWarnings("EnumOrdinal") // compared within one run of the program only
  void shape(@Nullable Enum<?> value) {
    shape(value == null ? -1L : value.ordinal());
  }

  /** A moment to come, or {@link Clock#NEVER}. */
  void due(long moment, long now) {
    shape(moment >= Clock.NEVER ? Clock.NEVER : moment - now);
  }

  /** A moment that has been; beyond {@code relevant} microseconds its age does not matter. */
  void since(long moment, long now, long relevant) {
    shape(Math.min(now - moment, relevant));
  }

  /**
   * A window's age and count, and how far they may go without a difference.
   *
   * @param mostAge never, if the window does not end by age; its age is not given then
   */
  void window(long age, long count, long mostAge, long mostCount) {
    if (used == windows.length) {
      windows = Arrays.copyOf(windows, 2 * used);
    }
    windows[used] = age;
    windows[used + 1] = count;
    windows[used + 2] = mostAge - age;
    windows[used + 3] = mostCount - count;
    used += SLOTS;
  }

  /** Whether this and an earlier one differ in windows at most. */
  boolean hasShapeOf(State earlier) {
    return used == earlier.used
        && Arrays.equals(shape, 0, shapes, earlier.shape, 0, earlier.shapes);
  }

  /** Whether the windows are equal too. */
  boolean hasWindowsOf(State earlier) {
    for (int i = 0; i < used; i += SLOTS) {
      if (windows[i] != earlier.windows[i] || windows[i + 1] != earlier.windows[i + 1]) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many more periods like the one since an earlier state of the same shape pass without a
   * difference; 0 if it is no such period.
   */
  long room(State earlier, long period) {
    long room = Long.MAX_VALUE;
    for (int i = 0; i < used; i += SLOTS) {
      long aged = windows[i] - earlier.windows[i];
      long counted = windows[i + 1] - earlier.windows[i + 1];
      if (aged == 0 && counted == 0) {
        continue;
      }
      boolean ageless = windows[i + 2] >= Clock.NEVER / 2;
      if (counted < 0 || aged != (ageless && aged == 0 ? 0 : period)) {
        return 0;
      }
      if (aged > 0) {
        room = Math.min(room, windows[i + 2] / period);
      }
      if (counted > 0) {
        room = Math.min(room, windows[i + 3] / counted);
      }
    }
    return room;
  }
}
