/** YAML as nodes that know their places; scalars stay text. */
@NullMarked
package dev.gatewaylint.syntax.yaml;

import org.jspecify.annotations.NullMarked;
