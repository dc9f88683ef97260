package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;

/** A piece of a word: characters, or an expansion. Spans point into the file. */
public sealed interface Part {
  /** The characters of the file. */
  Span span();

  /** Whether it stands in quotes, so that its value is neither split nor a pattern. */
  boolean quoted();

  /**
   * Characters that stand for themselves.
   *
   * @param value what they mean; as long as the span unless an escape such as {@code $'\n'} spells
   *     them
   */
  record Literal(Span span, String value, boolean quoted) implements Part {}

  /**
   * {@code $name}, {@code ${name}} and all that may follow the name.
   *
   * @param name a variable, a digit, or one of {@code @*#?-$!}
   * @param subscript what stands in brackets, empty if none
   * @param operator such as {@code :-}, {@code %%} or {@code #} (the length), empty if none
   * @param operand what follows the operator
   */
  record Parameter(
      Span span, String name, String subscript, String operator, List<Part> operand, boolean quoted)
      implements Part {}

  /** {@code $( )} and backticks. */
  record Substitution(Span span, CommandList body, boolean quoted) implements Part {}

  /** {@code <( )} and {@code >( )}. */
  record ProcessSubstitution(Span span, CommandList body) implements Part {
    @Override
    public boolean quoted() {
      return true;
    }
  }

  /** {@code $(( ))} and {@code $[ ]}; the parts are what is expanded in it. */
  record Arithmetic(Span span, List<Part> parts, boolean quoted) implements Part {}

  /** The {@code ( )} of an array assignment. */
  record ArrayLiteral(Span span, List<Word> words) implements Part {
    @Override
    public boolean quoted() {
      return true;
    }
  }

  /** What a template or a string that is only partly known leaves open. */
  record Placeholder(Span span, boolean quoted) implements Part {}
}
