package dev.gatewaylint.launchd;

import dev.gatewaylint.text.Place;

/**
 * A value that a property list gives, and where.
 *
 * @param place the characters of the value, tags included
 */
public record Written<T>(T value, Place place) {}
