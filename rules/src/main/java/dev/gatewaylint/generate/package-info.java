/** From a short spec to the files that a careful engineer would write. Pure and deterministic. */
@NullMarked
package dev.gatewaylint.generate;

import org.jspecify.annotations.NullMarked;
