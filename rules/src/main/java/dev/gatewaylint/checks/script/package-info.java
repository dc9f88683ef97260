/** Rules about what scripts, crontabs and Exec lines run, and who runs it. */
@NullMarked
package dev.gatewaylint.checks.script;

import org.jspecify.annotations.NullMarked;
