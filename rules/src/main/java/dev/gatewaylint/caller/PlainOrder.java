package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlReach;
import java.util.List;
import java.util.Optional;

/**
 * Which orders a fix may grant to somebody who is not root: the text that makes one is often that
 * user's own, and must not get him more than the state of services that it names.
 */
public final class PlainOrder {
  /** Where nobody but root puts a program. */
  private static final List<String> PROGRAMS =
      List.of("/usr/bin/systemctl", "/bin/systemctl", "/usr/sbin/systemctl", "/sbin/systemctl");

  /** They end everything else on the host. */
  private static final List<String> RESCUERS = List.of("emergency.service", "rescue.service");

  private PlainOrder() {}

  /**
   * Whether a command is such an order.
   *
   * @param path of the program, as sudo finds it
   * @param words behind it
   */
  public static boolean isOne(String path, List<String> words) {
    SystemctlCall asked = SystemctlCall.ofWords(words);
    if (!PROGRAMS.contains(path)
        || asked.operands().isEmpty()
        || !NarrowGrant.isGrantable(asked)
        || SystemctlReach.of(asked).isPresent()) {
      return false;
    }
    for (Optional<String> name : asked.operands()) {
      if (name.isEmpty() || !isService(name.get())) {
        return false;
      }
    }
    return true;
  }

  /** One unit that is started and stopped by itself: no pattern, and no state of the host. */
  private static boolean isService(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "@:-_.\\".indexOf(c) < 0) {
        return false;
      }
    }
    String unit = Targeted.mangled(name);
    return !RESCUERS.contains(unit)
        && UnitKind.ofName(unit).map(kind -> kind != UnitKind.TARGET).orElse(false);
  }
}
