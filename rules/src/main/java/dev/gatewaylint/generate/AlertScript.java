package dev.gatewaylint.generate;

/** The script behind an alert unit. */
final class AlertScript {
  private AlertScript() {}

  /** No value of a spec has braces, so none is taken for the place of another. */
  static String text(Spec spec) {
    String every = GatewayService.seconds(spec.alert().every());
    String unit = GatewayService.unit(spec);
    String client = spec.scope() == Spec.Scope.SYSTEM ? "systemctl" : "systemctl --user";
    String again = client + " reset-failed " + unit + " && " + client + " start " + unit;
    return """
        #!/bin/sh
        # Tells people that the unit which is named has failed. systemd runs it through OnFailure=.
        # It asks nothing of the gateway: the patient must not carry the news of its own death.
        set -eu

        unit=$1
        stamp="$STATE_DIRECTORY/$unit"

        # The same news at most once in {every} s.
        now=$(date +%s)
        last=0
        if [ -r "$stamp" ]; then
          read -r last <"$stamp" || true
        fi
        case $last in
          '' | *[!0-9]* | 0?* | ???????????*) last=0 ;;
        esac
        if [ "$last" -le "$now" ] && [ $((now - last)) -lt {every} ]; then
          exit 0
        fi

        news="$unit on $(uname -n) has failed: ${MONITOR_SERVICE_RESULT:-unknown}."
        if [ "$unit" = {unit} ]; then
          news="$news It stays down until somebody has looked, and runs: {again}"
        elif [ "$unit" = {probe} ]; then
          news="$news {unit} does not answer, or could not be asked: see {client} status {unit} and journalctl{user} -u {probe}"
        fi

        # <1> is the priority alert in the journal.
        echo "<1>$news"
        {tell}
        # Only what was told counts as told.
        echo "$now" >"$stamp"
        """
        .replace("{probe}", HealthProbe.account(spec) + ".service")
        .replace("{client}", client)
        .replace("{user}", spec.scope() == Spec.Scope.SYSTEM ? "" : " --user")
        .replace("{every}", every)
        .replace("{again}", again)
        .replace("{unit}", unit)
        .replace(
            "{tell}",
            spec.alert()
                .command()
                .map(command -> "echo \"$news\" | " + command)
                .orElse("echo \"$news\" | wall || true"));
  }
}
