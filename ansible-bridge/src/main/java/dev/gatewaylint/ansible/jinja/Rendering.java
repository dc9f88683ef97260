package dev.gatewaylint.ansible.jinja;

import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.Derivation.How;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills a template in, and remembers where each character comes from. */
public final class Rendering {
  private static final int LONGEST = 4 << 20;
  private static final int DEEPEST = 30;
  private static final int MOST_ROUNDS = 200;

  private final Derivation source;
  private final Choices choices;
  private final Derivation.Builder made = new Derivation.Builder();
  private List<Template.Part> parts = List.of();

  /** That it holds more than is read here. */
  private static final class Unread extends Exception {
    private static final long serialVersionUID = 1;

    Unread() {
      super("", null, false, false);
    }
  }

  private Rendering(Derivation source, Choices choices) {
    this.source = source;
    this.choices = choices;
  }

  /**
   * What a template makes.
   *
   * @return empty if it has statements that are not read here
   */
  public static Optional<Derivation> of(Derivation source, Variables variables, Choices choices) {
    Optional<Template> template = Template.parse(source.text());
    if (template.isEmpty()) {
      return Optional.empty();
    }
    Rendering rendering = new Rendering(source, choices);
    rendering.parts = template.get().parts();
    try {
      int end = rendering.render(0, variables, 0);
      return end < rendering.parts.size() ? Optional.empty() : Optional.of(rendering.made.build());
    } catch (Unread e) {
      return Optional.empty();
    }
  }

  /** Renders up to a statement that belongs to somebody further out, and says where that is. */
  private int render(int from, Variables outer, int depth) throws Unread {
    Variables variables = outer;
    int at = from;
    while (at < parts.size()) {
      Template.Part part = parts.get(at);
      if (made.length() > LONGEST || depth > DEEPEST || !outer.step()) {
        throw new Unread();
      }
      if (part instanceof Template.Part.Chars chars) {
        made.part(source, chars.from(), chars.to());
      } else if (part instanceof Template.Part.Output output) {
        put(output, variables);
      } else if (part instanceof Template.Part.Statement statement) {
        switch (statement.keyword()) {
          case "if" -> at = renderIf(at, variables, depth);
          case "for" -> at = renderFor(at, variables, depth);
          case "set" -> variables = set(statement, variables);
          case "do" -> {} // changes nothing that is printed
          case "elif", "else", "endif", "endfor" -> {
            return at;
          }
          default -> throw new Unread();
        }
      }
      at++;
    }
    return at;
  }

  private void put(Template.Part.Output output, Variables variables) {
    Value value = variables.evaluate(output.expression());
    Optional<String> printed = value.printed();
    Place instead = place(output.from(), output.to());
    if (printed.isPresent()) {
      made.put(printed.get(), instead, How.VALUE);
      return;
    }
    int end = output.to();
    boolean endsLine = end >= source.text().length() || source.text().charAt(end) == '\n';
    String name =
        value instanceof Value.Unknown unknown ? unknown.expression() : output.expression();
    made.put(choices.value(name, made.line(), endsLine), instead, How.UNKNOWN);
  }

  private Place place(int from, int to) {
    return source
        .origin(new Span(from, to))
        .orElseThrow(() -> new IllegalStateException("a text with parts has an origin"));
  }

  private static Variables set(Template.Part.Statement statement, Variables variables)
      throws Unread {
    String words = statement.rest();
    int equals = words.indexOf('=');
    if (equals <= 0) {
      throw new Unread();
    }
    String name = words.substring(0, equals).strip();
    return variables.with(name, variables.evaluate(words.substring(equals + 1)));
  }

  /** A condition that nobody knows is met or not, as the choices say. */
  private int renderIf(int at, Variables variables, int depth) throws Unread {
    List<Integer> branches = new ArrayList<>(List.of(at));
    int end = at;
    int open = 0;
    for (int i = at + 1; i < parts.size() && end == at; i++) {
      String keyword = keyword(i);
      if (keyword.equals("if") || keyword.equals("for")) {
        open++;
      } else if (keyword.equals("endif") || keyword.equals("endfor")) {
        end = open == 0 ? i : end;
        open--;
      } else if (open == 0 && (keyword.equals("elif") || keyword.equals("else"))) {
        branches.add(i);
      }
    }
    if (end == at) {
      throw new Unread();
    }
    for (int branch : branches) {
      Template.Part.Statement statement = (Template.Part.Statement) parts.get(branch);
      boolean taken = statement.keyword().equals("else");
      if (!taken) {
        Optional<Boolean> truth = variables.evaluate(statement.rest()).truth();
        taken = truth.isPresent() ? truth.get() : choices.pick(statement.rest(), 2) == 0;
      }
      if (taken) {
        render(branch + 1, variables, depth + 1);
        return end;
      }
    }
    return end;
  }

  private String keyword(int index) {
    return parts.get(index) instanceof Template.Part.Statement statement ? statement.keyword() : "";
  }

  private int renderFor(int at, Variables variables, int depth) throws Unread {
    int end = at;
    int otherwise = -1;
    int open = 0;
    for (int i = at + 1; i < parts.size() && end == at; i++) {
      String keyword = keyword(i);
      if (keyword.equals("if") || keyword.equals("for")) {
        open++;
      } else if (keyword.equals("endif") || keyword.equals("endfor")) {
        end = open == 0 ? i : end;
        open--;
      } else if (open == 0 && keyword.equals("else")) {
        otherwise = i;
      }
    }
    String words = ((Template.Part.Statement) parts.get(at)).rest();
    int in = words.indexOf(" in ");
    if (end == at || in < 0 || words.contains(" recursive")) {
      throw new Unread();
    }
    String[] names = words.substring(0, in).replace("(", "").replace(")", "").split(",", -1);
    String list = words.substring(in + 4).strip();
    Value value = variables.evaluate(list);
    if (value instanceof Value.Items items && items.values().size() <= MOST_ROUNDS) {
      for (Value item : items.values()) {
        render(at + 1, bound(names, item, variables), depth + 1);
      }
      if (items.values().isEmpty() && otherwise >= 0) {
        render(otherwise + 1, variables, depth + 1);
      }
    } else if (choices.pick(list, 2) == 0) {
      render(at + 1, bound(names, new Value.Unknown(list, false), variables), depth + 1);
    } else if (otherwise >= 0) {
      render(otherwise + 1, variables, depth + 1);
    }
    return end;
  }

  private static Variables bound(String[] names, Value item, Variables variables) {
    Variables bound = variables.with("loop", new Value.Unknown("loop", false));
    for (int i = 0; i < names.length; i++) {
      String name = names[i].strip();
      Value part = new Value.Unknown(name, false);
      if (names.length == 1 && !(item instanceof Value.Unknown)) {
        part = item;
      } else if (item instanceof Value.Items items && i < items.values().size()) {
        part = items.values().get(i);
      }
      bound = bound.with(name, part);
    }
    return bound;
  }
}
