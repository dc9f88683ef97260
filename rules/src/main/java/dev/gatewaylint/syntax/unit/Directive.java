package dev.gatewaylint.syntax.unit;

import java.util.Optional;

/**
 * One key that systemd knows in one section.
 *
 * @param section the section, without brackets
 * @param name the key
 * @param since the first systemd version that knows it; 0 when older than what systemd's manual
 *     records
 * @param until the last version that knows it; {@link Integer#MAX_VALUE} while it is still known
 * @param type the grammar of its value: systemd's parser function without {@code config_parse_}, in
 *     kebab case, with a suffix where the parser's argument changes the verdict ({@code
 *     rlimit:nofile})
 * @param deprecation present when the directive should not be written any more
 */
public record Directive(
    String section,
    String name,
    int since,
    int until,
    String type,
    Optional<Deprecation> deprecation) {

  /** Whether systemd of that version knows the directive. */
  public boolean isKnownTo(int version) {
    return since <= version && version <= until;
  }
}
