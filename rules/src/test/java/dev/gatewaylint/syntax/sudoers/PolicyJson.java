package dev.gatewaylint.syntax.sudoers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A parsed file in the shape of {@code cvtsudoers -f json} of sudo 1.9.13p3, each byte of a text as
 * one character. What is odd in that shape, such as members of objects inside arrays, is here.
 */
final class PolicyJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  /** cvtsudoers puts these into arrays, which is no JSON. */
  private static final Pattern BARE =
      Pattern.compile("(?m)^( *)(\"(?:runchroot|runcwd|role|type)\": \".*\")(,?)$");

  /** And forgets the comma behind an array that holds nothing. */
  private static final Pattern NO_COMMA = Pattern.compile("([\\]}])\n( *[\"{\\[])");

  private final SudoersFile file;

  private PolicyJson(SudoersFile file) {
    this.file = file;
  }

  static JsonNode of(SudoersFile file) {
    return new PolicyJson(file).policy();
  }

  /** What cvtsudoers printed, made JSON. */
  static JsonNode read(String printed) {
    if (printed.isEmpty()) {
      return NODES.objectNode();
    }
    String bare = BARE.matcher(printed).replaceAll("$1{ $2 }$3");
    try {
      return MAPPER.readTree(NO_COMMA.matcher(bare).replaceAll("$1,\n$2"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(bare, e);
    }
  }

  private ObjectNode policy() {
    ArrayNode defaults = NODES.arrayNode();
    ArrayNode specs = NODES.arrayNode();
    ObjectNode policy = NODES.objectNode();
    for (Entry entry : file.entries()) {
      if (entry instanceof Entry.Defaults line) {
        defaults.add(defaults(line));
      } else if (entry instanceof Entry.Aliases aliases) {
        for (AliasDefinition definition : aliases.definitions()) {
          ObjectNode all = policy.withObjectProperty(title(aliases.kind()));
          all.set(definition.name().value(), alias(aliases.kind(), definition));
        }
      } else if (entry instanceof Entry.UserSpec spec) {
        for (Privilege privilege : spec.privileges()) {
          specs.add(userSpec(spec, privilege));
        }
      }
    }
    put(policy, "Defaults", defaults);
    put(policy, "User_Specs", specs);
    return policy;
  }

  private static void put(ObjectNode policy, String name, ArrayNode array) {
    if (!array.isEmpty()) {
      policy.set(name, array);
    }
  }

  private static String title(AliasKind kind) {
    return switch (kind) {
      case USER -> "User_Aliases";
      case RUNAS -> "Runas_Aliases";
      case HOST -> "Host_Aliases";
      case COMMAND -> "Command_Aliases";
    };
  }

  private ArrayNode alias(AliasKind kind, AliasDefinition definition) {
    return kind == AliasKind.COMMAND
        ? commands(definition.commands())
        : members(definition.members(), prefix(kind));
  }

  private static String prefix(AliasKind kind) {
    return switch (kind) {
      case USER -> "user";
      case RUNAS -> "runas";
      case HOST -> "host";
      case COMMAND -> "cmnd";
    };
  }

  private ObjectNode defaults(Entry.Defaults line) {
    ObjectNode object = NODES.objectNode();
    ArrayNode binding =
        switch (line.scope()) {
          case EVERYBODY -> NODES.arrayNode();
          case COMMAND -> commands(line.bindings().commands());
          case HOST -> members(line.bindings().members(), "host");
          case RUNAS -> members(line.bindings().members(), "runas");
          case USER -> members(line.bindings().members(), "user");
        };
    put(object, "Binding", binding);
    ArrayNode options = object.putArray("Options");
    for (DefaultsSetting setting : line.settings()) {
      options.add(option(setting));
    }
    return object;
  }

  private static ObjectNode option(DefaultsSetting setting) {
    ObjectNode object = NODES.objectNode();
    String name = setting.name().value();
    if (setting.value().isEmpty()) {
      return object.put(name, setting.operator() == DefaultsSetting.Operator.ON);
    }
    String value = bytes(setting.value().get().value());
    boolean isList =
        DefaultsParameter.find(name)
            .filter(known -> known.type() == DefaultsParameter.Type.LIST)
            .isPresent();
    if (!isList) {
      return object.put(name, value);
    }
    object.put(
        "operation",
        switch (setting.operator()) {
          case ADD -> "list_add";
          case REMOVE -> "list_remove";
          default -> "list_assign";
        });
    ArrayNode words = object.putArray(name);
    for (String word : value.split("[ \t]", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return object;
  }

  private ObjectNode userSpec(Entry.UserSpec spec, Privilege privilege) {
    ObjectNode object = NODES.objectNode();
    object.set("User_List", members(spec.users(), "user"));
    object.set("Host_List", members(privilege.hosts(), "host"));
    ArrayNode specs = object.putArray("Cmnd_Specs");
    List<Inherited> inherited = Inherited.of(privilege.commands());
    for (int i = 0; i < inherited.size(); i++) {
      ObjectNode printed = specs.addObject();
      inherited.get(i).print(printed, this);
      ArrayNode commands = printed.putArray("Commands");
      commands.add(command(inherited.get(i).command));
      while (i + 1 < inherited.size() && inherited.get(i).isContinuedBy(inherited.get(i + 1))) {
        commands.add(command(inherited.get(++i).command));
      }
    }
    return object;
  }

  ArrayNode members(List<Member> members, String list) {
    ArrayNode array = NODES.arrayNode();
    for (Member member : members) {
      ObjectNode object = array.addObject();
      member(object, member, list);
      if (member.negated()) {
        object.put("negated", true);
      }
    }
    return array;
  }

  private void member(ObjectNode object, Member member, String list) {
    String value = bytes(member.value());
    boolean isGroups = list.equals("runasgroup");
    String named = list.equals("host") ? "hostname" : isGroups ? "usergroup" : "username";
    switch (member.kind()) {
      case ALL, NAME -> object.put(named, value);
      case ALIAS -> object.put(isGroups ? "runasalias" : list + "alias", value);
      case UID -> object.put("userid", Long.parseLong(value));
      case GROUP -> object.put("usergroup", value);
      case GID -> gid(object, member, isGroups);
      case NONUNIX_GROUP -> object.put("nonunixgroup", value);
      case NONUNIX_GID -> object.put("nonunixgid", Long.parseLong(value));
      case NETGROUP -> object.put("netgroup", value);
      case ADDRESS -> object.put("networkaddr", value);
    }
  }

  /** A number in a list of groups is printed as it is written. */
  private void gid(ObjectNode object, Member member, boolean isGroups) {
    if (isGroups) {
      String written = file.source().place(member.span()).text();
      int number = written.indexOf('#');
      String text = written.substring(number).replace("\"", "");
      object.put("usergroup", bytes(text));
    } else {
      object.put("usergid", Long.parseLong(member.value()));
    }
  }

  private static ArrayNode commands(List<Command> commands) {
    ArrayNode array = NODES.arrayNode();
    for (Command command : commands) {
      array.add(command(command));
    }
    return array;
  }

  private static ObjectNode command(Command command) {
    ObjectNode object = NODES.objectNode();
    String path = bytes(command.path().value());
    if (command.kind() == Command.Kind.ALIAS) {
      object.put("cmndalias", path);
    } else {
      String arguments =
          command
              .arguments()
              .map(a -> " " + (a.kind() == Arguments.Kind.NONE ? "\"\"" : bytes(a.text())))
              .orElse("");
      object.put("command", path + arguments);
      for (Digest digest : command.digests()) {
        object.put(digest.algorithm().name().toLowerCase(Locale.ROOT), digest.value());
      }
    }
    if (command.negated()) {
      object.put("negated", true);
    }
    return object;
  }

  /** Each byte as a character. */
  static String bytes(String text) {
    return new String(SourceFile.of("", text).bytes(), StandardCharsets.ISO_8859_1);
  }
}
