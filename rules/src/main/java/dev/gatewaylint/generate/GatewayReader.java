package dev.gatewaylint.generate;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.GatewayCommand;
import dev.gatewaylint.host.SecretName;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the part of a spec that says what the gateway is. */
final class GatewayReader {
  private static final TimeSpan USUAL_DELAY = TimeSpan.ofSeconds(5);
  private static final int MOST_WORDS = 50;

  private GatewayReader() {}

  static Spec.Gateway read(ConfigNode node, int systemd) throws ScenarioException {
    SpecFields fields =
        SpecFields.of(
            node,
            "command",
            "user",
            "home",
            "folder",
            "environment",
            "environment-files",
            "version",
            "restart-delay",
            "stop-timeout",
            "memory",
            "writable",
            "sudo");
    String user = fields.required("user", Shape.USER);
    String home = fields.word("home", Shape.PATH).orElse("/home/" + user);
    Spec.Gateway gateway =
        new Spec.Gateway(
            command(fields.required("command"), systemd),
            user,
            home,
            fields.word("folder", Shape.PATH).orElse(home),
            environment(fields),
            fields.words("environment-files", Shape.ENVIRONMENT_FILE),
            version(fields),
            fields.time("restart-delay").orElse(USUAL_DELAY),
            fields.time("stop-timeout"),
            fields.word("memory", Shape.SIZE).orElse(""),
            fields.words("writable", Shape.PATH),
            fields.flag("sudo").orElse(false));
    refuseShortStop(fields, gateway, systemd);
    return gateway;
  }

  /** A command line as in {@code ExecStart=}, from plain words or from a list of any. */
  static String command(ConfigNode node, int systemd) throws ScenarioException {
    String command;
    if (node instanceof Sequence list) {
      if (list.items().isEmpty() || list.items().size() > MOST_WORDS) {
        throw new ScenarioException(node.place(), "expected 1 to " + MOST_WORDS + " words");
      }
      List<String> words = new ArrayList<>();
      words.add(SpecFields.word(list.items().get(0), Shape.PATH));
      for (ConfigNode word : list.items().subList(1, list.items().size())) {
        words.add(UnitWords.argument(SpecFields.text(word)));
      }
      command = String.join(" ", words);
    } else {
      command = SpecFields.word(node, Shape.COMMAND);
    }
    List<String> words = GatewayProgram.words(command, systemd);
    int secret = FoundCommand.secret(words);
    if (secret >= 0) {
      throw new ScenarioException(
          node.place(),
          "what stands behind "
              + words.get(secret).split("=", 2)[0]
              + " looks like a secret, and every user may read a command line: put it in a file of"
              + " environment-files");
    }
    Optional<GatewayCommand> gateway = GatewayCommand.of(words);
    Optional<String> verb = gateway.flatMap(GatewayCommand::clientVerb);
    if (verb.isPresent()) {
      throw new ScenarioException(
          node.place(),
          "'gateway "
              + verb.get()
              + "' is the client, which exits at once: name the server, "
              + gateway.get().program()
              + " gateway");
    }
    return command;
  }

  private static Map<String, String> environment(SpecFields fields) throws ScenarioException {
    Map<String, String> variables = new HashMap<>();
    Optional<ConfigNode> node = fields.node("environment");
    if (node.isEmpty()) {
      return variables;
    }
    if (!(node.get() instanceof Mapping mapping)) {
      throw new ScenarioException(node.get().place(), "expected variables with their values");
    }
    for (ConfigNode.Entry entry : mapping.entries()) {
      String name = entry.name();
      if (!Shape.VARIABLE.fits(name)) {
        throw new ScenarioException(
            entry.key().place(), "expected " + Shape.VARIABLE.words() + " such as NODE_ENV");
      }
      String value = SpecFields.text(entry.value());
      if (SecretName.looksSecret(name, value)) {
        throw new ScenarioException(
            entry.value().place(),
            name
                + " looks like a secret, and every user may read a unit: put it in a file of"
                + " environment-files");
      }
      if (variables.put(name, value) != null) {
        throw new ScenarioException(
            entry.key().place(), "the key '" + name + "' stands here twice");
      }
    }
    return variables;
  }

  private static Optional<OpenClawVersion> version(SpecFields fields) throws ScenarioException {
    Optional<String> text = fields.word("version", Shape.VERSION);
    return text.flatMap(OpenClawVersion::parse);
  }

  private static void refuseShortStop(SpecFields fields, Spec.Gateway gateway, int systemd)
      throws ScenarioException {
    TimeSpan drain = gateway.version().orElse(OpenClawVersion.OLDEST).drainTime();
    boolean isShort =
        gateway.stopTimeout().isPresent() && gateway.stopTimeout().get().compareTo(drain) < 0;
    if (isShort && GatewayProgram.family(gateway, systemd).isPresent()) {
      throw new ScenarioException(
          fields.required("stop-timeout").place(),
          "the gateway may need "
              + drain.words()
              + " to finish its replies, and a stop would kill it before");
    }
  }
}
