/** The effective machine that a set of files describes; every value knows its place. */
@NullMarked
package dev.gatewaylint.host;

import org.jspecify.annotations.NullMarked;
