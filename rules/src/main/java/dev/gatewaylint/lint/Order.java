package dev.gatewaylint.lint;

import dev.gatewaylint.rule.Finding;
import java.util.Comparator;

/** The order of findings in a report. */
final class Order {
  /** By file, place and rule, so that the order of files and threads does not show. */
  static final Comparator<Finding> BY_PLACE =
      new Comparator<>() {
        @Override
        public int compare(Finding a, Finding b) {
          int order = a.place().file().shown().compareTo(b.place().file().shown());
          if (order == 0) {
            order = Integer.compare(a.place().span().start(), b.place().span().start());
          }
          if (order == 0) {
            order = Integer.compare(a.place().span().end(), b.place().span().end());
          }
          return order != 0 ? order : a.rule().id().compareTo(b.rule().id());
        }
      };

  private Order() {}
}
