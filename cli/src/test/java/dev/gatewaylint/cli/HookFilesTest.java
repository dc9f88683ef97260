package dev.gatewaylint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.FilePlace;
import dev.gatewaylint.host.UnitPlace;
import dev.gatewaylint.syntax.unit.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * pre-commit hands over exactly the files that are read: one more would be refused, one less would
 * be let through. What is missing on purpose lies below {@code /run} or is written by systemctl
 * itself, and is in no repository; so are scripts and other programs' configurations, which only
 * their text tells.
 */
class HookFilesTest {
  private static final List<String> FOLDERS =
      List.of(
          "",
          "etc/systemd/system",
          "hosts/a/etc/systemd/system",
          "etc/systemd/system/sub",
          "usr/lib/systemd/user",
          "roles/gateway/files",
          "systemd",
          "etc/systemd",
          "etc/systemd/system.conf.d",
          "user.conf.d",
          "home/bot/.config/systemd/user",
          "home/bot/.config/containers/systemd",
          "containers/systemd",
          "etc/systemd/system/multi-user.target.wants",
          "units/a.service.requires",
          "mysystemd/system",
          "usr/share/dbus-1/services",
          "usr/share/dbus-1/system-services",
          "notes",
          "etc",
          "etc/sudoers.d",
          "roles/gateway/files/sudoers.d",
          "etc/cron.d",
          "etc/cron.daily",
          "etc/init.d",
          "hosts/a/var/spool/cron/crontabs",
          "var/spool/cron",
          "usr/lib/gateway",
          "usr/local/bin",
          "bin",
          "home/bot/bin",
          "home/bot/.openclaw",
          "Users/sam/Library/LaunchAgents");

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of("system.conf", "user.conf", "10-limit.conf", "README.md", "service", "a.b"));
    names.addAll(
        List.of("sudoers", "crontab", "gateway", "sync.sh", "lib.bash", ".sh", "gw.j2", "sh"));
    names.addAll(
        List.of("a.plist", ".plist", "plist", "a.plist.j2", "openclaw.json", "my-openclaw.json"));
    names.addAll(List.of("clawdbot.json", "moltbot.json", "moldbot.json", "openclaw.json5"));
    for (UnitKind kind : UnitKind.values()) {
      String suffix = kind.suffix();
      names.add("openclaw." + suffix);
      names.add("openclaw@main." + suffix);
      names.add("." + suffix);
      names.add(suffix);
      names.add("openclaw." + suffix + ".bak");
      names.add("openclaw." + suffix + ".d/limit.conf");
      names.add("openclaw." + suffix + ".d/limit.conf.bak");
      names.add(suffix + ".d/limit.conf");
      names.add("." + suffix + ".d/limit.conf");
    }
    return names;
  }

  @Test
  void areTheFilesThatAreRead() throws IOException {
    String hook = Files.readString(Path.of("../.pre-commit-hooks.yaml"));
    int files = hook.indexOf("  files: |\n") + "  files: |\n".length();
    int exclude = hook.indexOf("  exclude: '");
    Pattern wanted = Pattern.compile(hook.substring(files, exclude).strip());
    Pattern unwanted =
        Pattern.compile(hook.substring(exclude + "  exclude: '".length(), hook.lastIndexOf('\'')));

    List<String> different = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (String name : names()) {
        String path = folder.isEmpty() ? name : folder + "/" + name;
        boolean handedOver = wanted.matcher(path).find() && !unwanted.matcher(path).find();
        // A part of a role is read with the role, whatever it is.
        boolean ofRole = path.startsWith("roles/");
        boolean known = UnitPlace.of(path).isPresent() || FilePlace.of(path).isPresent();
        if (handedOver != (ofRole || known)) {
          different.add(path + (handedOver ? " is not read" : " is not handed over"));
        }
      }
    }
    assertThat(different).isEmpty();
  }
}
