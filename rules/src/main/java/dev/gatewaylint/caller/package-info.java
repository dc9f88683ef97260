/** Who runs which command as whom, and what it asks of those that supervise programs. */
@NullMarked
package dev.gatewaylint.caller;

import org.jspecify.annotations.NullMarked;
