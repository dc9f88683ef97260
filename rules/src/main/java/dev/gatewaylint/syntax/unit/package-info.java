/** systemd's unit files and manager settings: what they may hold, and how they are read. */
@NullMarked
package dev.gatewaylint.syntax.unit;

import org.jspecify.annotations.NullMarked;
