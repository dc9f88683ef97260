/** Rules about systemd units, one small class each and nothing else. */
@NullMarked
package dev.gatewaylint.checks.systemd;

import org.jspecify.annotations.NullMarked;
