package dev.gatewaylint.gateway;

import java.util.ArrayList;
import java.util.List;

/**
 * Some of the versions that the table of keys covers.
 *
 * @param all the versions of the table, from old to new
 * @param bits bit i stands for the version at index i
 */
record VersionSet(List<OpenClawVersion> all, int bits) {
  /** The versions in it, from old to new. */
  List<OpenClawVersion> versions() {
    List<OpenClawVersion> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((bits & (1 << i)) != 0) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  /** As people say it: "2026.3.13 to 2026.7.1 and 2026.9.6". */
  String words() {
    List<String> runs = new ArrayList<>();
    int i = 0;
    while (i < all.size()) {
      int start = i;
      while (i < all.size() && (bits & (1 << i)) != 0) {
        i++;
      }
      if (i - start > 1) {
        runs.add(all.get(start) + (i - start > 2 ? " to " : " and ") + all.get(i - 1));
      } else if (i - start == 1) {
        runs.add(all.get(start).toString());
      }
      i = Math.max(i, start + 1);
    }
    return String.join(", ", runs);
  }

  static int lowest(int bits) {
    return Integer.numberOfTrailingZeros(bits);
  }

  static int highest(int bits) {
    return 31 - Integer.numberOfLeadingZeros(bits);
  }
}
