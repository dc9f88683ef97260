package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
import dev.gatewaylint.text.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A main program that is known not to speak sd_notify(3), which WatchdogSec= counts on.
 *
 * @param command the line that starts it
 * @param reason how that is known, as half a sentence
 */
public record WatchdogProgram(Optional<Place> command, String reason) {
  private static final List<String> INTERPRETERS =
      List.of("sh", "bash", "dash", "zsh", "ksh", "python", "python3", "perl", "ruby", "node");
  private static final int LARGEST_SCRIPT = 1 << 20;

  /** The program of a service, if it is such a one; an unknown binary is not. */
  public static Optional<WatchdogProgram> silentIn(Service service) {
    for (Sourced<ExecCommand> start : service.commands("ExecStart")) {
      Optional<String> reason = reason(start.value(), service.host());
      if (reason.isPresent()) {
        return Optional.of(new WatchdogProgram(start.place(), reason.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reason(ExecCommand command, Host host) {
    Optional<GatewayCommand> gateway = GatewayCommand.of(command);
    if (gateway.isPresent()) {
      return Optional.of(gateway.get().program() + " does not speak sd_notify");
    }
    String path = command.path().text();
    if (!INTERPRETERS.contains(path.substring(path.lastIndexOf('/') + 1))) {
      return script(path, host);
    }
    List<Word> words = command.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      if ((word.equals("-c") || word.equals("-e")) && i + 1 < words.size()) {
        return payload(words.get(i + 1).text());
      }
      if (!word.startsWith("-")) {
        return script(word, host);
      }
    }
    return Optional.empty();
  }

  /** A command given in the unit itself: it may hand over to anything but plain shell words. */
  private static Optional<String> payload(String text) {
    boolean handsOver = text.strip().startsWith("exec ") || text.indexOf('/') >= 0;
    return mentionsNotify(text) || handsOver
        ? Optional.empty()
        : Optional.of("its command line does not call systemd-notify");
  }

  private static Optional<String> script(String path, Host host) {
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    RootedTree tree = host.tree();
    Optional<String> real = tree.resolve(path.substring(1));
    if (real.isEmpty() || tree.files().kind(real.get()) != FileTree.Kind.FILE) {
      return Optional.empty();
    }
    try {
      byte[] bytes = tree.files().read(real.get());
      boolean isScript = bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!';
      if (!isScript || bytes.length > LARGEST_SCRIPT) {
        return Optional.empty();
      }
      return mentionsNotify(new String(bytes, StandardCharsets.UTF_8))
          ? Optional.empty()
          : Optional.of("the script " + path + " does not call systemd-notify");
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a text has anything to do with notifications, by whatever library. */
  private static boolean mentionsNotify(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("notify") || lower.contains("watchdog");
  }
}
