/** What is written from a spec, against the parsers, the linter and the real tools. */
@NullMarked
package dev.gatewaylint.generate;

import org.jspecify.annotations.NullMarked;
