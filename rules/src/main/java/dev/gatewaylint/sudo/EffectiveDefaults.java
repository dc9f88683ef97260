package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.DefaultsScope;
import dev.gatewaylint.syntax.sudoers.DefaultsSetting.Operator;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Defaults in force for one question. Lines for everybody, users, hosts and runas users apply
 * in reading order; those for commands after all of them.
 */
public final class EffectiveDefaults {
  /**
   * A flag.
   *
   * @param mayBeOn with {@code mayBeOff}, it is not known
   * @param place of the setting that decides; empty for the built-in value
   */
  public record Flag(boolean mayBeOn, boolean mayBeOff, Optional<Place> place) {
    /** Whether it is on for certain. */
    public boolean isOn() {
      return mayBeOn && !mayBeOff;
    }

    /** Whether it is off for certain. */
    public boolean isOff() {
      return mayBeOff && !mayBeOn;
    }

    int test() {
      return (mayBeOn ? Match.YES : 0) | (mayBeOff ? Match.NO : 0);
    }
  }

  private final Settings settings;
  private final Asked asked;

  EffectiveDefaults(Settings settings, Asked asked) {
    this.settings = settings;
    this.asked = asked;
  }

  /** The flags of sudoers(5) that are on where no line says otherwise, those that matter here. */
  private static boolean isOnByDefault(String name) {
    return switch (name) {
      case "authenticate", "env_reset", "root_sudo", "use_netgroups", "set_home", "mail_badpass" ->
          true;
      default -> false;
    };
  }

  /** The value of a flag such as {@code env_reset}. */
  public Flag flag(String name) {
    boolean initial = isOnByDefault(name);
    Flag flag = new Flag(initial, !initial, Optional.empty());
    for (Settings.Bound bound : inOrder(name)) {
      int applies = asked.applies(bound);
      if (applies == Match.NO) {
        continue;
      }
      boolean on = bound.setting().operator() == Operator.ON;
      Place place = bound.source().place(bound.setting().span());
      boolean may = applies == Match.MAYBE;
      flag =
          new Flag(
              on || (may && flag.mayBeOn()), !on || (may && flag.mayBeOff()), Optional.of(place));
    }
    return flag;
  }

  /**
   * The value of a text such as {@code runas_default}; empty if none is set. Where two are
   * possible, the last one.
   */
  public Optional<Placed<String>> text(String name) {
    Optional<Placed<String>> text = Optional.empty();
    for (Settings.Bound bound : inOrder(name)) {
      if (asked.applies(bound) != Match.NO) {
        text = bound.setting().value().map(value -> bound.placed(value.value()));
      }
    }
    return text;
  }

  /** Whether {@link #text} might be another. */
  boolean isTextUncertain(String name) {
    boolean uncertain = false;
    for (Settings.Bound bound : inOrder(name)) {
      int applies = asked.applies(bound);
      uncertain = applies == Match.MAYBE || (uncertain && applies == Match.NO);
    }
    return uncertain;
  }

  /**
   * The words that lines put into a list such as {@code env_keep}, without those that sudo has
   * built in. A line that may apply counts; one that may remove does not.
   */
  public List<Placed<String>> list(String name) {
    List<Placed<String>> words = new ArrayList<>();
    for (Settings.Bound bound : inOrder(name)) {
      int applies = asked.applies(bound);
      Operator operator = bound.setting().operator();
      boolean clears = operator == Operator.SET || operator == Operator.OFF;
      if (clears && applies == Match.YES) {
        words.clear();
      }
      if (applies == Match.NO || bound.setting().value().isEmpty()) {
        continue;
      }
      for (String word : bound.setting().value().get().value().split("[ \t]+", -1)) {
        if (operator == Operator.REMOVE && applies == Match.YES) {
          words.removeIf(old -> old.value().equals(word));
        } else if (operator != Operator.REMOVE && !word.isEmpty()) {
          words.add(bound.placed(word));
        }
      }
    }
    return List.copyOf(words);
  }

  private List<Settings.Bound> inOrder(String name) {
    List<Settings.Bound> all = settings.of(name);
    boolean mixed = false;
    for (Settings.Bound bound : all) {
      mixed |= bound.line().scope() == DefaultsScope.COMMAND;
    }
    if (!mixed) {
      return all;
    }
    List<Settings.Bound> ordered = new ArrayList<>();
    for (Settings.Bound bound : all) {
      if (bound.line().scope() != DefaultsScope.COMMAND) {
        ordered.add(bound);
      }
    }
    for (Settings.Bound bound : all) {
      if (bound.line().scope() == DefaultsScope.COMMAND) {
        ordered.add(bound);
      }
    }
    return ordered;
  }
}
