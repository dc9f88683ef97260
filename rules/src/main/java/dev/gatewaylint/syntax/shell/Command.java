package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;

/** A command of the grammar of sh(1p), and what bash adds. Spans point into the file. */
public sealed interface Command {
  /** Its characters, redirections included, separators not. */
  Span span();

  /** Its redirections, in the order in which they are done. */
  List<Redirection> redirections();

  /** Assignments, words and redirections. */
  record Simple(
      Span span, List<Assignment> assignments, List<Word> words, List<Redirection> redirections)
      implements Command {}

  /** {@code { }} or, as a subshell, {@code ( )}. */
  record Group(Span span, boolean subshell, CommandList body, List<Redirection> redirections)
      implements Command {}

  /** {@code if} with its {@code elif}s; a last branch without a condition is {@code else}. */
  record If(Span span, List<Branch> branches, List<Redirection> redirections) implements Command {}

  /** One way of an {@code if}. The condition of {@code else} has no items. */
  record Branch(CommandList condition, CommandList body, boolean otherwise) {}

  /** {@code while} and {@code until}. */
  record Loop(
      Span span,
      boolean until,
      CommandList condition,
      CommandList body,
      List<Redirection> redirections)
      implements Command {}

  /**
   * {@code for} and {@code select}.
   *
   * @param variable its name, empty for {@code for (( ))}
   * @param words what it goes through; the one {@link Part.Arithmetic} of {@code for (( ))}
   */
  record For(
      Span span,
      String variable,
      List<Word> words,
      CommandList body,
      List<Redirection> redirections)
      implements Command {}

  /** {@code case}. */
  record Case(Span span, Word subject, List<Arm> arms, List<Redirection> redirections)
      implements Command {}

  /** Patterns and what is done where one fits. */
  record Arm(List<Word> patterns, CommandList body) {}

  /** A function in either spelling. */
  record Function(Span span, String name, Command body, List<Redirection> redirections)
      implements Command {}

  /** {@code [[ ]]}; operators stand among the words as words. */
  record Conditional(Span span, List<Word> words, List<Redirection> redirections)
      implements Command {}

  /** {@code (( ))}. */
  record Arithmetic(Span span, Part.Arithmetic expression, List<Redirection> redirections)
      implements Command {}

  /** {@code coproc}. */
  record Coprocess(Span span, Command body, List<Redirection> redirections) implements Command {}
}
