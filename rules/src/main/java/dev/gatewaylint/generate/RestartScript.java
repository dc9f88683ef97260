package dev.gatewaylint.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * The script for people and deploy jobs: restarts the gateway and sees whether it came back.
 *
 * <p>One at a time (the script itself is the lock: no file to leave behind, no folder to share),
 * never from inside of what it restarts, never a unit that has failed or was stopped. It is done
 * when the unit runs as another process and the probe's address answers.
 */
public final class RestartScript {
  private static final String LOCK =
      """
      set -eu
      PATH=/usr/sbin:/usr/bin:/sbin:/bin
      LC_ALL=C
      export PATH LC_ALL

      """;

  private static final String CHECKS =
      """

      say() {
        printf '%s\\n' "$*"
      }

      refuse() {
        say "not restarted: $*" >&2
        exit 2
      }

      # What was ordered here would be killed with the unit before it could look.
      while IFS= read -r group; do
        case $group/ in
          *"/$unit/"* | *"/_$unit/"*) refuse "this runs inside of $unit; order it from outside" ;;
        esac
      done </proc/self/cgroup

      exec 9<"$self"
      flock -n 9 || refuse "another restart of $unit is under way"

      """;

  private static final String STATES =
      """
      case $loaded in
        loaded) ;;
        *) refuse "$unit is $loaded" ;;
      esac
      case $active in
        active) ;;
        failed)
          refuse "$unit has failed ($result), perhaps by its start limit: read its log, then systemctl reset-failed and start"
          ;;
        inactive) refuse "$unit is stopped: whoever stopped it starts it" ;;
        *) refuse "$unit is $active: systemd is at work on it" ;;
      esac

      # Restarts that come too fast use up the start limit, and the unit would stay down.
      read -r up _ </proc/uptime
      age=$((${up%%.*} - since / 1000000))
      [ "$age" -gt "$start_up" ] || refuse "$unit runs for $age s only and may still be starting"

      """;

  private static final String ORDERED =
      """
        say "the restart of $unit was refused or failed: see systemctl status" >&2
        exit 1
      fi

      """;

  private static final String WATCH =
      """
      read -r up _ </proc/uptime
      deadline=$((${up%%.*} + start_up + 5))
      while :; do
      """;

  private static final String END =
      """
        case $active in
          failed | inactive)
            say "$unit is $active after its restart ($result): see its log" >&2
            exit 1
            ;;
        esac
        read -r up _ </proc/uptime
      """;

  private static final String ANSWERS =
      """
        if [ "$active" = active ] && [ -n "$run" ] && [ "$run" != "$before" ] && answers; then
          say "$unit was restarted and answers at $url as process $pid"
          exit 0
        fi
        if [ "${up%%.*}" -ge "$deadline" ]; then
          say "$unit is $active and does not answer at $url, $start_up s after its restart" >&2
          exit 1
        fi
        sleep 1
      done
      """;

  private static final String LASTS =
      """
        if [ -n "$after" ] && [ "$run" != "$after" ]; then
          say "$unit ended again right after its restart: see its log" >&2
          exit 1
        fi
        after=$run
        if [ "${up%%.*}" -ge "$deadline" ]; then
          if [ "$active" = active ] && [ -n "$run" ] && [ "$run" != "$before" ]; then
            say "$unit was restarted and runs as process $pid, unasked: no address to ask is known"
            exit 0
          fi
          say "$unit is $active, $start_up s after its restart" >&2
          exit 1
        fi
        sleep 1
      done
      """;

  private static final String QUESTION =
      """
      answers() {
        curl --disable --silent --fail --globoff --noproxy '*' --max-time 5 --output /dev/null -- "$url"
      }

      """;

  private RestartScript() {}

  /** The script; nothing if none is wanted. */
  public static Artifacts of(Spec spec) {
    Objections.requireNone(spec);
    if (spec.script().isEmpty()) {
      return Artifacts.of(List.of(), List.of());
    }
    Spec.Script script = spec.script().get();
    List<String> notes = new ArrayList<>();
    notes.add(
        spec.probe().isPresent()
            ? "the restart script needs flock and curl"
            : "the restart script needs flock");
    boolean ofSystem = spec.scope() == Spec.Scope.SYSTEM;
    if (ofSystem && !script.create()) {
      notes.add(script.user() + " runs the restart script: that account has to exist");
    }
    return new Artifacts(
        List.of(file(spec, script)),
        ofSystem && script.create() ? List.of(account(script)) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        notes);
  }

  /** With a home folder, for jobs of cron start there. */
  private static Artifacts.SystemAccount account(Spec.Script script) {
    return new Artifacts.SystemAccount(script.user(), "/var/lib/" + script.user(), List.of());
  }

  private static GeneratedFile file(Spec spec, Spec.Script script) {
    return new GeneratedFile(
        GeneratedFile.Kind.SCRIPT,
        script.path().substring(1),
        "root",
        "root",
        0755,
        text(spec, script));
  }

  private static String text(Spec spec, Spec.Script script) {
    boolean ofUser = spec.scope() == Spec.Scope.USER;
    String ask = ofUser ? "systemctl --user" : "systemctl";
    String order = ofUser ? ask : "sudo -n /usr/bin/systemctl";
    String unit = GatewayService.unit(spec);
    StringBuilder text = new StringBuilder("#!/bin/sh\n");
    text.append(ShellText.comment(heading(unit, script))).append(LOCK);
    if (ofUser) {
      text.append("XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}\n");
      text.append("export XDG_RUNTIME_DIR\n\n");
    }
    text.append(ShellText.assignment("self", script.path()));
    text.append(ShellText.assignment("unit", unit));
    text.append("start_up=").append(GatewayService.seconds(spec.startUp())).append('\n');
    spec.probe().ifPresent(probe -> text.append(ShellText.assignment("url", probe.url())));
    text.append(CHECKS);
    if (spec.probe().isPresent()) {
      text.append(QUESTION);
    }
    text.append(property("", "loaded", ask, "LoadState"));
    text.append(property("", "active", ask, "ActiveState"));
    text.append(property("", "result", ask, "Result"));
    text.append(property("", "since", ask, "ActiveEnterTimestampMonotonic"));
    text.append(property("", "before", ask, "InvocationID"));
    text.append(STATES);
    text.append("if ! ").append(order).append(" restart ").append(ShellText.quoted(unit));
    text.append("; then\n").append(ORDERED);
    if (spec.probe().isEmpty()) {
      text.append("after=\n");
    }
    text.append(WATCH);
    text.append(property("  ", "active", ask, "ActiveState"));
    text.append(property("  ", "result", ask, "Result"));
    text.append(property("  ", "run", ask, "InvocationID"));
    text.append(property("  ", "pid", ask, "MainPID"));
    return text.append(END).append(spec.probe().isPresent() ? ANSWERS : LASTS).toString();
  }

  private static String property(String indent, String variable, String systemctl, String name) {
    return indent + ProbeScript.property(variable, systemctl, name);
  }

  private static List<String> heading(String unit, Spec.Script script) {
    return List.of(
        "Restarts " + unit + " and sees whether it came back; " + script.user() + " runs it.",
        "",
        "Ends with 0 if it did, 1 if it did not, 2 if nothing was done: another restart is under way, it was",
        "called from inside of the unit, or the unit is not in a state from which a restart helps.");
  }
}
