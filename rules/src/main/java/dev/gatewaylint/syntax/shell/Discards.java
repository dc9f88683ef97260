package dev.gatewaylint.syntax.shell;

import java.util.List;

/** Follows redirections to see whether output is thrown away. */
final class Discards {
  private boolean output;
  private boolean error;

  private Discards(boolean output, boolean error) {
    this.output = output;
    this.error = error;
  }

  /** Applies redirections to a frame. */
  static void apply(List<Redirection> redirections, Frame frame) {
    if (redirections.isEmpty()) {
      return;
    }
    Discards discards = new Discards(frame.outputDiscarded, frame.errorDiscarded);
    for (Redirection redirection : redirections) {
      discards.apply(redirection);
    }
    frame.outputDiscarded = discards.output;
    frame.errorDiscarded = discards.error;
  }

  private void apply(Redirection redirection) {
    String target = redirection.target().constant();
    boolean nowhere = target.equals("/dev/null");
    switch (redirection.operator()) {
      case "&>", "&>>" -> both(nowhere);
      case ">", ">>", ">|", "<>" -> to(redirection, nowhere);
      case ">&" -> {
        if (target.equals("1") || target.equals("2")) {
          to(redirection, target.equals("1") ? output : error);
        } else if (target.equals("-")) {
          to(redirection, true);
        } else if (redirection.descriptor().isEmpty() && !isNumber(target)) {
          both(nowhere);
        } else {
          to(redirection, false);
        }
      }
      default -> {}
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && Cursor.isDigit(text.charAt(0));
  }

  private void both(boolean nowhere) {
    output = nowhere;
    error = nowhere;
  }

  private void to(Redirection redirection, boolean nowhere) {
    boolean reads = redirection.operator().equals("<>");
    if (redirection.descriptor().equals("2")) {
      error = nowhere;
    } else if (redirection.descriptor().equals("1")
        || (redirection.descriptor().isEmpty() && !reads)) {
      output = nowhere;
    }
  }
}
