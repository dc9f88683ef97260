/** JSON5, and JSON with it, as nodes that know their places. */
@NullMarked
package dev.gatewaylint.syntax.json5;

import org.jspecify.annotations.NullMarked;
