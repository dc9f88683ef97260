package dev.gatewaylint.generate;

import java.util.List;

/**
 * The POSIX shell script of the health probe.
 *
 * <p>Its memory is a count of failures in a row and a mark that a restart was ordered. Both go when
 * the gateway answers; so an outage is restarted away once at most, and reported until it is over.
 * The mark is made before the order, so that a probe that dies in between has spent its restart.
 */
final class ProbeScript {
  private static final String START =
      """
      set -eu
      PATH=/usr/sbin:/usr/bin:/sbin:/bin
      LC_ALL=C
      export PATH LC_ALL

      """;

  /**
   * What curl says of a server that cannot be reached, takes too long, says nothing or hangs up:
   * statuses 7, 28, 52 and 56 of curl(1). Any other is a fault of the probe.
   */
  private static final String ASK =
      """
      state=${STATE_DIRECTORY:?systemd sets it}

      say() {
        printf '%s\\n' "$*"
      }

      status=0
      answer=$(curl --disable --silent --globoff --noproxy '*' --max-time "$patience" --output /dev/null \\
        --write-out '%{http_code}' -- "$url") || status=$?
      case "$status $answer" in
        "0 2"* | "0 3"*)
          if [ -e "$state/failures" ] || [ -e "$state/restarted" ]; then
            say "$unit answers again"
            rm -f -- "$state/failures" "$state/restarted"
          fi
          exit 0
          ;;
        "0 5"* | "7 "* | "28 "* | "52 "* | "56 "*) ;;
        *)
          say "$url cannot be judged: curl ended with $status, HTTP status $answer"
          exit 1
          ;;
      esac

      """;

  private static final String COUNT =
      """
      case $active in
        inactive)
          rm -f -- "$state/failures"
          say "$unit is stopped: nobody expects an answer"
          exit 0
          ;;
        failed)
          rm -f -- "$state/failures"
          say "$unit has failed and stays down until a person has read its log"
          exit 1
          ;;
      esac

      count=0
      if [ -e "$state/failures" ]; then
        read -r count <"$state/failures" || count=0
      fi
      case $count in
        '' | 0* | *[!0-9]* | ???????*) count=0 ;;
      esac
      if [ "$count" -lt "$limit" ]; then
        count=$((count + 1))
        printf '%s\\n' "$count" >"$state/failures"
      fi
      if [ "$count" -lt "$limit" ]; then
        say "$unit does not answer: $count of $limit"
        exit 0
      fi
      """;

  private static final String REPORT =
      """

      say "$unit is $active and has not answered $limit times in a row"
      exit 1
      """;

  private static final String RESTART =
      """

      if [ -e "$state/restarted" ]; then
        say "$unit still does not answer after its restart: a person has to look"
        exit 1
      fi
      if [ "$active" != active ]; then
        say "$unit has not answered $limit times in a row; it is $active, and systemd is at work on it"
        exit 1
      fi
      read -r up _ </proc/uptime
      age=$((${up%%.*} - since / 1000000))
      if [ "$age" -le "$start_up" ]; then
        say "$unit has not answered $limit times in a row; it started $age s ago and gets $start_up s"
        exit 1
      fi

      : >"$state/restarted"
      rm -f -- "$state/failures"
      """;

  private ProbeScript() {}

  /**
   * The whole text.
   *
   * @param failures after how many in a row it reports
   * @param patience how long one question may take, in seconds
   */
  static String text(Spec spec, Spec.Probe probe, int failures, long patience) {
    boolean user = spec.scope() == Spec.Scope.USER;
    String systemctl = user ? "systemctl --user" : "systemctl";
    String unit = GatewayService.unit(spec);
    StringBuilder text = new StringBuilder("#!/bin/sh\n");
    text.append(ShellText.comment(heading(spec, probe, failures))).append(START);
    text.append(ShellText.assignment("unit", unit));
    text.append(ShellText.assignment("url", probe.url()));
    text.append("limit=").append(failures).append('\n');
    text.append("patience=").append(patience).append('\n');
    if (probe.restarts()) {
      text.append("start_up=").append(GatewayService.seconds(spec.startUp())).append('\n');
    }
    text.append(ASK).append(property("active", systemctl, "ActiveState"));
    if (probe.restarts()) {
      text.append(property("since", systemctl, "ActiveEnterTimestampMonotonic"));
    }
    text.append(COUNT);
    if (!probe.restarts()) {
      return text.append(REPORT).toString();
    }
    String order = user ? "systemctl --user" : "sudo -n /usr/bin/systemctl";
    return text.append(RESTART)
        .append("if ! ")
        .append(order)
        .append(" restart ")
        .append(ShellText.quoted(unit))
        .append("; then\n")
        .append("  say \"$unit did not answer $limit times in a row, and its restart failed\"\n")
        .append("  exit 1\n")
        .append("fi\n")
        .append("say \"$unit did not answer $limit times in a row and was restarted, once\"\n")
        .append("exit 1\n")
        .toString();
  }

  static String property(String variable, String systemctl, String property) {
    return variable + "=$(" + systemctl + " show --property=" + property + " --value \"$unit\")\n";
  }

  private static List<String> heading(Spec spec, Spec.Probe probe, int failures) {
    String unit = GatewayService.unit(spec);
    String then =
        probe.restarts()
            ? "and, if it has had its time to start, restarts it: once until it answers again."
            : "and leaves the rest to people.";
    return List.of(
        "Asks " + unit + " for its health; " + spec.name() + "-probe.timer runs it.",
        "",
        "After "
            + failures
            + " failures in a row it ends with an error, so that OnFailure= tells people,",
        then,
        "A unit that is stopped or has failed, by its start limit for instance, is left as it is.");
  }
}
