/** Rules about sudoers files, one small class each and nothing else. */
@NullMarked
package dev.gatewaylint.checks.sudoers;

import org.jspecify.annotations.NullMarked;
