package dev.gatewaylint.gateway;

import java.util.List;
import java.util.Optional;

/**
 * In which versions a key is known.
 *
 * @param versions those of the table that know it, from old to new
 */
public record KeyHistory(KeyPath path, List<OpenClawVersion> versions) {
  public KeyHistory {
    versions = List.copyOf(versions);
  }

  /** Whether any version knows it. */
  public boolean isKnown() {
    return !versions.isEmpty();
  }

  /** The first version of the table that knows it. */
  public Optional<OpenClawVersion> since() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(0));
  }

  /** The last version that knows it, if a later one does not. */
  public Optional<OpenClawVersion> until() {
    List<OpenClawVersion> all = ConfigKeys.versions();
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    OpenClawVersion last = versions.get(versions.size() - 1);
    return last.equals(all.get(all.size() - 1)) ? Optional.empty() : Optional.of(last);
  }
}
