/** The goals. */
@NullMarked
package dev.gatewaylint.maven;

import org.jspecify.annotations.NullMarked;
