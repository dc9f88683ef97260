package dev.gatewaylint.pages;

import dev.gatewaylint.rule.Rule;

/** So do their cases. */
class DeliveryCasesTest extends CasesTest {
  @Override
  Machine machine() {
    return new DeliveryMachine();
  }

  @Override
  boolean isShown(Rule rule) {
    return rule instanceof Rule.OfDelivery;
  }
}
