package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line that runs an AI gateway of the OpenClaw family: {@code openclaw gateway}, the same
 * through Node.js and the package's entry file, or under a former name.
 *
 * @param program the product's name as the command line has it
 * @param arguments the words after {@code gateway}
 */
public record GatewayCommand(String program, List<String> arguments) {
  private static final List<String> NAMES = List.of("openclaw", "clawdbot", "moltbot");
  private static final List<String> WRAPPERS =
      List.of(
          "env",
          "nice",
          "ionice",
          "chrt",
          "taskset",
          "setsid",
          "nohup",
          "exec",
          "stdbuf",
          "dumb-init",
          "tini",
          "npx",
          "pnpm",
          "yarn",
          "npm",
          "dlx",
          "caffeinate",
          "taskpolicy");
  private static final List<String> CLIENT_VERBS =
      List.of("start", "stop", "restart", "install", "uninstall", "status");
  private static final List<String> RUNTIMES = List.of("node", "nodejs", "bun", "deno", "tsx");

  public GatewayCommand {
    arguments = List.copyOf(arguments);
  }

  /** The gateway that a command runs, if it is one. */
  public static Optional<GatewayCommand> of(ExecCommand command) {
    List<String> words = new ArrayList<>();
    words.add(command.path().text());
    boolean skipName = command.prefixes().contains(ExecCommand.Prefix.ARGV0);
    for (Word word : command.arguments()) {
      if (skipName) {
        skipName = false;
        continue;
      }
      words.add(word.text());
    }
    return of(words);
  }

  /** The verb by which it is not the server but a client of the service manager. */
  public Optional<String> clientVerb() {
    for (String word : arguments) {
      if (!word.startsWith("-")) {
        return CLIENT_VERBS.contains(word) ? Optional.of(word) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The same, if it is one that leads to a start. */
  public Optional<String> startingVerb() {
    return clientVerb().filter(List.of("start", "restart", "install")::contains);
  }

  /** The gateway that the words of a command line run, if it is one. */
  public static Optional<GatewayCommand> of(List<String> words) {
    Optional<List<String>> own = ofProduct(words);
    return own.isPresent() && own.get().size() > 1 && own.get().get(1).equals("gateway")
        ? Optional.of(new GatewayCommand(own.get().get(0), own.get().subList(2, own.get().size())))
        : Optional.empty();
  }

  /**
   * A command line of the product, whatever it does: the product's name, its verb and the words
   * behind that. Empty for another program's.
   */
  public static Optional<List<String>> ofProduct(List<String> words) {
    int at = 0;
    while (at < words.size() && isSkipped(words.get(at))) {
      at++;
    }
    boolean runtime = at < words.size() && RUNTIMES.contains(baseName(words.get(at)));
    if (runtime) {
      at++;
      while (at < words.size() && (words.get(at).startsWith("-") || words.get(at).equals("run"))) {
        at++;
      }
    }
    if (at >= words.size()) {
      return Optional.empty();
    }
    String program = runtime ? packageOf(words.get(at)) : programOf(words.get(at));
    if (program.isEmpty()) {
      return Optional.empty();
    }
    List<String> own = new ArrayList<>();
    own.add(program);
    int verb = Math.min(verb(words, at + 1), words.size());
    own.addAll(words.subList(verb, words.size()));
    return Optional.of(own);
  }

  private static boolean isSkipped(String word) {
    String name = baseName(word);
    int equals = word.indexOf('=');
    boolean assignment = equals > 0 && word.lastIndexOf('/', equals) < 0;
    return WRAPPERS.contains(name) || word.startsWith("-") || assignment || isNumber(word);
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /**
   * The first word that is no global option; {@code --profile} and {@code --log-level} take one.
   */
  private static int verb(List<String> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).startsWith("-")) {
      boolean takesWord = words.get(at).equals("--profile") || words.get(at).equals("--log-level");
      at += takesWord ? 2 : 1;
    }
    return at;
  }

  private static String programOf(String word) {
    String name = baseName(word);
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return NAMES.contains(stem) ? stem : "";
  }

  /** The package that an entry file such as {@code .../openclaw/dist/index.js} belongs to. */
  private static String packageOf(String path) {
    for (String name : NAMES) {
      if (path.contains("/" + name + "/") || programOf(path).equals(name)) {
        return name;
      }
    }
    return "";
  }

  /** Whether a container image is a gateway's. */
  static boolean isGatewayImage(String image) {
    String name = baseName(image);
    int end = name.length();
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == ':' || name.charAt(i) == '@') {
        end = i;
        break;
      }
    }
    return NAMES.contains(name.substring(0, end));
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
