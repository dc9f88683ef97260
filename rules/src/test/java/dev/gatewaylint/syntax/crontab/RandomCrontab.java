package dev.gatewaylint.syntax.crontab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Crontabs at random: mostly right, and then damaged at some byte. */
final class RandomCrontab {
  private static final String[] NUMBERS = {
    "0",
    "1",
    "5",
    "7",
    "12",
    "23",
    "24",
    "31",
    "32",
    "59",
    "60",
    "007",
    "99",
    "4294967296",
    "5x",
    "Jan",
    "dec",
    "MON",
    "sun",
    "sunday",
    "Sat",
    ""
  };
  private static final String[] ENVIRONMENT = {
    "PATH=/usr/bin:/bin",
    "MAILTO=\"\"",
    "MAILTO=",
    "MAILTO= ",
    "A = b ",
    " A\t=\t'b c' ",
    "'A'=b",
    "'A B' = c",
    "\"A=\"=b",
    "A='b",
    "A=b'",
    "=",
    "=x",
    "''=x",
    "A",
    "A b=c",
    "A=\"'x'\"",
    "A='x' y",
    "A='x'\t",
    "A\013=\014b\r",
    "A= \"b",
    "@a=b",
    "*=1",
    "* =1",
    "A==",
    "A=\"\" ",
    "A='b '"
  };
  private static final String[] COMMANDS = {
    "true",
    "echo a%b%c",
    "echo \\%",
    "-n x",
    "*",
    "* x",
    "",
    " ",
    "#",
    "x # y",
    "\0",
    "x\0y",
    "a=b",
    "é",
    "\377",
    "-",
    "\\",
    "x\r"
  };
  private static final String[] SHORTHANDS = {
    "@reboot",
    "@daily",
    "@hourly",
    "@weekly",
    "@monthly",
    "@yearly",
    "@annually",
    "@midnight",
    "@Daily",
    "@",
    "@dailyx",
    "@ daily"
  };
  private static final String[] OTHERS = {
    "", "# comment", "  # c", "\t", "\r", "\uFEFF", "#", "-*/5 * * * * x", "5", "* * * *", "\0"
  };

  private final Random random;
  private final boolean isSystem;
  private final StringBuilder out = new StringBuilder();

  /** Crontabs of a user, or of the system with a column for the user. */
  RandomCrontab(Random random, boolean isSystem) {
    this.random = random;
    this.isSystem = isSystem;
  }

  byte[] next() {
    out.setLength(0);
    int lines = 1 + random.nextInt(5);
    for (int i = 0; i < lines; i++) {
      line();
      out.append(i == lines - 1 && random.nextInt(20) == 0 ? "" : "\n");
    }
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    return random.nextInt(4) == 0 ? damaged(bytes) : bytes;
  }

  private void line() {
    int kind = random.nextInt(20);
    if (kind < 3) {
      out.append(of(ENVIRONMENT));
    } else if (kind < 4) {
      out.append(of(OTHERS));
    } else if (kind < 6) {
      out.append(of(SHORTHANDS)).append(blank());
      user();
      out.append(of(COMMANDS));
    } else if (kind < 7) {
      out.append(random.nextBoolean() ? "* * * * * " : "A=")
          .append("x".repeat(980 + random.nextInt(30)));
    } else {
      out.append(random.nextInt(10) == 0 ? " " : "");
      for (int field = 0; field < 5; field++) {
        field(field);
        out.append(blank());
      }
      user();
      out.append(random.nextInt(3) == 0 ? of(COMMANDS) : "true");
    }
  }

  private void user() {
    if (isSystem && random.nextInt(20) > 0) {
      out.append("root").append(blank());
    }
  }

  private void field(int field) {
    if (random.nextInt(3) == 0) {
      out.append('*');
      return;
    }
    int parts = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
    for (int i = 0; i < parts; i++) {
      out.append(i == 0 ? "" : ",");
      int form = random.nextInt(12);
      if (form < 2) {
        out.append("*/").append(number(field));
      } else if (form < 6) {
        out.append(number(field));
      } else if (form < 9) {
        out.append(number(field)).append('-').append(number(field));
      } else if (form < 11) {
        out.append(number(field))
            .append('-')
            .append(number(field))
            .append('/')
            .append(number(field));
      } else {
        out.append(
            of(
                new String[] {
                  "*foo", "5;", "1-5-7", "*/2/3", "1~5", "~", "1/2", "*-5", ",", "3,", "-3"
                }));
      }
    }
  }

  private String number(int field) {
    if (random.nextInt(6) == 0) {
      return of(NUMBERS);
    }
    int[] highest = {59, 23, 31, 12, 7};
    return Integer.toString(random.nextInt(highest[field]) + 1);
  }

  private String blank() {
    return random.nextInt(10) == 0 ? " \t" : " ";
  }

  private String of(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private byte[] damaged(byte[] bytes) {
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    int at = random.nextInt(bytes.length + 1);
    damaged.write(bytes, 0, at);
    int how = random.nextInt(3);
    if (how > 0) {
      damaged.write(
          "\n\t \0\r%\\=\"'*@#-/,~0x\377\303"
              .getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(21)]);
    }
    int rest = Math.min(bytes.length, how == 1 ? at : at + 1);
    damaged.write(bytes, rest, bytes.length - rest);
    return damaged.toByteArray();
  }
}
