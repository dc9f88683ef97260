/** The command that hands over generated files. */
@NullMarked
package dev.gatewaylint.ansible;

import org.jspecify.annotations.NullMarked;
