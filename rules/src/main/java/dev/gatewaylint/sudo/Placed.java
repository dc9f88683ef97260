package dev.gatewaylint.sudo;

import dev.gatewaylint.text.Place;

/** A value and where it is written. */
public record Placed<T>(T value, Place place) {}
