/** What no file of a host tells: programs, actors and quotas, written down in YAML. */
@NullMarked
package dev.gatewaylint.scenario;

import org.jspecify.annotations.NullMarked;
