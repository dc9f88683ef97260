package dev.gatewaylint.host;

import dev.gatewaylint.gateway.Paths;
import java.util.Optional;

/** The home folders of the users that services and jobs run as, from the host's root. */
final class UserHomes {
  private UserHomes() {}

  /** That of the user whom a unit names, or whose manager runs it; empty if nobody knows. */
  static Optional<String> of(Service service) {
    UnitScope scope = service.unit().scope();
    if (scope.manager() == UnitScope.Manager.USER) {
      boolean personal = !scope.isFolder() && !scope.label().equals("user");
      return personal
          ? Optional.of(scope.label().equals("~") ? "" : scope.label())
          : Optional.empty();
    }
    Optional<Sourced<String>> user = service.word("User");
    if (user.isEmpty()) {
      boolean root = service.word("DynamicUser").isEmpty() && service.isOfSystem();
      return root ? Optional.of("root") : Optional.empty();
    }
    return of(service.host(), user.get().value(), "home/");
  }

  /** That of the user as whom a job runs. */
  static Optional<String> of(LaunchdJob job) {
    Optional<String> user = job.user();
    if (user.isEmpty()) {
      return user;
    }
    return user.get().equals("root")
        ? Optional.of("var/root")
        : of(job.host(), user.get(), "Users/");
  }

  private static Optional<String> of(Host host, String user, String usual) {
    if (user.indexOf('%') >= 0) {
      return Optional.empty();
    }
    Optional<UserAccount> account = host.accounts().user(user);
    if (account.isPresent()) {
      String home = account.get().home();
      return home.startsWith("/") ? Optional.of(Paths.resolve("", home)) : Optional.empty();
    }
    return Optional.of(user.equals("root") ? "root" : usual + user);
  }
}
