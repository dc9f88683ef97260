package dev.gatewaylint.gateway;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the library finds, as faults at the places of a configuration. Of a value that fits none of
 * several forms the library tells what each form misses; told is what the only form of the right
 * kind misses, or that there is none.
 */
final class SchemaReading {
  private static final int LONGEST = 160;
  private static final Set<String> UNKNOWN =
      Set.of("additionalProperties", "unevaluatedProperties", "propertyNames");
  private static final Set<String> ABSENCES =
      Set.of(
          "required", "dependentRequired", "dependencies", "minProperties", "minItems", "contains");

  /** Keys that never reach the gateway's own check of the document. */
  private static final Set<String> PASSED_OVER =
      Set.of("__proto__", "prototype", "constructor", "$include");

  private final GatewayConfig config;
  private final String schema;
  private final Map<KeyPath, SchemaFault> faults = new LinkedHashMap<>();
  private final Map<Mapping, Map<String, Entry>> named = new IdentityHashMap<>();

  SchemaReading(GatewayConfig config, String schema) {
    this.config = config;
    this.schema = schema;
  }

  /** An error, and the keywords and names that led to it. */
  private record Step(Error error, List<Object> instance, List<Object> way) {
    static Step of(Error error) {
      return new Step(
          error, elements(error.getInstanceLocation()), elements(error.getEvaluationPath()));
    }

    private static List<Object> elements(NodePath path) {
      List<Object> elements = new ArrayList<>();
      for (NodePath at = path; at != null; at = at.getParent()) {
        Object element = at.getElement(-1);
        if (element != null) {
          elements.add(0, element);
        }
      }
      return elements;
    }

    /** Where, from some index on, the first keyword stands that lists forms; -1 for nowhere. */
    int fork(int from) {
      for (int i = from; i + 1 < way.size(); i++) {
        Object word = way.get(i);
        boolean forks = word.equals("anyOf") || word.equals("oneOf");
        if (forks && way.get(i + 1) instanceof Integer) {
          return i;
        }
        if (word.equals("properties") || word.equals("patternProperties")) {
          i++; // a name follows
        }
      }
      return -1;
    }

    /** Whether it only says that the errors of the forms follow. */
    boolean listsForms() {
      return keyword().equals("oneOf") && "0".equals(error.getArguments()[0]);
    }

    String keyword() {
      return String.valueOf(error.getKeyword());
    }
  }

  List<SchemaFault> of(List<Error> errors) {
    List<Step> steps = new ArrayList<>();
    for (Error error : errors) {
      steps.add(Step.of(error));
    }
    read(steps, 0, false);
    return List.copyOf(faults.values());
  }

  /** Those with a fork in common are told as one. */
  private void read(List<Step> steps, int from, boolean forked) {
    Map<List<Object>, List<Step>> forks = new LinkedHashMap<>();
    for (Step step : steps) {
      int fork = step.fork(from);
      if (fork < 0 && !step.listsForms()) {
        add(step, forked);
      } else if (fork >= 0) {
        List<Object> key = new ArrayList<>(step.instance.size() + fork + 1);
        key.addAll(step.way.subList(0, fork + 1));
        key.add(fork);
        forks.computeIfAbsent(key, any -> new ArrayList<>()).add(step);
      }
    }
    for (Map.Entry<List<Object>, List<Step>> fork : forks.entrySet()) {
      choose(fork.getValue(), fork.getKey().size() - 1);
    }
  }

  /**
   * @param branch the index of the number of the form
   */
  private void choose(List<Step> steps, int branch) {
    List<Object> common = steps.get(0).instance;
    for (Step step : steps) {
      if (isUnknown(step.instance)) {
        return;
      }
      common = common(common, step.instance);
    }
    Map<Object, List<Step>> forms = new LinkedHashMap<>();
    for (Step step : steps) {
      forms.computeIfAbsent(step.way.get(branch), any -> new ArrayList<>()).add(step);
    }
    List<Step> only = List.of();
    int right = 0;
    for (List<Step> form : forms.values()) {
      if (!isOfAnotherKind(form, common.size())) {
        right++;
        only = form;
      }
    }
    if (right == 1) {
      read(only, branch + 1, true);
    } else if (config.isWhole()) {
      add(common, false, "it has none of the " + forms.size() + " forms that are allowed there");
    }
  }

  /** Whether the value is of another type than a form, or names another one. */
  private static boolean isOfAnotherKind(List<Step> form, int depth) {
    for (Step step : form) {
      String keyword = step.keyword();
      boolean own = step.instance.size() == depth;
      boolean choice = keyword.equals("const") || keyword.equals("enum");
      if ((keyword.equals("type") && own) || (choice && step.instance.size() <= depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static List<Object> common(List<Object> one, List<Object> other) {
    int length = 0;
    while (length < Math.min(one.size(), other.size())
        && one.get(length).equals(other.get(length))) {
      length++;
    }
    return one.subList(0, length);
  }

  private void add(Step step, boolean forked) {
    String keyword = step.keyword();
    if (!config.isWhole() && (forked || ABSENCES.contains(keyword))) {
      return;
    }
    String message = shortened(String.valueOf(step.error.getMessage()));
    String property = step.error.getProperty();
    if (property == null) {
      add(step.instance, false, message);
      return;
    }
    List<Object> at = new ArrayList<>(step.instance);
    at.add(property);
    add(at, UNKNOWN.contains(keyword), message);
  }

  private void add(List<Object> instance, boolean unknownKey, String reason) {
    KeyPath path = path(instance);
    if (PASSED_OVER.contains(path.last())) {
      return;
    }
    Optional<ConfigValue> value = value(instance);
    boolean missing = value.isEmpty();
    if (missing) {
      value = value(instance.subList(0, Math.max(0, instance.size() - 1)));
    }
    if (value.isEmpty() || (!missing && !unknownKey && isReference(value.get()))) {
      return;
    }
    faults.putIfAbsent(path, new SchemaFault(value.get(), path, unknownKey, schema, reason));
  }

  private boolean isUnknown(List<Object> instance) {
    return value(instance).map(SchemaReading::isReference).orElse(false);
  }

  /** Whether nobody can tell what the value will be. */
  private static boolean isReference(ConfigValue value) {
    return !EnvReference.in(value).isEmpty();
  }

  private Optional<ConfigValue> value(List<Object> instance) {
    Optional<ConfigValue> at =
        config.root().map(node -> new ConfigValue(KeyPath.ROOT, Optional.empty(), node));
    for (Object element : instance) {
      at = at.flatMap(value -> child(value, element));
    }
    return at.map(value -> new ConfigValue(path(instance), value.key(), value.node()));
  }

  private Optional<ConfigValue> child(ConfigValue value, Object element) {
    if (element instanceof Integer index && value.node() instanceof Sequence sequence) {
      return index < sequence.items().size()
          ? Optional.of(
              new ConfigValue(value.path(), Optional.empty(), sequence.items().get(index)))
          : Optional.empty();
    }
    if (!(value.node() instanceof Mapping mapping)) {
      return Optional.empty();
    }
    Entry entry = named.computeIfAbsent(mapping, Merge::byName).get(element.toString());
    return entry == null
        ? Optional.empty()
        : Optional.of(new ConfigValue(value.path(), Optional.of(entry.key()), entry.value()));
  }

  private static KeyPath path(List<Object> instance) {
    List<String> names = new ArrayList<>();
    for (Object element : instance) {
      names.add(element instanceof Integer ? "[" + element + "]" : element.toString());
    }
    return new KeyPath(names);
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
