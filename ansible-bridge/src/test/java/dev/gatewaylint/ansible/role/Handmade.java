package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Artifacts.SystemAccount;
import dev.gatewaylint.generate.Artifacts.UserUnit;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.generate.GeneratedFile.Kind;
import dev.gatewaylint.generate.Spec;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Generated files as tests of layouts need them, without a generator. */
final class Handmade {
  private Handmade() {}

  /** A spec of that name; layouts read little else of it. */
  static Spec spec(String name) {
    return new Spec(
        name,
        new Spec.Gateway(
            "/usr/bin/openclaw gateway",
            "openclaw",
            "/var/lib/openclaw",
            Map.of(),
            List.of(),
            Optional.empty(),
            TimeSpan.ofSeconds(10),
            Optional.empty(),
            "",
            List.of()),
        Spec.Scope.SYSTEM,
        Spec.Base.UNIT,
        252,
        List.of(),
        TimeSpan.ofSeconds(30),
        List.of(),
        Optional.empty(),
        new Spec.Alert(Optional.empty(), TimeSpan.ofSeconds(3600)),
        Optional.empty(),
        Optional.empty());
  }

  private static GeneratedFile file(Kind kind, String path, int mode, String text) {
    return new GeneratedFile(kind, path, "root", "root", mode, text);
  }

  /** A gateway of the system's manager, with all that may come with it. */
  static Artifacts system() {
    return new Artifacts(
        systemFiles(),
        accounts(),
        enabled(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            "The limit stops crash loops of 2 s, 5 s and 12 s; a slower one goes on for ever, and the probe tells of it."));
  }

  private static List<String> enabled() {
    return List.of("openclaw-gateway.service", "openclaw-gateway-probe.timer");
  }

  private static List<SystemAccount> accounts() {
    return List.of(
        new SystemAccount("openclaw-probe", "/var/lib/openclaw-probe", List.of("systemd-journal")));
  }

  private static List<GeneratedFile> systemFiles() {
    String units = "etc/systemd/system/";
    return List.of(
        file(
            Kind.SUDOERS,
            "etc/sudoers.d/openclaw-gateway",
            0440,
            "openclaw-probe ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw-gateway.service\n"),
        file(
            Kind.SYSTEM_UNIT,
            units + "openclaw-gateway-alert@.service",
            0644,
            "[Unit]\nDescription=Tells that %I has given up\n\n[Service]\nType=oneshot\nExecStart=/usr/bin/logger -p daemon.crit -- %I gave up\n"),
        file(
            Kind.SYSTEM_UNIT,
            units + "openclaw-gateway-probe.service",
            0644,
            "[Unit]\nDescription=Asks the gateway how it is\n\n[Service]\nType=oneshot\nUser=openclaw-probe\nExecStart=/usr/local/libexec/openclaw-gateway-probe\n"),
        file(
            Kind.SYSTEM_UNIT,
            units + "openclaw-gateway-probe.timer",
            0644,
            "[Unit]\nDescription=Asks the gateway how it is\n\n[Timer]\nOnBootSec=2min\nOnUnitInactiveSec=30s\n\n[Install]\nWantedBy=timers.target\n"),
        file(
            Kind.SYSTEM_UNIT,
            units + "openclaw-gateway.service",
            0644,
            "[Unit]\nDescription=OpenClaw gateway\nStartLimitIntervalSec=300\nStartLimitBurst=5\nOnFailure=openclaw-gateway-alert@%n.service\n\n[Service]\nUser=root\nExecStart=/bin/sleep infinity\nRestart=on-failure\nRestartSec=10\n\n[Install]\nWantedBy=multi-user.target\n"),
        file(
            Kind.SYSTEM_UNIT,
            units + "openclaw-gateway.service.d/50-gateway-lint.conf",
            0644,
            "[Service]\nTimeoutStopSec=90\n"),
        file(
            Kind.SCRIPT,
            "usr/local/libexec/openclaw-gateway-probe",
            0755,
            "#!/bin/sh\n# Not a template: {{ this }} {% stays %} {# as it is #}\nexec curl -fsS -m 5 http://127.0.0.1:18789/health\n"));
  }

  /** A gateway of a user's manager, and a job of launchd. */
  static Artifacts user() {
    String folder = "home/claw/.config/systemd/user/";
    return new Artifacts(
        List.of(
            new GeneratedFile(
                Kind.PLIST,
                "Library/LaunchDaemons/ai.openclaw.gateway.plist",
                "root",
                "wheel",
                0644,
                plist("ai.openclaw.gateway")),
            new GeneratedFile(
                Kind.PLIST,
                "Users/claw/Library/LaunchAgents/ai.openclaw.node.plist",
                "claw",
                "staff",
                0644,
                plist("ai.openclaw.node")),
            new GeneratedFile(
                Kind.USER_UNIT,
                folder + "openclaw-gateway.service",
                "claw",
                "claw",
                0644,
                "[Service]\nExecStart=/bin/sleep infinity\nRestart=on-failure\n\n[Install]\nWantedBy=default.target\n"),
            new GeneratedFile(
                Kind.USER_UNIT,
                folder + "openclaw-gateway.service.d/50-gateway-lint.conf",
                "claw",
                "claw",
                0644,
                "[Unit]\nStartLimitIntervalSec=300\n")),
        List.of(),
        List.of(),
        List.of(new UserUnit("claw", "openclaw-gateway.service")),
        List.of("claw"),
        List.of("ai.openclaw.gateway", "ai.openclaw.node"),
        List.of());
  }

  private static String plist(String label) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n\t<key>Label</key>\n\t<string>"
        + label
        + "</string>\n</dict>\n</plist>\n";
  }

  /** Names that mean something to YAML, Jinja, shells and Markdown. */
  static Artifacts hostile() {
    String unit = "a {{ 1 + 1 }} 'b' \"c\": #d.service";
    return new Artifacts(
        List.of(
            file(Kind.SYSTEM_UNIT, "etc/systemd/system/" + unit, 0644, "{{ 1 }}\n{% raw %}\n"),
            file(
                Kind.SYSTEM_UNIT,
                "etc/systemd/system/" + unit + ".d/{# gone #}.conf",
                0644,
                "#jinja2: trim_blocks: true\n{{ x }}"),
            new GeneratedFile(
                Kind.SCRIPT,
                "usr/local/sbin/%s | é \\ ` $(id) {% endraw %}",
                "o'w\\ner {{ 2 }}",
                "- group",
                0755,
                "#!/bin/sh\n")),
        List.of(new SystemAccount("x: {{ y }}", "/var/lib/{%", List.of("yes", "0755"))),
        List.of(unit),
        List.of(new UserUnit("u'{{ 3 }}", unit)),
        List.of("u'{{ 3 }}"),
        List.of(),
        List.of("A note with {{ braces }} and a | bar,\nin two lines."));
  }

  /** A sudoers file alone. */
  static Artifacts grant() {
    return only(file(Kind.SUDOERS, "etc/sudoers.d/claw", 0440, "claw ALL=(root) /bin/true\n"));
  }

  /** A property list that nobody loads. */
  static Artifacts idleJob() {
    return only(
        new GeneratedFile(
            Kind.PLIST, "Library/LaunchDaemons/a.plist", "root", "wheel", 0644, plist("a")));
  }

  private static Artifacts only(GeneratedFile file) {
    return new Artifacts(
        List.of(file), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
