package dev.gatewaylint.syntax.plist;

import java.util.Random;

/** Valid property lists in XML, written in as many ways as the format allows. */
final class RandomPlist {
  private static final String[] LETTERS = {
    "a", "Z", "7", " ", "-", ".", "/", "\u00E9", "\u6F22", "\uD83E\uDD9E", "\n", "\t", "]"
  };
  private static final String[] REFERENCES = {
    "&amp;",
    "&lt;",
    "&gt;",
    "&quot;",
    "&apos;",
    "&#65;",
    "&#x1F99E;",
    "<![CDATA[<&>]]>",
    "<![CDATA[]]>"
  };
  private static final String[] BETWEEN = {
    "",
    "",
    " ",
    "\n\t",
    "<!-- a - b -->",
    "<?tool keep?>",
    "<!---->",
    "\n<!-- <key> \uD83E\uDD9E -->\n"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private RandomPlist(Random random) {
    this.random = random;
  }

  static String write(Random random) {
    RandomPlist plist = new RandomPlist(random);
    plist.list();
    String text = plist.out.toString();
    return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
  }

  private void list() {
    if (random.nextInt(8) == 0) {
      out.append('\uFEFF');
    }
    if (random.nextInt(4) > 0) {
      out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }
    if (random.nextInt(4) > 0) {
      out.append("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" ");
      out.append("\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n");
    }
    out.append(random.nextBoolean() ? "<plist version=\"1.0\">" : "<plist>");
    between();
    dict(0);
    between();
    out.append("</plist>\n");
  }

  private void between() {
    out.append(BETWEEN[random.nextInt(BETWEEN.length)]);
  }

  private void value(int depth) {
    switch (random.nextInt(depth > 4 ? 8 : 11)) {
      case 0, 1, 2 -> text("string");
      case 3 -> integer();
      case 4 -> out.append("<real>" + (random.nextInt(2000) - 1000) / 8.0 + "</real>");
      case 5 -> out.append(random.nextBoolean() ? "<true/>" : "<true></true>");
      case 6 -> out.append(random.nextBoolean() ? "<false/>" : "<false />");
      case 7 -> out.append(random.nextBoolean() ? "<date>2026-11-21T08:15:59Z</date>" : data());
      case 8, 9 -> dict(depth + 1);
      default -> array(depth + 1);
    }
  }

  private String data() {
    return "<data>" + (random.nextBoolean() ? "AQID" : "\n\tAQ\n\tI=\n") + "</data>";
  }

  private void integer() {
    long number = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(2000) - 1000;
    out.append("<integer>");
    out.append(number >= 0 && random.nextInt(4) == 0 ? "0x" + Long.toHexString(number) : number);
    out.append("</integer>");
  }

  private void text(String element) {
    out.append('<').append(element).append(random.nextInt(8) == 0 ? " id='1'" : "");
    out.append('>');
    letters();
    out.append("</").append(element).append(random.nextInt(8) == 0 ? "\n>" : ">");
  }

  private void letters() {
    for (int i = random.nextInt(8); i > 0; i--) {
      String[] from = random.nextInt(4) == 0 ? REFERENCES : LETTERS;
      out.append(from[random.nextInt(from.length)]);
    }
  }

  private void dict(int depth) {
    out.append("<dict>");
    for (int i = random.nextInt(5); i > 0; i--) {
      between();
      out.append("<key>k").append(i);
      letters();
      out.append("</key>");
      between();
      value(depth);
    }
    between();
    out.append("</dict>");
  }

  private void array(int depth) {
    out.append("<array>");
    for (int i = random.nextInt(4); i > 0; i--) {
      between();
      value(depth);
    }
    between();
    out.append("</array>");
  }
}
