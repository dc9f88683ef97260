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

  /** That of the user in whose home an agent lies, or whom a daemon names. */
  static Optional<String> of(LaunchdJob job) {
    String[] names = job.plist().file().source().path().split("/", -1);
    if (names.length > 3 && names[0].equals("Users") && names[2].equals("Library")) {
      return Optional.of("Users/" + names[1]);
    }
    if (names.length < 2 || !names[names.length - 2].equals("LaunchDaemons")) {
      return Optional.empty();
    }
    Optional<String> user = ProcessOrigin.text(job, "UserName");
    return user.isEmpty() ? Optional.of("var/root") : of(job.host(), user.get(), "Users/");
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
