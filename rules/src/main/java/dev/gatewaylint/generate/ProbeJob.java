package dev.gatewaylint.generate;

import com.dd.plist.NSDictionary;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;

/**
 * The job of launchd that asks a gateway how it is and reports. It is one file, script included,
 * and restarts nothing: launchd does that already.
 */
final class ProbeJob {
  private static final TimeSpan USUAL_INTERVAL = TimeSpan.ofSeconds(60);
  private static final int USUAL_FAILURES = 3;

  private ProbeJob() {}

  static String label(Spec.Job job) {
    return job.label() + ".probe";
  }

  static NSDictionary dict(Spec spec, Spec.Job job, List<String> gateway) {
    NSDictionary dict =
        GatewayJob.started(
            spec, job, label(job), List.of("/bin/sh", "-c", script(spec, job, gateway)));
    TimeSpan interval = spec.probe().map(Spec.Probe::interval).orElse(USUAL_INTERVAL);
    dict.put("StartInterval", (long) Math.ceil(interval.seconds()));
    return dict;
  }

  /** No value of a spec has braces, so none is taken for the place of another. */
  private static String script(Spec spec, Spec.Job job, List<String> gateway) {
    String url =
        spec.probe()
            .map(Spec.Probe::url)
            .orElse(
                "http://127.0.0.1:"
                    + GatewayProgram.port(gateway, spec.gateway().environment())
                    + "/healthz");
    int failures = spec.probe().map(Spec.Probe::failures).orElse(USUAL_FAILURES);
    return """
        # Asks for the gateway's health and tells of several failures in a row; restarts nothing.
        count="{home}/Library/Caches/{label}"
        if curl --disable -fsS --globoff --noproxy '*' --max-time 10 {url} >/dev/null; then
          rm -f "$count" "$count.told"
          exit 0
        fi
        mkdir -p "{home}/Library/Caches"
        failures=0
        if [ -r "$count" ]; then read -r failures <"$count"; fi
        case $failures in '' | *[!0-9]* | 0?* | ??????????*) failures=0 ;; esac
        failures=$((failures + 1))
        echo "$failures" >"$count"
        # Once for an outage, and again where the news did not get through.
        if [ "$failures" -ge {failures} ] && [ ! -e "$count.told" ]; then
          news="{job} on $(hostname) has given no answer {failures} times in a row"
          logger -p user.alert "$news"
          {tell} && : >"$count.told"
        fi
        """
        .replace("{failures}", Integer.toString(failures))
        .replace("{home}", job.home())
        .replace("{label}", label(job))
        .replace("{job}", job.label())
        .replace("{url}", ShellText.quoted(url))
        .replace(
            "{tell}",
            spec.alert()
                .command()
                .map(c -> "echo \"$news\" | " + c)
                .orElse("echo \"$news\" | wall"));
  }
}
