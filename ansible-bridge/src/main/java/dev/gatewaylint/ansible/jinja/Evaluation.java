package dev.gatewaylint.ansible.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an expression and works it out on the way: nothing in it has an effect. */
final class Evaluation {
  private static final int DEEPEST = 40;

  private final Words words;
  private final String whole;
  private final Variables variables;
  private int depth;

  /** That it is more than is read here. */
  private static final class Unread extends Exception {
    private static final long serialVersionUID = 1;

    Unread() {
      super("", null, false, false);
    }
  }

  Evaluation(String expression, Variables variables) {
    this.words = new Words(expression);
    this.whole = expression.strip();
    this.variables = variables;
  }

  Value result() {
    try {
      Value value = choice();
      if (!words.atEnd()) {
        return unknown();
      }
      // Whatever part of it is unknown, it is the whole that is printed.
      return value instanceof Value.Unknown found
          ? new Value.Unknown(whole, found.isUndefined())
          : value;
    } catch (Unread e) {
      return unknown();
    }
  }

  private Value unknown() {
    return new Value.Unknown(whole, false);
  }

  private Value choice() throws Unread {
    if (++depth > DEEPEST || !variables.step()) {
      throw new Unread();
    }
    Value value = either();
    if (words.take("if")) {
      Optional<Boolean> condition = either().truth();
      Value other = words.take("else") ? choice() : new Value.Nothing();
      value = condition.isEmpty() ? unknown() : condition.get() ? value : other;
    }
    depth--;
    return value;
  }

  private Value either() throws Unread {
    Value value = both();
    while (words.take("or")) {
      Value other = both();
      Optional<Boolean> truth = value.truth();
      boolean sure = truth.isEmpty() && other.truth().equals(Optional.of(true));
      value = truth.isEmpty() ? (sure ? other : unknown()) : truth.get() ? value : other;
    }
    return value;
  }

  private Value both() throws Unread {
    Value value = negation();
    while (words.take("and")) {
      Value other = negation();
      Optional<Boolean> truth = value.truth();
      boolean sure = truth.isEmpty() && other.truth().equals(Optional.of(false));
      value = truth.isEmpty() ? (sure ? other : unknown()) : truth.get() ? other : value;
    }
    return value;
  }

  private Value negation() throws Unread {
    int count = 0;
    while (words.take("not")) {
      count++;
    }
    Value value = comparison();
    if (count == 0) {
      return value;
    }
    Optional<Boolean> truth = value.truth();
    return truth.isEmpty() ? unknown() : new Value.Switch(truth.get() == (count % 2 == 0));
  }

  private Value comparison() throws Unread {
    Value value = joined();
    while (true) {
      if (words.take("==")) {
        value = compared(value, joined(), true);
      } else if (words.take("!=")) {
        value = compared(value, joined(), false);
      } else if (words.take("in")) {
        value = contained(value, joined(), true);
      } else if (words.take("not")) {
        if (!words.take("in")) {
          throw new Unread();
        }
        value = contained(value, joined(), false);
      } else if (words.take("<") || words.take(">") || words.take("<=") || words.take(">=")) {
        joined();
        value = unknown();
      } else {
        return value;
      }
    }
  }

  private Value compared(Value a, Value b, boolean same) {
    Optional<String> one = a.printed();
    Optional<String> other = b.printed();
    boolean sameType = a.getClass() == b.getClass();
    if (one.isEmpty() || other.isEmpty()) {
      return unknown();
    }
    return new Value.Switch((sameType && one.equals(other)) == same);
  }

  private Value contained(Value item, Value in, boolean positive) {
    Optional<String> text = item.printed();
    if (text.isEmpty() || !(in instanceof Value.Items items)) {
      return unknown();
    }
    boolean found = false;
    for (Value other : items.values()) {
      if (other.printed().isEmpty()) {
        return unknown();
      }
      found |= other.equals(item);
    }
    return new Value.Switch(found == positive);
  }

  private Value joined() throws Unread {
    Value value = single();
    while (true) {
      boolean tilde = words.take("~");
      if (!tilde && !words.take("+")) {
        if (words.take("-") || words.take("*") || words.take("/") || words.take("%")) {
          single();
          value = unknown();
          continue;
        }
        return value;
      }
      Value other = single();
      boolean texts = value instanceof Value.Text && other instanceof Value.Text;
      Optional<String> one = value.printed();
      Optional<String> two = other.printed();
      if (value instanceof Value.Items a && other instanceof Value.Items b && !tilde) {
        List<Value> all = new ArrayList<>(a.values());
        all.addAll(b.values());
        value = all.size() > 1_000 ? unknown() : new Value.Items(all);
      } else if ((tilde || texts) && one.isPresent() && two.isPresent()) {
        value = new Value.Text(one.get() + two.get());
      } else {
        value = unknown();
      }
    }
  }

  private Value single() throws Unread {
    Value value = primary();
    while (true) {
      if (words.take(".")) {
        value = field(value, Value.of(words.name().orElseThrow(Unread::new)));
      } else if (words.take("[")) {
        Value key = choice();
        expect("]");
        value = field(value, key);
      } else if (words.take("(")) {
        arguments();
        value = unknown();
      } else if (words.take("|")) {
        value = filtered(value);
      } else if (words.take("is")) {
        value = tested(value);
      } else {
        return value;
      }
    }
  }

  private Value primary() throws Unread {
    Optional<String> text = words.string();
    if (text.isPresent()) {
      return Value.of(text.get());
    }
    Optional<String> number = words.number();
    if (number.isPresent()) {
      return new Value.Digits(number.get());
    }
    if (words.take("(")) {
      Value value = choice();
      expect(")");
      return value;
    }
    if (words.take("[")) {
      List<Value> items = new ArrayList<>();
      while (!words.take("]")) {
        items.add(choice());
        if (!words.take(",") && !words.peek("]")) {
          throw new Unread();
        }
      }
      return new Value.Items(items);
    }
    String name = words.name().orElseThrow(Unread::new);
    return switch (name) {
      case "true", "True" -> new Value.Switch(true);
      case "false", "False" -> new Value.Switch(false);
      case "none", "None" -> new Value.Nothing();
      case "omit" -> new Value.Omitted();
      case "lookup", "query" -> unknown();
      default -> variables.get(name);
    };
  }

  private void expect(String word) throws Unread {
    if (!words.take(word)) {
      throw new Unread();
    }
  }

  private Value field(Value of, Value key) {
    if (of instanceof Value.Fields fields) {
      Map<String, Value> values = fields.values();
      Value found = key.printed().map(values::get).orElse(null);
      return found == null ? new Value.Unknown(whole, true) : found;
    }
    if (of instanceof Value.Items items && key instanceof Value.Digits number) {
      String digits = number.digits();
      int at = digits.length() < 6 && !digits.contains(".") ? Integer.parseInt(digits) : -1;
      return at >= 0 && at < items.values().size() ? items.values().get(at) : unknown();
    }
    return of instanceof Value.Unknown found ? found : unknown();
  }

  private List<Value> arguments() throws Unread {
    List<Value> found = new ArrayList<>();
    while (!words.take(")")) {
      Value value = choice();
      if (words.take("=")) {
        choice(); // a named argument: what it changes is not known here
        value = unknown();
      }
      found.add(value);
      if (!words.take(",") && !words.peek(")")) {
        throw new Unread();
      }
    }
    return found;
  }

  private Value filtered(Value value) throws Unread {
    String name = words.name().orElseThrow(Unread::new);
    while (words.take(".")) {
      name = words.name().orElseThrow(Unread::new);
    }
    List<Value> arguments = words.take("(") ? arguments() : List.of();
    return Filters.apply(name, value, arguments).orElseGet(this::unknown);
  }

  private Value tested(Value value) throws Unread {
    boolean negated = words.take("not");
    String name = words.name().orElseThrow(Unread::new);
    if (words.take("(")) {
      arguments();
      return unknown();
    }
    boolean known = !(value instanceof Value.Unknown);
    return switch (name) {
      case "defined" -> known ? new Value.Switch(!negated) : unknown();
      case "undefined" -> known ? new Value.Switch(negated) : unknown();
      case "none" -> known ? new Value.Switch((value instanceof Value.Nothing) != negated) : value;
      default -> unknown();
    };
  }
}
