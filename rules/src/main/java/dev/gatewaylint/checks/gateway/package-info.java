/** Rules about the configurations of gateways. */
@NullMarked
package dev.gatewaylint.checks.gateway;

import org.jspecify.annotations.NullMarked;
