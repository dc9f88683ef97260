package dev.gatewaylint.syntax;

import dev.gatewaylint.text.Place;

/**
 * Something in a file that its owner cannot read.
 *
 * @param place the characters in question
 * @param message what is wrong and what the owner of the format does with it, for an operator
 * @param fatal whether the owner reads nothing after it
 */
public record Problem(Place place, String message, boolean fatal) {}
