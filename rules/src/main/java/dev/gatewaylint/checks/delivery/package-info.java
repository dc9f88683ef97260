/** Rules about how files reach their host, reported where that is ordered. */
@NullMarked
package dev.gatewaylint.checks.delivery;

import org.jspecify.annotations.NullMarked;
