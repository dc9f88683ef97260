/** From hosts and settings to a report. */
@NullMarked
package dev.gatewaylint.lint;

import org.jspecify.annotations.NullMarked;
