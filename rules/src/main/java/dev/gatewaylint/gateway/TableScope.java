package dev.gatewaylint.gateway;

import java.util.List;

/**
 * Which columns of the table speak for a gateway.
 *
 * @param bits its own version; the two that it stands between; the nearest for one beyond the
 *     table; all where it is unknown
 * @param covered whether it lies within the table
 */
record TableScope(int bits, boolean covered) {
  static TableScope of(OpenClawVersion version, List<OpenClawVersion> table) {
    if (!version.known()) {
      return new TableScope((1 << table.size()) - 1, true);
    }
    int older = -1;
    for (int i = 0; i < table.size(); i++) {
      OpenClawVersion listed = table.get(i);
      if (version.atLeast(listed.year(), listed.month(), listed.day())) {
        older = i;
      }
    }
    if (older < 0) {
      return new TableScope(1, false);
    }
    OpenClawVersion listed = table.get(older);
    boolean same = listed.atLeast(version.year(), version.month(), version.day());
    if (same || older == table.size() - 1) {
      return new TableScope(1 << older, same);
    }
    return new TableScope(3 << older, true);
  }
}
