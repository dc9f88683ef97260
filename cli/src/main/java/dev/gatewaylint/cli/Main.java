package dev.gatewaylint.cli;

import dev.gatewaylint.text.Span;

/** Placeholder that prints its arguments, one per line. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    StringBuilder out = new StringBuilder();
    for (String arg : args) {
      out.append(new Span(0, arg.length())).append(' ').append(arg).append('\n');
    }
    System.out.print(out);
  }
}
