package dev.gatewaylint.syntax.unit.value;

import java.util.Random;

/** Calendar event expressions at random, nearly all of them valid. */
final class RandomCalendar {
  private static final String[] DAYS = {"Mon", "tue", "Wednesday", "Thu", "FRI", "Sat", "sunday"};
  private static final String[] SHORTHANDS = {
    "minutely",
    "hourly",
    "daily",
    "weekly",
    "monthly",
    "quarterly",
    "semiannually",
    "yearly",
    "Daily",
    "anually",
    "bi-annually",
    "@1700000000",
    "@4102444800"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  RandomCalendar(Random random) {
    this.random = random;
  }

  String next() {
    if (random.nextInt(30) == 0) {
      return SHORTHANDS[random.nextInt(SHORTHANDS.length)];
    }
    out.setLength(0);
    boolean weekday = random.nextInt(3) == 0;
    boolean date = random.nextInt(3) > 0;
    if (weekday) {
      weekdays();
    }
    if (date) {
      out.append(weekday ? " " : "");
      date();
    }
    if (!(weekday || date) || random.nextInt(4) > 0) {
      out.append(weekday || date ? " " : "");
      time();
    }
    return out.append(random.nextInt(8) == 0 ? " UTC" : "").toString();
  }

  private void weekdays() {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int first = random.nextInt(7);
      out.append(i == 0 ? "" : ",").append(DAYS[first]);
      if (random.nextInt(3) == 0) {
        String dots = random.nextBoolean() ? ".." : "-";
        out.append(dots).append(DAYS[first + random.nextInt(7 - first)]);
      }
    }
  }

  private void date() {
    if (random.nextInt(3) > 0) {
      if (random.nextInt(3) > 0) {
        out.append('*');
      } else {
        chain(2020, 2060, 10);
      }
      out.append('-');
    }
    part(1, 12, 4);
    boolean fromEnd = random.nextInt(6) == 0;
    out.append(fromEnd ? '~' : '-');
    part(1, fromEnd ? 28 : 31, 8);
  }

  private void time() {
    part(0, 23, 8);
    out.append(':');
    part(0, 59, 20);
    if (random.nextInt(3) > 0) {
      out.append(':');
      part(0, 59, 20);
      if (out.charAt(out.length() - 1) != '*' && random.nextInt(6) == 0) {
        out.append('.').append(random.nextInt(1000));
      }
    }
  }

  private void part(int low, int high, int widest) {
    if (random.nextInt(3) == 0) {
      out.append('*');
    } else {
      chain(low, high, widest);
    }
  }

  private void chain(int low, int high, int widest) {
    int parts = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
    for (int i = 0; i < parts; i++) {
      int first = low + random.nextInt(high - low + 1);
      out.append(i == 0 ? "" : ",").append(random.nextBoolean() ? "" : "0").append(first);
      if (random.nextInt(4) == 0) {
        out.append("..").append(Math.min(high, first + random.nextInt(widest)));
      }
      if (random.nextInt(4) == 0) {
        out.append('/').append(1 + random.nextInt(widest));
      }
    }
  }
}
