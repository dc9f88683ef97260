package dev.gatewaylint.generate;

import java.util.List;
import java.util.Optional;

/**
 * One call of systemctl that somebody may make as root, word for word.
 *
 * @param verb such as restart
 * @param unit the gateway's unit as the caller spells it: sudo compares text, and to it {@code
 *     openclaw} and {@code openclaw.service} are two things
 */
record GrantedOrder(String verb, String unit) {
  /** What may be granted: the verbs that change whether the unit runs, and nothing else. */
  static final List<String> GRANTED =
      List.of("restart", "start", "stop", "try-restart", "reload", "reload-or-restart");

  /**
   * What a spec says: a verb, which is about {@code NAME.service}, or a verb and the unit in one of
   * its two spellings. Empty for anything else.
   */
  static Optional<GrantedOrder> of(String words, String name) {
    int blank = words.indexOf(' ');
    String unit = blank < 0 ? name + ".service" : words.substring(blank + 1);
    String verb = blank < 0 ? words : words.substring(0, blank);
    boolean known = unit.equals(name) || unit.equals(name + ".service");
    return known ? Optional.of(new GrantedOrder(verb, unit)) : Optional.empty();
  }

  List<String> words() {
    return List.of(verb, unit);
  }
}
