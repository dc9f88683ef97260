/** The configuration of a gateway: what its versions know, what it includes, what a value does. */
@NullMarked
package dev.gatewaylint.gateway;

import org.jspecify.annotations.NullMarked;
