/** The grammar of crontab(5): lossless, positioned, and read as one of two daemons reads it. */
@NullMarked
package dev.gatewaylint.syntax.crontab;

import org.jspecify.annotations.NullMarked;
