package dev.gatewaylint.rule;

/**
 * What cures a finding.
 *
 * @param title what to do, as an order: "add StartLimitIntervalSec=300 to [Unit]"
 */
public record Fix(Safety safety, String title) {}
