/** What every parsed file has in common: its source and what is wrong with it. */
@NullMarked
package dev.gatewaylint.syntax;

import org.jspecify.annotations.NullMarked;
