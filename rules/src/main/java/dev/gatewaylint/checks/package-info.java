/** The one list of rules. */
@NullMarked
package dev.gatewaylint.checks;

import org.jspecify.annotations.NullMarked;
