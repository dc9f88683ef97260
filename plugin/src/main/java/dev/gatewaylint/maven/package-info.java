/**
 * The goals: what a pom says becomes a request to the engine, what the engine says an outcome of
 * the build.
 */
@NullMarked
package dev.gatewaylint.maven;

import org.jspecify.annotations.NullMarked;
