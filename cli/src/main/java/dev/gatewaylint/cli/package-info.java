/** The command line. */
@NullMarked
package dev.gatewaylint.cli;

import org.jspecify.annotations.NullMarked;
