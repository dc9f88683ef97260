package dev.gatewaylint.rule;

import dev.gatewaylint.text.Place;

/** Another place that a finding is about, and what stands there. */
public record Related(Place place, String message) {}
