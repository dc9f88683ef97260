package dev.gatewaylint.command;

/**
 * What {@code fix} was asked for.
 *
 * @param check which files, rules and targets; formats are not looked at
 * @param unsafe whether fixes that change behaviour are made as well
 * @param diff whether a patch is printed and nothing is written
 */
public record FixRequest(CheckRequest check, boolean unsafe, boolean diff) {}
