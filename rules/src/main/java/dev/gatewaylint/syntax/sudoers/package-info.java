/**
 * The grammar of sudoers(5): lossless, positioned, and forgiving line by line as sudo itself is.
 */
@NullMarked
package dev.gatewaylint.syntax.sudoers;

import org.jspecify.annotations.NullMarked;
