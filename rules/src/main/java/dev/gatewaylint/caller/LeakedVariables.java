package dev.gatewaylint.caller;

import dev.gatewaylint.sudo.EffectiveDefaults;
import dev.gatewaylint.sudo.Fnmatch;
import dev.gatewaylint.sudo.Placed;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Variables of the caller's that Defaults let through sudo, and by which programs load code, or
 * start programs of the caller's choice: ld.so(8), the pager and editor of systemctl(1), the
 * runtimes of scripts. Without env_reset sudo still takes away those of the loader and of some
 * runtimes (env_delete, as {@code sudo -V} lists it).
 */
public final class LeakedVariables {
  /** What a variable may do. */
  public enum Kind {
    /** The loader of every program obeys it. */
    LOADER,
    /** Programs that show their answers start it. */
    PAGER,
    /** Programs that have a text edited start it. */
    EDITOR,
    /** One runtime obeys it. */
    RUNTIME
  }

  /**
   * A setting that lets variables through.
   *
   * @param kinds what they may do
   * @param variable one of them
   * @param place where that is set
   */
  public record Leak(List<Kind> kinds, String variable, Place place) {
    public Leak {
      kinds = List.copyOf(kinds);
    }
  }

  private record Known(String name, Kind kind, boolean isDeleted) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("LD_PRELOAD", Kind.LOADER, true),
          new Known("LD_LIBRARY_PATH", Kind.LOADER, true),
          new Known("SYSTEMD_PAGER", Kind.PAGER, false),
          new Known("PAGER", Kind.PAGER, false),
          new Known("LESSOPEN", Kind.PAGER, false),
          new Known("LESS", Kind.PAGER, false),
          new Known("SYSTEMD_EDITOR", Kind.EDITOR, false),
          new Known("EDITOR", Kind.EDITOR, false),
          new Known("VISUAL", Kind.EDITOR, false),
          new Known("NODE_OPTIONS", Kind.RUNTIME, false),
          new Known("BASH_ENV", Kind.RUNTIME, true),
          new Known("PYTHONPATH", Kind.RUNTIME, true),
          new Known("PERL5LIB", Kind.RUNTIME, true),
          new Known("RUBYOPT", Kind.RUNTIME, true));

  private LeakedVariables() {}

  /** Each setting that lets such variables through. */
  public static List<Leak> of(EffectiveDefaults defaults) {
    List<Leak> leaks = new ArrayList<>();
    flag(defaults.flag("setenv"), true).ifPresent(place -> leaks.add(all(place)));
    flag(defaults.flag("env_reset"), false).ifPresent(place -> leaks.add(allButDeleted(place)));
    for (Placed<String> word : defaults.list("env_keep")) {
      List<Kind> kinds = new ArrayList<>();
      String first = "";
      for (Known known : KNOWN) {
        if (Fnmatch.matches(name(word.value()), known.name())) {
          first = first.isEmpty() ? known.name() : first;
          kinds.add(known.kind());
        }
      }
      if (!kinds.isEmpty()) {
        leaks.add(new Leak(kinds, first, word.place()));
      }
    }
    return leaks;
  }

  private static Optional<Place> flag(EffectiveDefaults.Flag flag, boolean on) {
    return (on ? flag.isOn() : flag.isOff()) ? flag.place() : Optional.empty();
  }

  private static Leak all(Place place) {
    return new Leak(List.of(Kind.values()), "LD_PRELOAD", place);
  }

  private static Leak allButDeleted(Place place) {
    return new Leak(List.of(Kind.PAGER, Kind.EDITOR, Kind.RUNTIME), "SYSTEMD_PAGER", place);
  }

  /** A word of env_keep may hold a value as well. */
  private static String name(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }
}
