/**
 * What every comparison with a real tool shares: the guard, the record of cases, a booted systemd.
 */
package dev.gatewaylint.oracle;
