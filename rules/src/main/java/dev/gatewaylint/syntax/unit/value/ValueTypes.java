package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/** Entry of the package: what systemd says of a value. */
public final class ValueTypes {

  private ValueTypes() {}

  /** The gravest fault of {@code value}, empty if systemd of that version takes it. */
  public static Optional<Fault> check(String type, String value, int systemdVersion) {
    return judge(type, value, systemdVersion).fault();
  }

  /** Whether there is a grammar for {@code type}. */
  public static boolean knows(String type) {
    return judge(type, "", 257).known();
  }

  private static Judgement judge(String type, String value, int systemdVersion) {
    Judgement judgement = TimeValues.judge(type, value, systemdVersion);
    if (!judgement.known()) {
      judgement = Judgement.UNKNOWN_TYPE;
    }
    return judgement;
  }
}
