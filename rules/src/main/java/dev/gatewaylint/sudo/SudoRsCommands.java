package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Arguments;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.text.Span;

/** How sudo-rs reads commands. */
final class SudoRsCommands {
  private static final int LONGEST = 1024;

  private final SudoRs reading;

  SudoRsCommands(SudoRs reading) {
    this.reading = reading;
  }

  void check(Command command) {
    Span path = command.path().span();
    if (!command.digests().isEmpty()) {
      reading.refuse(command.digests().get(0).span(), "digests are not supported");
    }
    switch (command.kind()) {
      case ALL, ALIAS -> {
        return;
      }
      case REGEX -> reading.refuse(path, "regular expressions are not supported");
      case SUDOEDIT -> {
        // A command that is forbidden may be one that does not exist.
        if (!reading.version().isAtLeast(7) && !command.negated()) {
          reading.refuse(path, "sudoedit is not supported before 0.2.7");
        }
      }
      case LIST -> {
        if (!reading.version().isAtLeast(7)) {
          reading.refuse(path, "list is not supported before 0.2.7");
        } else if (command.arguments().isPresent()) {
          reading.refuse(path, "list takes no arguments");
        }
      }
      case PATH, FOLDER -> path(path, command.path().value());
    }
    if (command.span().length() > LONGEST) {
      reading.refuse(command.span(), "a command of more than " + LONGEST + " characters");
    }
    if (command.arguments().isPresent()) {
      characters(new Span(path.start(), command.arguments().get().span().end()));
      arguments(command.arguments().get());
    } else {
      characters(path);
    }
  }

  private void path(Span span, String path) {
    if (!isGlob(path)) {
      reading.refuse(span, "a malformed wildcard");
    }
  }

  /** Whether Rust's crate glob takes the pattern: closed brackets, ** as a whole name only. */
  private static boolean isGlob(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '[') {
        int first = i + 1 < pattern.length() && pattern.charAt(i + 1) == '!' ? i + 3 : i + 2;
        int close = pattern.indexOf(']', first);
        if (close < 0) {
          return false;
        }
        i = close;
      } else if (c == '*') {
        int end = i;
        while (end < pattern.length() && pattern.charAt(end) == '*') {
          end++;
        }
        boolean isName =
            (i == 0 || pattern.charAt(i - 1) == '/')
                && (end == pattern.length() || pattern.charAt(end) == '/');
        if (end - i > 2 || (end - i == 2 && !isName)) {
          return false;
        }
        i = end - 1;
      }
    }
    return true;
  }

  /** What may stand in a command, as it is written. */
  private void characters(Span span) {
    String text = reading.text(span);
    boolean mayHaveEquals = reading.version().isAtLeast(10);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if ("\\,:=# ".indexOf(next) < 0) {
          reading.refuse(span, "'\\" + printable(next) + "' is no escape");
          return;
        }
        i++;
      } else if (Character.isISOControl(c)) {
        reading.refuse(span, "control characters");
        return;
      } else if (c == '=' && !mayHaveEquals) {
        reading.refuse(span, "'=' has to be escaped before 0.2.10");
        return;
      }
    }
  }

  private static String printable(char c) {
    return Character.isISOControl(c) ? "" : String.valueOf(c);
  }

  private void arguments(Arguments arguments) {
    String text = arguments.text();
    switch (arguments.kind()) {
      case NONE -> {}
      case REGEX -> {
        if (reading.version().isAtLeast(11)) {
          reading.refuse(arguments.span(), "regular expressions are not supported");
        } else {
          reading.differ(
              arguments.span(), "the regular expression is taken for the arguments themselves");
        }
      }
      case GLOB -> glob(arguments.span(), text);
    }
  }

  private void glob(Span span, String text) {
    if (text.startsWith("^") && reading.version().isAtLeast(11)) {
      reading.refuse(span, "regular expressions are not supported");
    }
    boolean endsOpen = text.endsWith(" *") || text.equals("*");
    String words = endsOpen ? text.substring(0, text.length() - 1) : text;
    boolean hasWildcard = words.indexOf('*') >= 0 || words.indexOf('?') >= 0;
    if (reading.version().isAtLeast(13)) {
      if (hasWildcard) {
        reading.refuse(span, "wildcards in arguments, but for a lone * at the end");
      } else if (endsOpen) {
        reading.differ(span, "the lone * at the end stands for any further words, and for none");
      }
    } else if (hasWildcard || endsOpen) {
      reading.differ(span, "wildcards in arguments are taken for the characters themselves");
    }
    if (text.indexOf('[') >= 0) {
      reading.differ(span, "brackets in arguments are taken for the characters themselves");
    }
    if (text.endsWith(" \"\"")) {
      reading.differ(span, "\"\" at the end means that no further word is allowed");
    }
    if (text.indexOf('\\') >= 0) {
      reading.differ(span, "a backslash is taken for the character itself");
    }
  }
}
