package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Lists of users, hosts and groups. */
final class MemberReader {
  /** What a list is of. */
  enum Of {
    USERS("a user"),
    HOSTS("a host"),
    GROUPS("a group");

    private final String noun;

    Of(String noun) {
      this.noun = noun;
    }
  }

  private final TokenReader tokens;

  MemberReader(TokenReader tokens) {
    this.tokens = tokens;
  }

  List<Member> list(Of of) throws SyntaxError {
    List<Member> members = new ArrayList<>(2);
    do {
      members.add(member(of));
    } while (tokens.accept(TokenKind.COMMA));
    return members;
  }

  private Member member(Of of) throws SyntaxError {
    Token first = tokens.peek();
    boolean negated = tokens.accept(TokenKind.NOT);
    Token token = tokens.peek();
    if (!mayBe(token.kind(), of)) {
      throw tokens.unexpected(of.noun);
    }
    tokens.take();
    Span span = new Span(first.span().start(), token.span().end());
    return member(span, negated, token, of);
  }

  private static boolean mayBe(TokenKind kind, Of of) {
    return switch (kind) {
      case ALIAS, ALL, WORD -> true;
      case NETGROUP -> of != Of.GROUPS;
      case GROUP -> of == Of.USERS;
      case ADDRESS -> of == Of.HOSTS;
      default -> false;
    };
  }

  private static Member member(Span span, boolean negated, Token token, Of of) {
    String text = token.text();
    return switch (token.kind()) {
      case ALIAS -> new Member(span, negated, Member.Kind.ALIAS, text);
      case ALL -> new Member(span, negated, Member.Kind.ALL, text);
      case NETGROUP -> new Member(span, negated, Member.Kind.NETGROUP, text.substring(1));
      case ADDRESS -> new Member(span, negated, Member.Kind.ADDRESS, text);
      case GROUP ->
          text.startsWith("%:")
              ? named(
                  span,
                  negated,
                  text.substring(2),
                  Member.Kind.NONUNIX_GROUP,
                  Member.Kind.NONUNIX_GID)
              : named(span, negated, text.substring(1), Member.Kind.GROUP, Member.Kind.GID);
      default ->
          of == Of.HOSTS
              ? new Member(span, negated, Member.Kind.NAME, text)
              : named(
                  span,
                  negated,
                  text,
                  Member.Kind.NAME,
                  of == Of.GROUPS ? Member.Kind.GID : Member.Kind.UID);
    };
  }

  /** A name, or a number if {@code #} and a valid one is written. */
  private static Member named(
      Span span, boolean negated, String text, Member.Kind name, Member.Kind number) {
    if (text.startsWith("#")) {
      OptionalLong id = Numbers.id(text.substring(1));
      if (id.isPresent()) {
        return new Member(span, negated, number, Long.toString(id.getAsLong()));
      }
    }
    return new Member(span, negated, name, text);
  }
}
