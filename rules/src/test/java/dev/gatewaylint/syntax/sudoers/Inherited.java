package dev.gatewaylint.syntax.sudoers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatewaylint.syntax.Located;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command of a list with what it inherits, as the grammar of sudo 1.9.13p3 hands it on and
 * cvtsudoers prints it. Only what was inherited counts as equal there, which places tell: then two
 * commands are printed as one.
 */
final class Inherited {
  /** As strftime(3) prints years before 1000. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The tags by the name that is printed, in pairs: which sets it, which clears it. */
  private static final Tag[][] TAGS = {
    {Tag.PASSWD, Tag.NOPASSWD},
    {Tag.NOEXEC, Tag.EXEC},
    {Tag.INTERCEPT, Tag.NOINTERCEPT},
    {Tag.MAIL, Tag.NOMAIL},
    {Tag.SETENV, Tag.NOSETENV},
    {Tag.FOLLOW, Tag.NOFOLLOW},
    {Tag.LOG_INPUT, Tag.NOLOG_INPUT},
    {Tag.LOG_OUTPUT, Tag.NOLOG_OUTPUT}
  };

  private static final String[] PRINTED = {
    "authenticate",
    "noexec",
    "intercept",
    "send_mail",
    "setenv",
    "sudoedit_follow",
    "log_input",
    "log_output"
  };

  private static final int SETENV = 4;

  final Command command;
  private final @Nullable Boolean[] tags = new Boolean[TAGS.length];
  private final Map<SpecOption.Name, SpecOption> options = new EnumMap<>(SpecOption.Name.class);
  private boolean isSetenvImplied;
  private @Nullable Runas runas;

  private Inherited(CommandSpec spec) {
    command = spec.command();
    runas = spec.runas().orElse(null);
    for (SpecOption option : spec.options()) {
      options.put(option.name(), option);
    }
    for (Located<Tag> tag : spec.tags()) {
      for (int i = 0; i < TAGS.length; i++) {
        if (TAGS[i][0] == tag.value() || TAGS[i][1] == tag.value()) {
          tags[i] = TAGS[i][0] == tag.value();
        }
      }
    }
    boolean isAll = command.kind() == Command.Kind.ALL && !command.negated();
    if (isAll && tags[SETENV] == null) {
      tags[SETENV] = true;
      isSetenvImplied = true;
    }
  }

  static List<Inherited> of(List<CommandSpec> specs) {
    List<Inherited> all = new ArrayList<>();
    for (CommandSpec spec : specs) {
      Inherited next = new Inherited(spec);
      if (!all.isEmpty()) {
        next.inherit(all.get(all.size() - 1));
      }
      all.add(next);
    }
    return all;
  }

  private void inherit(Inherited before) {
    boolean hasContext =
        options.containsKey(SpecOption.Name.ROLE) || options.containsKey(SpecOption.Name.TYPE);
    for (Map.Entry<SpecOption.Name, SpecOption> option : before.options.entrySet()) {
      boolean isContext =
          option.getKey() == SpecOption.Name.ROLE || option.getKey() == SpecOption.Name.TYPE;
      if (!(isContext && hasContext)) {
        options.putIfAbsent(option.getKey(), option.getValue());
      }
    }
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] == null && !(i == SETENV && before.isSetenvImplied)) {
        tags[i] = before.tags[i];
      }
    }
    runas = runas == null ? before.runas : runas;
  }

  boolean isContinuedBy(Inherited next) {
    for (int i = 0; i < tags.length; i++) {
      boolean counts = next.tags[i] != null && !(i == SETENV && next.isSetenvImplied);
      boolean same = Objects.equals(tags[i], next.tags[i]) && !(i == SETENV && isSetenvImplied);
      if (counts && !same) {
        return false;
      }
    }
    return Objects.equals(runas, next.runas)
        && isSame(next, SpecOption.Name.ROLE)
        && isSame(next, SpecOption.Name.TYPE)
        && isSame(next, SpecOption.Name.CHROOT)
        && isSame(next, SpecOption.Name.CWD);
  }

  private boolean isSame(Inherited next, SpecOption.Name name) {
    return Objects.equals(options.get(name), next.options.get(name));
  }

  /** Everything but the commands. */
  void print(ObjectNode object, PolicyJson json) {
    if (runas != null) {
      if (runas.users().isEmpty() && runas.groups().isEmpty()) {
        object.putArray("runasusers").addObject().put("username", "");
      } else if (!runas.users().isEmpty()) {
        object.set("runasusers", json.members(runas.users(), "runas"));
      }
      if (!runas.groups().isEmpty()) {
        object.set("runasgroups", json.members(runas.groups(), "runasgroup"));
      }
    }
    ArrayNode printed = object.arrayNode();
    text(printed, "runchroot", SpecOption.Name.CHROOT);
    text(printed, "runcwd", SpecOption.Name.CWD);
    int seconds =
        options.containsKey(SpecOption.Name.TIMEOUT)
            ? Durations.seconds(value(SpecOption.Name.TIMEOUT)).orElseThrow()
            : 0;
    if (seconds > 0) {
      printed.addObject().put("command_timeout", (long) seconds);
    }
    time(printed, "notbefore", SpecOption.Name.NOTBEFORE);
    time(printed, "notafter", SpecOption.Name.NOTAFTER);
    boolean hasTags = false;
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] != null) {
        hasTags = true;
        printed.addObject().put(PRINTED[i], tags[i]);
      }
    }
    if (!printed.isEmpty() || hasTags) {
      object.set("Options", printed);
    }
    if (options.containsKey(SpecOption.Name.ROLE) && options.containsKey(SpecOption.Name.TYPE)) {
      ArrayNode context = object.putArray("SELinux_Spec");
      text(context, "role", SpecOption.Name.ROLE);
      text(context, "type", SpecOption.Name.TYPE);
    }
  }

  private String value(SpecOption.Name name) {
    SpecOption option = options.get(name);
    return option == null ? "" : option.value().value();
  }

  private void text(ArrayNode printed, String name, SpecOption.Name option) {
    if (options.containsKey(option)) {
      printed.addObject().put(name, PolicyJson.bytes(value(option)));
    }
  }

  private void time(ArrayNode printed, String name, SpecOption.Name option) {
    if (options.containsKey(option)) {
      long seconds = GeneralizedTime.parse(value(option)).orElseThrow().epochSecond(ZoneOffset.UTC);
      String text = TIME.format(Instant.ofEpochSecond(seconds));
      if (text.length() <= "20261231235959Z".length()) {
        printed.addObject().put(name, text);
      }
    }
  }
}
