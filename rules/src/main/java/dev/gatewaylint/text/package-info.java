/** Exact text and the places in it. */
@NullMarked
package dev.gatewaylint.text;

import org.jspecify.annotations.NullMarked;
