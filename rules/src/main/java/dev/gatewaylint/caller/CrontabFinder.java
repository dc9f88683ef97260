package dev.gatewaylint.caller;

import dev.gatewaylint.host.FileKind.Plain;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.syntax.crontab.CrontabFile;
import dev.gatewaylint.syntax.crontab.CrontabKind;
import dev.gatewaylint.syntax.crontab.CrontabParser;
import dev.gatewaylint.syntax.crontab.CrontabPlace;
import dev.gatewaylint.syntax.crontab.Dialect;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The crontabs of a host: those that lie where cron looks, and those that were asked about. */
public final class CrontabFinder {
  private final Host host;

  /** Looks on a host. */
  public CrontabFinder(Host host) {
    this.host = host;
  }

  /** All of them, as the host's cron reads them. */
  public List<CrontabFile> all() {
    Set<String> system = new TreeSet<>(host.reported(Plain.SYSTEM_CRONTAB));
    Set<String> users = new TreeSet<>(host.reported(Plain.USER_CRONTAB));
    host.tree().resolve("etc/crontab").ifPresent(system::add);
    addFolder("etc/cron.d", system);
    for (String spool : CrontabPlace.SPOOLS) {
      addFolder(spool, users);
    }
    List<CrontabFile> all = new ArrayList<>();
    for (String path : system) {
      read(path, CrontabKind.SYSTEM).ifPresent(all::add);
    }
    for (String path : users) {
      read(path, CrontabKind.USER).ifPresent(all::add);
    }
    return all;
  }

  private void addFolder(String folder, Set<String> paths) {
    Optional<String> real = host.tree().resolve(folder);
    try {
      for (String name :
          real.isPresent() ? host.tree().files().list(real.get()) : List.<String>of()) {
        host.tree().resolve(real.get() + "/" + name).ifPresent(paths::add);
      }
    } catch (IOException e) {
      return; // what may not be read tells nothing of who runs what
    }
  }

  private Optional<CrontabFile> read(String path, CrontabKind kind) {
    Dialect dialect = CrontabPlace.dialectOf(path).orElse(host.cron());
    Optional<CrontabPlace> place = CrontabPlace.of(path, dialect);
    if (place.isPresent() && !place.get().isRead()) {
      return Optional.empty();
    }
    Optional<SourceFile> source = host.text(path);
    return source.map(found -> CrontabParser.parse(found, kind, dialect));
  }
}
