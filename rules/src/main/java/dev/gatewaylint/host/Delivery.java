package dev.gatewaylint.host;

import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * How one file reaches its host.
 *
 * @param path place inside the host
 * @param task where that is ordered
 * @param hasContent whether text is written, not an owner or mode set
 * @param owner who will own it; empty if nothing says so
 * @param group its group; empty if nothing says so
 * @param mode its permission bits; empty if nothing says so, or not as a number
 * @param validation the command that has to accept the file first
 * @param isFollowedUp whether something lets the programs that read the file know of a change: a
 *     handler that is notified, or a later task
 */
public record Delivery(
    String path,
    Place task,
    boolean hasContent,
    Optional<String> owner,
    Optional<String> group,
    Optional<Integer> mode,
    Optional<String> validation,
    boolean isFollowedUp) {
  private static final int USUAL_MODE = 0440;
  private static final int OTHERS_WRITE = 0002;
  private static final int GROUP_WRITE = 0020;

  /** Whether sudo reads the file. */
  public boolean isSudoers() {
    return FilePlace.of(path).equals(Optional.of(FileKind.Plain.SUDOERS));
  }

  /** Whether a manager loads the file, as a unit or a part of one. */
  public boolean isUnit() {
    return UnitPlace.of(path).map(place -> !place.scope().isFolder()).orElse(false);
  }

  /** Whether its mode is the one that visudo wants for sudoers. */
  public boolean hasUsualMode() {
    return mode.equals(Optional.of(USUAL_MODE));
  }

  /** Its mode, for a sentence. */
  public String modeWords() {
    String digits = Integer.toOctalString(mode.orElse(0));
    return "its mode is " + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ", not 0440";
  }

  /**
   * Why sudo does not read it as sudoers; empty if it does, as far as is known: see {@link
   * SudoersTrust}. What nothing is said of is root's, who writes the file.
   */
  public Optional<String> distrust() {
    if (owner.isPresent() && !isRoot(owner.get())) {
      return Optional.of("it belongs to " + owner.get() + ", not to root");
    }
    int bits = mode.orElse(0);
    if ((bits & OTHERS_WRITE) != 0) {
      return Optional.of("everybody may write to it, " + modeWords());
    }
    boolean shared = group.isPresent() && !isRoot(group.get());
    return (bits & GROUP_WRITE) != 0 && shared
        ? Optional.of("group " + group.get() + " may write to it, " + modeWords())
        : Optional.empty();
  }

  private static boolean isRoot(String name) {
    return name.equals("root") || name.equals("0");
  }
}
