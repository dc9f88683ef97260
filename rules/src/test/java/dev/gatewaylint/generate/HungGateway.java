package dev.gatewaylint.generate;

import static java.util.Objects.requireNonNull;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.SystemdBox;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A booted systemd with sudo and D-Bus, in which everything that is generated for one gateway lies
 * as it is written. The gateway accepts connections and answers none, until it is told to.
 */
final class HungGateway implements AutoCloseable {
  private static final String PROGRAM =
      """
      use strict;
      use IO::Socket::INET;
      open(my $log, '>>', '/opt/log/starts') or die;
      print $log "started\\n";
      close $log;
      my $socket = IO::Socket::INET->new(
        LocalAddr => '127.0.0.1', LocalPort => $ARGV[0], Listen => 50, ReuseAddr => 1) or die;
      my @held;
      while (my $client = $socket->accept) {
        if (-e '/opt/log/answer') {
          my $request = <$client>;
          print $client "HTTP/1.0 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok";
          close $client;
        } else {
          push @held, $client;
        }
      }
      """;

  private static final String PASSWD =
      """
      root:x:0:0::/root:/bin/sh
      messagebus:x:100:100::/nonexistent:/usr/sbin/nologin
      gateway:x:990:990::/home/gateway:/usr/sbin/nologin
      openclaw-probe:x:991:991::/nonexistent:/usr/sbin/nologin
      deploy:x:1000:1000::/home/deploy:/bin/sh
      """;

  private static final String GROUP =
      """
      root:x:0:
      tty:x:5:
      messagebus:x:100:
      gateway:x:990:
      openclaw-probe:x:991:
      deploy:x:1000:
      """;

  private static final String BARE = "[Unit]\nDefaultDependencies=no\n";

  private static final String BUS =
      """
      [Unit]
      DefaultDependencies=no
      [Service]
      ExecStart=/usr/bin/dbus-daemon --system --address=systemd: --nofork --nopidfile --systemd-activation
      """;

  private final HostFolder host;
  private final SystemdBox box;

  private HungGateway(HostFolder host, SystemdBox box) {
    this.host = host;
    this.box = box;
  }

  /** The spec of such a gateway, at a port that is free. */
  static ProbedSpec spec(Spec.Probe like, TimeSpan startUp) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String url = "http://127.0.0.1:" + port + "/healthz";
    return ProbedSpec.usual()
        .startingIn(startUp)
        .running("/usr/bin/perl /opt/gateway " + port)
        .probedBy(new Spec.Probe(url, like.interval(), like.failures(), like.restarts()));
  }

  static HungGateway boot(String name, ProbedSpec spec) throws IOException {
    HostFolder host = HostFolder.fresh(name);
    for (GeneratedFile file : spec.everything().values()) {
      host.file(file.path(), file.text());
      mode(host, file.path(), file.mode());
    }
    for (String unit : List.of("openclaw-probe.service", "run-script.service")) {
      host.file(
          HostFolder.ADMIN + unit + ".d/log.conf",
          "[Service]\nStandardOutput=append:/opt/log/" + unit + "\nStandardError=inherit\n");
    }
    host.file(
        HostFolder.ADMIN + "run-script.service",
        "[Service]\nType=oneshot\nUser=deploy\nExecStart=" + spec.script().orElseThrow().path());
    host.file(
        HostFolder.ADMIN + "openclaw.service.d/inside.conf",
        "[Service]\nRestartSec=1\nExecReload=/bin/sh -c '"
            + spec.script().orElseThrow().path()
            + " 2>>/opt/log/inside'\n");
    for (String target : List.of("box", "sysinit", "basic", "shutdown", "network-online")) {
      host.file(HostFolder.ADMIN + target + ".target", BARE + "AllowIsolate=yes\n");
    }
    host.file(HostFolder.ADMIN + "dbus.service", BUS)
        .file(
            HostFolder.ADMIN + "dbus.socket",
            BARE + "[Socket]\nListenStream=/run/dbus/system_bus_socket\n")
        .file("etc/passwd", PASSWD)
        .file("etc/group", GROUP)
        .file("etc/shadow", PASSWD.replaceAll("(?m)^([^:]*):.*$", "$1:*:19000:0:99999:7:::"))
        .file("etc/hosts", "127.0.0.1 localhost " + hostname() + "\n")
        .file(
            "etc/nsswitch.conf",
            "passwd: files\ngroup: files\nshadow: files\nhosts: files\nsudoers: files\n")
        .file(
            "etc/pam.d/sudo",
            "auth required pam_deny.so\naccount required pam_unix.so\nsession required pam_permit.so\n")
        .file(
            "etc/sudoers",
            "Defaults env_reset\nroot ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n")
        .file("home/gateway/.profile", "")
        .file("opt/gateway", PROGRAM);
    mode(host, "etc/sudoers", 0440);
    Path log = Files.createDirectories(host.root().resolve("opt/log"));
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rwxrwxrwx"));
    SystemdBox box = SystemdBox.boot(host.root(), Path.of("/"));
    HungGateway gateway = new HungGateway(host, box);
    gateway.systemctl("start dbus.socket dbus.service");
    return gateway;
  }

  private static void mode(HostFolder host, String path, int mode) throws IOException {
    String letters = "rwxrwxrwx";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      text.append((mode >> (8 - i) & 1) == 1 ? letters.charAt(i) : '-');
    }
    Files.setPosixFilePermissions(
        host.root().resolve(path), PosixFilePermissions.fromString(text.toString()));
  }

  private static String hostname() throws IOException {
    return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
  }

  List<String> systemctl(String words) throws IOException {
    return box.systemctl(words);
  }

  String version() throws IOException {
    return box.version();
  }

  /** Lets the gateway answer from now on, or no more. */
  void answer(boolean well) throws IOException {
    Path file = host.root().resolve("opt/log/answer");
    if (well) {
      Files.writeString(file, "");
    } else {
      Files.delete(file);
    }
  }

  /** How often the program was started. */
  int starts() throws IOException {
    return lines("starts").size();
  }

  /** Waits for the n-th start; the program writes it down a moment after systemd has forked. */
  void awaitStarts(int times) throws IOException, InterruptedException {
    for (int i = 0; i < 100 && starts() < times; i++) {
      Thread.sleep(100);
    }
  }

  List<String> lines(String log) throws IOException {
    Path file = host.root().resolve("opt/log").resolve(log);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Waits until the probe has said something for the n-th time. */
  void awaitProbe(String words, int times) throws IOException, InterruptedException {
    int said = 0;
    for (int i = 0; i < 600 && said < times; i++) {
      Thread.sleep(100);
      said = 0;
      for (String line : lines("openclaw-probe.service")) {
        said += line.contains(words) ? 1 : 0;
      }
    }
    if (said < times) {
      throw new AssertionError(
          words
              + ": "
              + lines("openclaw-probe.service")
              + systemctl("status --lines=0 -a openclaw*"));
    }
  }

  /** The exit status of the restart script, as the account that it is for. */
  int runScript() throws IOException {
    systemctl("start run-script.service");
    return status("run-script.service");
  }

  int status(String unit) throws IOException {
    Map<String, Map<String, List<String>>> shown = box.show(List.of(unit), "ExecMainStatus");
    Optional<String> status = SystemdBox.first(requireNonNull(shown.get(unit)), "ExecMainStatus");
    return Integer.parseInt(status.orElseThrow());
  }

  /** Whether systemd has given the gateway up. */
  boolean isFailed() throws IOException {
    return systemctl("is-failed openclaw.service").contains("failed");
  }

  @Override
  public void close() throws IOException {
    box.close();
  }
}
