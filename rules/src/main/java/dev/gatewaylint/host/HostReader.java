package dev.gatewaylint.host;

import java.util.List;

/** The port through which files arrive: turns what a user names into hosts. */
public interface HostReader {
  /**
   * Finds the hosts that some paths belong to.
   *
   * @param paths files and folders as the user wrote them
   */
  Reading read(List<String> paths);

  /**
   * What was found.
   *
   * @param hosts the hosts, in the order of their roots
   * @param complaints one sentence for each path that could not be read
   * @param notes one sentence for each path in which there was nothing to read
   */
  record Reading(List<HostFiles> hosts, List<String> complaints, List<String> notes) {
    public Reading {
      hosts = List.copyOf(hosts);
      complaints = List.copyOf(complaints);
      notes = List.copyOf(notes);
    }
  }
}
