/** What supervisors do to services over time, played on a virtual clock before it happens. */
@NullMarked
package dev.gatewaylint.simulate;

import org.jspecify.annotations.NullMarked;
