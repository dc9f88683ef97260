package dev.gatewaylint.generate;

import java.util.regex.Pattern;

/**
 * What the words of a spec may look like. They end up in units, sudoers files, scripts and property
 * lists, so most of them are made of characters that mean nothing in any of these. The schema has
 * the same patterns (SpecSchemaTest).
 */
enum Shape {
  /** Base of units, files and accounts; NAME-alert is a login name as well, of at most 31. */
  NAME("[a-z]([a-z0-9_-]{0,22}[a-z0-9])?", "a name of at most 24 characters such as openclaw"),
  /** What Debian's adduser takes; capitals would be an alias to sudo. */
  USER("(?!root$)[a-z_][a-z0-9_-]{0,30}", "a login name such as gateway, and not root"),
  /** The same, or a group of them. */
  CALLER(
      "%?(?!root$)[a-z_][a-z0-9_-]{0,30}",
      "a login name such as deploy, or a group such as %oncall, and not root"),
  PATH(Words.PATH, "an absolute path of letters, digits and ._@+- such as /srv/openclaw"),
  /** Blanks part its words; nothing in it is quoted or means anything to systemd or a shell. */
  COMMAND(
      Words.PATH + "( [A-Za-z0-9._/@+=:,-]+)*",
      "an absolute path and plain words, or a list of words"),
  /** Any text of one line; what systemd does not take as UTF-8 is left out, and so are pairs. */
  TEXT(
      "[ -~\\u00a1-\\ud7ff\\ue000-\\ufdcf\\ufdf0-\\ufefe\\uff00-\\ufffd]{0,1000}",
      "a text of one line without control characters"),
  VARIABLE("[A-Za-z_][A-Za-z0-9_]{0,99}", "the name of a variable"),
  ENVIRONMENT_FILE("-?" + Words.PATH, "an absolute path, with - in front if it may be missing"),
  /** Each is what systemd takes it for, is not zero, and never overflows. */
  TIME(
      "[1-9][0-9]{0,4}(s|min|h|d)?|[1-9][0-9]{0,4}(s|min|h|d)( ?[1-9][0-9]{0,4}(s|min|h|d))+",
      "a time such as 18s or 10min"),
  SIZE("[1-9][0-9]{0,9}[KMGT]?", "a size such as 4G"),
  VERSION("20[0-9]{2}\\.[0-9]{1,2}\\.[0-9]{1,2}", "a version such as 2026.9.6"),
  URL(
      "https?://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[1-9][0-9]{0,4})?(/[A-Za-z0-9._/-]*)?",
      "a URL on this host such as http://127.0.0.1:18789/healthz"),
  LABEL("[A-Za-z0-9]{1,40}([.-][A-Za-z0-9]{1,40}){1,6}", "a label such as ai.openclaw.gateway");

  private final Pattern pattern;
  private final String words;

  Shape(String pattern, String words) {
    this.pattern = Pattern.compile("^(" + pattern + ")$");
    this.words = words;
  }

  /** Whether a text looks like that. */
  boolean fits(String text) {
    // The dollar alone would let a line feed at the end pass.
    return text.indexOf('\n') < 0 && text.length() <= 1000 && pattern.matcher(text).matches();
  }

  /** As a regular expression of ECMA 262 that holds for a whole text. */
  String pattern() {
    return pattern.pattern();
  }

  /** What is expected, in words. */
  String words() {
    return words;
  }

  /** Names shared by several patterns. */
  private static final class Words {
    /** No name in it is . or .., and none is empty. */
    private static final String PATH = "(/(?!\\.{1,2}(/|$))[A-Za-z0-9._@+-]{1,100})+";
  }
}
