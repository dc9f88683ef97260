/** Runs the rule pages, the cases and the samples: what they show is what the engine does. */
@NullMarked
package dev.gatewaylint.pages;

import org.jspecify.annotations.NullMarked;
