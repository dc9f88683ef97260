/** Rules that reason across the files of a host. */
@NullMarked
package dev.gatewaylint.checks.host;

import org.jspecify.annotations.NullMarked;
