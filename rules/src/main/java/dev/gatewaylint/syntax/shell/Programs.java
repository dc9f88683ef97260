package dev.gatewaylint.syntax.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The programs that run a command given to them as arguments, with the options of each (manual
 * pages of sudo 1.9, OpenDoas 6.8, coreutils 9, util-linux 2.38 to 2.41, systemd 252 to 257, bash
 * 5.2, findutils 4.9, OpenSSH 9).
 */
final class Programs {
  /** What a program is to the command behind it. */
  enum Kind {
    SUDO,
    DOAS,
    SU,
    RUNUSER,
    AS_USER,
    ENV,
    SYSTEMD_RUN,
    WRAPPER
  }

  /**
   * How its command line reads.
   *
   * @param operands how many words stand between its options and the command
   */
  record Program(Kind kind, Options options, int operands) {}

  private static final Map<String, Program> ALL = new HashMap<>();

  private Programs() {}

  static final Options SU =
      Options.of(
          "c|command: session-command: f|fast g:|group: G:|supp-group: l|login P|pty s:|shell:"
              + " m|preserve-environment p|preserve-environment w:|whitelist-environment: T|no-pty");

  static final Options SSH =
      Options.of(
          "4 6 A a B: b: C c: D: E: e: F: f G g I: i: J: K k L: l: M m: N n O: o: P: p: Q: q R:"
              + " S: s T t V v W: w: X x Y y");

  static final Options XARGS =
      Options.of(
          "0|null a:|arg-file: d:|delimiter: E: e|eof? I: i|replace? L: l|max-lines? n:|max-args:"
              + " o|open-tty P:|max-procs: p|interactive process-slot-var: r|no-run-if-empty"
              + " s:|max-chars: t|verbose x|exit show-limits");

  static final Options WATCH =
      Options.of(
          "b|beep c|color C|no-color d|differences? e|errexit g|chgexit n:|interval: p|precise"
              + " q:|equexit: r|no-rerun t|no-title w|no-wrap x|exec");

  private static void add(Kind kind, String names, int operands, String options) {
    Program program = new Program(kind, Options.of(options), operands);
    for (String name : names.split(" ", -1)) {
      ALL.put(name, program);
    }
  }

  static {
    add(
        Kind.SUDO,
        "sudo sudo-rs",
        0,
        "A|askpass b|background B|bell C:|close-from: D:|chdir: E|preserve-env? e|edit g:|group:"
            + " H|set-home h:|host: i|login K|remove-timestamp k|reset-timestamp l|list"
            + " N|no-update n|non-interactive P|preserve-groups p:|prompt: R:|chroot: r:|role:"
            + " S|stdin s|shell t:|type: T:|command-timeout: U:|other-user: u:|user: V|version"
            + " v|validate help");
    add(Kind.DOAS, "doas", 0, "C: u: L n s");
    add(Kind.SU, "su", 0, "");
    add(
        Kind.RUNUSER,
        "runuser",
        0,
        "u:|user: c:|command: session-command: f|fast g:|group: G:|supp-group: l|login P|pty"
            + " s:|shell: m|preserve-environment p|preserve-environment"
            + " w:|whitelist-environment: T|no-pty");
    add(Kind.AS_USER, "pkexec", 0, "user: disable-internal-agent keep-cwd version help");
    add(Kind.AS_USER, "gosu su-exec", 1, "");
    add(
        Kind.AS_USER,
        "setpriv",
        0,
        "reuid: regid: ruid: euid: rgid: egid: clear-groups keep-groups init-groups groups:"
            + " inh-caps: ambient-caps: bounding-set: securebits: pdeathsig: selinux-label:"
            + " apparmor-profile: no-new-privs nnp reset-env d|dump");
    add(
        Kind.ENV,
        "env",
        0,
        "i|ignore-environment 0|null u:|unset: C:|chdir: v|debug block-signal? default-signal?"
            + " ignore-signal?");
    add(
        Kind.SYSTEMD_RUN,
        "systemd-run",
        0,
        "user system scope u:|unit: p:|property: slice: slice-inherit expand-environment:"
            + " r|remain-after-exit send-sighup service-type: uid: gid: nice:"
            + " working-directory: d|same-dir E:|setenv: t|pty P|pipe q|quiet on-active: on-boot:"
            + " on-startup: on-unit-active: on-unit-inactive: on-calendar: on-clock-change"
            + " on-timezone-change path-property: socket-property: timer-property: no-block wait"
            + " G|collect S|shell H:|host: M:|machine: no-ask-password description: job-mode:"
            + " ignore-failure background: json: help version");
    wrapper("exec", 0, "c l a:");
    wrapper("nohup builtin busybox fakeroot eatmydata chronic", 0, "");
    wrapper("command", 0, "p");
    wrapper("time", 0, "p a|append f:|format: o:|output: v|verbose q|quiet");
    wrapper("timeout", 1, "s:|signal: k:|kill-after: v|verbose foreground preserve-status f p");
    wrapper("nice", 0, "n:|adjustment: 0 1 2 3 4 5 6 7 8 9");
    wrapper("ionice", 0, "c:|class: n:|classdata: t|ignore");
    wrapper(
        "chrt",
        1,
        "a|all-tasks b|batch d|deadline f|fifo i|idle o|other r|rr R|reset-on-fork"
            + " T:|sched-runtime: P:|sched-period: D:|sched-deadline: v|verbose");
    wrapper("taskset", 1, "a|all-tasks c|cpu-list");
    wrapper("setsid", 0, "c|ctty f|fork w|wait");
    wrapper("stdbuf", 0, "i:|input: o:|output: e:|error:");
    wrapper(
        "flock",
        1,
        "s|shared x|exclusive e n|nonblock u|unlock w:|timeout: o|close E:|conflict-exit-code:"
            + " F|no-fork verbose");
    wrapper("chroot", 1, "userspec: groups: skip-chdir");
    wrapper(
        "nsenter",
        0,
        "a|all t:|target: m|mount? u|uts? i|ipc? n|net? p|pid? U|user? C|cgroup? T|time?"
            + " S:|setuid: G:|setgid: preserve-credentials r|root? w|wd? W:|wdns: F|no-fork Z");
    wrapper(
        "unshare",
        0,
        "m|mount? u|uts? i|ipc? n|net? p|pid? U|user? C|cgroup? T|time? f|fork"
            + " r|map-root-user c|map-current-user mount-proc? propagation: kill-child?"
            + " R:|root: w:|wd: S:|setuid: G:|setgid:");
    wrapper("systemd-inhibit", 0, "what: who: why: mode: no-pager no-legend list");
    wrapper(
        "systemd-cat", 0, "t:|identifier: p:|priority: stderr-priority: level-prefix: namespace:");
    wrapper("dbus-run-session", 0, "config-file: dbus-daemon:");
    wrapper("tini dumb-init catatonit", 0, "s v w g p: e: c|single-child v|verbose r|rewrite:");
    wrapper("caffeinate", 0, "d i m s u t: w:");
  }

  private static void wrapper(String names, int operands, String options) {
    add(Kind.WRAPPER, names, operands, options);
  }

  static Optional<Program> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }
}
