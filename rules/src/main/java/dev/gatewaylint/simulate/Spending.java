package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Optional;

/**
 * What a play does to a quota.
 *
 * @param quota the quota
 * @param exhaustedAfter when a start could not be paid for, for the first time
 */
public record Spending(Quota quota, Optional<TimeSpan> exhaustedAfter) {}
