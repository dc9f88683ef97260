package dev.gatewaylint.pages;

import dev.gatewaylint.rule.Rule;

/** The pages of rules about the way that files take show Ansible content. */
class DeliveryPagesTest extends PagesTest {
  @Override
  Machine machine() {
    return new DeliveryMachine();
  }

  @Override
  boolean isShown(Rule rule) {
    return rule instanceof Rule.OfDelivery;
  }
}
