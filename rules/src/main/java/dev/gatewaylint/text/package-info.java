/** Exact text and places in it. Offsets inside; line and column only at the border. */
@NullMarked
package dev.gatewaylint.text;

import org.jspecify.annotations.NullMarked;
