/** Rules about what sudoers files allow. */
@NullMarked
package dev.gatewaylint.checks.sudoers;

import org.jspecify.annotations.NullMarked;
