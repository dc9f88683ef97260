package dev.gatewaylint.systemctl;

import java.util.Optional;

/**
 * One option of a call.
 *
 * @param name its long name without dashes, also where it was written as a letter or shortened
 * @param index which word it begins in, the first one behind {@code systemctl} being 0
 * @param value empty for a flag and for a value that is unknown
 */
public record SystemctlOption(String name, int index, Optional<String> value) {}
