package dev.gatewaylint.ansible.jinja;

/** One way in which everything that nobody knows could turn out. */
public interface Choices {
  /**
   * What is put in for an expression.
   *
   * @param expression as it is written
   * @param line the characters before it in its line
   * @param endsLine whether nothing follows it there
   */
  String value(String expression, String line, boolean endsLine);

  /**
   * Which of several ways is taken, from 0.
   *
   * @param question what it depends on; one question has one answer
   */
  int pick(String question, int ways);
}
