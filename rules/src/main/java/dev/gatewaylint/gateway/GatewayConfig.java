package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigTree;
import java.util.Optional;

/**
 * A gateway's configuration: its main file, and the document that it makes with all that it
 * includes.
 *
 * @param file the main file
 * @param root the document; its nodes may stand in several files
 */
public record GatewayConfig(ConfigTree file, Optional<ConfigNode> root) {}
