/** Rules about property lists and jobs of launchd, one small class each and nothing else. */
@NullMarked
package dev.gatewaylint.checks.launchd;

import org.jspecify.annotations.NullMarked;
