package dev.gatewaylint.report;

import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides secrets in the lines of a linted file, also those whose name stands on a line above, as in
 * property lists and argument lists, and those that have no name but a well-known shape.
 */
final class SecretLines {
  /** Lines between a name and its value at most, blank ones and comments. */
  private static final int REACH = 20;

  /** A list in one line may be the whole file, with thousands of findings: it is read in blocks. */
  private static final int BLOCK = 1 << 15;

  /** Characters on either side of a block that are looked at too. */
  private static final int SIGHT = 4096;

  /**
   * Tokens of Telegram, Discord, OpenAI, Slack, GitHub and AWS, JSON web tokens, webhooks of
   * Discord and Slack, as their documentation shows them; the password in a URL (RFC 3986, 3.2.1).
   */
  private static final Pattern SHAPES =
      Pattern.compile(
          "\\b\\d{8,10}:[A-Za-z0-9_-]{30,}"
              + "|\\b[MNO][A-Za-z\\d_-]{22,27}\\.[\\w-]{6}\\.[\\w-]{27,}"
              + "|\\bsk-[A-Za-z0-9_-]{16,}|\\bxox[abeprs]-[A-Za-z0-9-]{10,}"
              + "|\\bgh[pousr]_[A-Za-z0-9]{30,}|\\bgithub_pat_\\w{30,}|\\bAKIA[0-9A-Z]{16}\\b"
              + "|\\beyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*"
              + "|(?<=://[^\\s/:@\"']{0,64}:)(?![$*{])[^\\s/@\"']+(?=@)"
              + "|(?<=api/webhooks/)[\\w/-]+|(?<=hooks\\.slack\\.com/services/)[\\w/-]+");

  private String block = "";
  private int blockStart = -1;
  private @Nullable SourceFile blockFile;

  /**
   * A part of a line as reports may print it; it keeps its length.
   *
   * @param from its first character in the line
   * @param to behind its last one, at most {@link #SIGHT} characters on
   */
  String of(SourceFile file, int number, int from, int to) {
    Span line = file.lines().span(number);
    int start = Math.max(line.start(), line.start() + from / BLOCK * BLOCK - SIGHT);
    if (start != blockStart || !file.equals(blockFile)) {
      int end = Math.min(line.end(), line.start() + (from / BLOCK + 1) * BLOCK + SIGHT);
      block = masked(file, number, start, end);
      blockStart = start;
      blockFile = file;
    }
    int shown = line.start() + from - start;
    return block.substring(shown, shown + to - from);
  }

  private static String masked(SourceFile file, int number, int start, int end) {
    String text = file.text().substring(start, end);
    String masked = SecretMask.mask(text, hasBareValues(file.path()));
    if (isBelowName(file, number)) {
      boolean element = start == file.lines().start(number) && text.stripLeading().startsWith("<");
      masked = element ? hideElement(masked) : hideWords(masked);
    }
    return hideShapes(masked);
  }

  /** Whether a value may have blanks in it without quotes: YAML, and files of variables. */
  private static boolean hasBareValues(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".env")
        || name.startsWith(".env");
  }

  /** A line, or its end if it is long. */
  private static String text(SourceFile file, int number) {
    Span line = file.lines().span(number);
    return file.text().substring(Math.max(line.start(), line.end() - SIGHT), line.end());
  }

  /** Whether the last line above with something on it ends with the name of a secret. */
  private static boolean isBelowName(SourceFile file, int number) {
    int indent = indent(file, number);
    for (int above = number - 1; above > 0 && number - above <= REACH; above--) {
      String line = uncontinued(text(file, above).strip());
      boolean comment = line.startsWith("<!--") || line.startsWith("//") || line.startsWith("#");
      if (line.isEmpty() || comment || line.equals("<string>")) {
        continue;
      }
      boolean block = line.endsWith("|") || line.endsWith(">-") || line.endsWith("|-");
      if (block || isNameAlone(line)) {
        return SecretMask.endsWithName(withoutMarks(line));
      }
      if (indent(file, above) < indent || line.contains("<") || isMarkup(line)) {
        return false; // what hides a block stands right above it, or above its deeper lines
      }
    }
    return false;
  }

  /** Without the backslash by which the next line goes on. */
  private static String uncontinued(String line) {
    return line.endsWith("\\") ? line.substring(0, line.length() - 1).strip() : line;
  }

  private static int indent(SourceFile file, int number) {
    Span line = file.lines().span(number);
    int at = line.start();
    while (at < line.end() && file.text().charAt(at) == ' ') {
      at++;
    }
    return at - line.start();
  }

  private static boolean isMarkup(String line) {
    char last =
        line.endsWith(",")
            ? line.charAt(Math.max(0, line.length() - 2))
            : line.charAt(line.length() - 1);
    return "{}[]".indexOf(last) >= 0;
  }

  /** A key, an element or a list's item whose value can only stand below. */
  private static boolean isNameAlone(String line) {
    return line.endsWith("</key>")
        || line.endsWith("</string>")
        || line.endsWith(":")
        || line.endsWith("=")
        || ((line.endsWith("\",") || line.endsWith("',")) && line.indexOf(':') < 0)
        || (line.startsWith("- ") && line.indexOf(':') < 0);
  }

  private static String withoutMarks(String line) {
    String bare = line;
    for (String end : new String[] {"</key>", "</string>"}) {
      bare = bare.endsWith(end) ? bare.substring(0, bare.length() - end.length()) : bare;
    }
    int end = bare.length();
    while (end > 0 && " \t:=,\"'|>-".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return bare.substring(0, end);
  }

  private static String hideElement(String line) {
    StringBuilder out = new StringBuilder(line);
    int tag = line.indexOf('>');
    if (tag > 0 && line.charAt(tag - 1) != '/' && !line.stripLeading().startsWith("<key>")) {
      SecretMask.hideElement(out, tag + 1);
    }
    return out.toString();
  }

  /** Everything but white space, brackets, quotes and commas at the rim. */
  private static String hideWords(String line) {
    StringBuilder out = new StringBuilder(line);
    int from = 0;
    int to = line.length();
    while (from < to && " \t\"'-[{}],".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " \t\"',[]{}".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    if (from < to && line.charAt(from) != '<' && line.charAt(from) != '$') {
      hide(out, from, to);
    }
    return out.toString();
  }

  private static String hideShapes(String line) {
    Matcher shape = SHAPES.matcher(line);
    StringBuilder out = new StringBuilder(line);
    while (shape.find()) {
      hide(out, shape.start(), shape.end());
    }
    return out.toString();
  }

  private static void hide(StringBuilder line, int from, int to) {
    for (int i = from; i < to; i++) {
      line.setCharAt(i, '*');
    }
  }
}
