package dev.gatewaylint.ansible.content;

import java.util.List;
import java.util.Optional;

/** What lets programs know of changed files: handlers, and later tasks. */
final class FollowUps {
  private final List<Task> tasks;
  private final List<Task> handlers;
  private final int last;

  FollowUps(List<Task> tasks, List<Task> handlers) {
    this.tasks = tasks;
    this.handlers = handlers;
    int found = -1;
    for (int i = 0; i < tasks.size(); i++) {
      if (tells(tasks.get(i))) {
        found = i;
      }
    }
    this.last = found;
  }

  /** Whether a change by a task is followed by anything that reloads or restarts. */
  boolean after(int index) {
    if (last > index) {
      return true;
    }
    for (String call : tasks.get(index).notified()) {
      boolean found = false;
      for (Task handler : handlers) {
        if (handler.answersTo(call)) {
          found = true;
          if (tells(handler)) {
            return true;
          }
        }
      }
      if (!found) {
        return true; // a handler of somebody else
      }
    }
    return false;
  }

  /** Whether a task reloads or restarts anything, or may for all that is known. */
  private static boolean tells(Task task) {
    Arguments arguments = task.arguments();
    return switch (task.module()) {
      case "systemd", "systemd_service", "service" -> {
        Optional<String> state = arguments.text("state");
        boolean restarts =
            arguments.value("state").isPresent()
                && (state.isEmpty()
                    || state.get().equals("restarted")
                    || state.get().equals("reloaded"));
        yield restarts
            || arguments.isOn("daemon_reload")
            || arguments.isOn("daemon-reload")
            || arguments.isOn("daemon_reexec");
      }
      case "command", "shell", "raw", "script" -> {
        String line = Commands.written(arguments);
        yield line.contains("systemctl")
            || line.contains("restart")
            || line.contains("reload")
            || line.contains("launchctl")
            || line.contains("{{")
            || task.module().equals("script");
      }
      case "reboot", "supervisorctl", "launchd", "docker_container" -> true;
      default -> false;
    };
  }
}
