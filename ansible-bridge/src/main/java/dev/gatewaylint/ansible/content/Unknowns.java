package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Choices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What nobody knows about some content, and the worlds in which all of it turns out in one way. In
 * few unknowns every combination is a world; of many, a fixed sample.
 */
final class Unknowns {
  private static final int MOST_WORLDS = 32;

  /** How many ways there are to answer a question. */
  private final Map<String, Integer> ways = new LinkedHashMap<>();

  private final Map<String, String> tokens = new LinkedHashMap<>();

  /** The word that stands for an expression where any word will do. */
  String token(String expression) {
    return tokens.computeIfAbsent(expression, unknown -> "unknown" + (tokens.size() + 1) + "x");
  }

  /** The words that stand in texts, with the expressions they stand for. */
  Map<String, String> spelling() {
    Map<String, String> spelling = new LinkedHashMap<>();
    for (Map.Entry<String, String> token : tokens.entrySet()) {
      spelling.put(token.getValue(), "{{ " + token.getKey() + " }}");
    }
    return spelling;
  }

  /** How many worlds there are, as far as questions have been asked. */
  int worlds() {
    long product = 1;
    for (int count : ways.values()) {
      product = Math.min(product * count, MOST_WORLDS);
    }
    return (int) product;
  }

  private boolean isSampled() {
    long product = 1;
    for (int count : ways.values()) {
      product = Math.min(product * count, MOST_WORLDS + 1L);
    }
    return product > MOST_WORLDS;
  }

  /** A world: in the first, every question has its first answer. */
  World world(int index) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    boolean sampled = isSampled();
    int rest = index;
    for (Map.Entry<String, Integer> question : ways.entrySet()) {
      int count = question.getValue();
      int answer = sampled ? drawn(question.getKey(), index) % count : rest % count;
      answers.put(question.getKey(), index == 0 ? 0 : answer);
      rest /= count;
    }
    return new World(answers, index, "");
  }

  /** Every question answered in the last way: asks what else there is to ask. */
  World last() {
    return new World(new LinkedHashMap<>(), -1, "");
  }

  private static int drawn(String question, int index) {
    int mixed = question.hashCode() * 31 + index * 0x9E3779B9;
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA6B;
    mixed ^= mixed >>> 13;
    return mixed & Integer.MAX_VALUE;
  }

  /** One way for everything. */
  final class World implements Choices {
    private final Map<String, Integer> answers;
    private final int index;
    private final String path;

    private World(Map<String, Integer> answers, int index, String path) {
      this.answers = answers;
      this.index = index;
      this.path = path;
    }

    /** The same for the text of one file. */
    World of(String file) {
      return new World(answers, index, file);
    }

    /** The word for an expression. */
    String word(String expression) {
      return token(expression);
    }

    @Override
    public int pick(String question, int count) {
      ways.merge(question, count, Math::max);
      Integer answer = answers.get(question);
      if (answer == null) {
        answer = index == 0 ? 0 : index < 0 ? count - 1 : drawn(question, index);
      }
      return answer % count;
    }

    @Override
    public String value(String expression, String line, boolean endsLine) {
      List<String> candidates = new ArrayList<>(Candidates.of(path, line, endsLine));
      if (candidates.isEmpty()) {
        return token(expression);
      }
      String chosen = candidates.get(pick(expression, candidates.size()));
      return chosen.isEmpty() ? token(expression) : chosen;
    }
  }
}
