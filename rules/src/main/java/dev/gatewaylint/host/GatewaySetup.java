package dev.gatewaylint.host;

import dev.gatewaylint.gateway.GatewayConfig;

/**
 * A gateway's configuration on a host, beside the services that run with it.
 *
 * @param config what its files say
 * @param host the machine that it lies on
 */
public record GatewaySetup(GatewayConfig config, Host host) {}
