/** Jobs of launchd as their property lists describe them, and the table of keys that it knows. */
@NullMarked
package dev.gatewaylint.launchd;

import org.jspecify.annotations.NullMarked;
