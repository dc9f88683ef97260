package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.syntax.ConfigNode;
import java.util.Optional;

/**
 * Whether tasks change the user, and to whom, as far as the content tells: an inventory or the
 * command line may say so too.
 *
 * @param on empty if nothing says so
 * @param user empty if nothing says so; then it is root
 */
record Become(Optional<Boolean> on, Optional<String> user) {
  /** Nothing is said. */
  static final Become UNSAID = new Become(Optional.empty(), Optional.empty());

  /** The same after what a play, role, block or task says. */
  Become after(ConfigNode.Mapping node, Variables variables) {
    Optional<ConfigNode.Entry> become = node.find("become");
    Optional<ConfigNode.Entry> name = node.find("become_user");
    Optional<Boolean> nowOn = on;
    if (become.isPresent()) {
      nowOn = variables.valueOf(become.get().value()).truth();
    }
    Optional<String> nowUser = user;
    if (name.isPresent()) {
      Value value = variables.valueOf(name.get().value());
      nowUser = Optional.of(value.printed().orElse(""));
    }
    return new Become(nowOn, nowUser);
  }

  /** As whom tasks run; empty if that is not known here. */
  Optional<String> login() {
    if (!on.orElse(false)) {
      return Optional.empty();
    }
    String name = user.orElse("root");
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
