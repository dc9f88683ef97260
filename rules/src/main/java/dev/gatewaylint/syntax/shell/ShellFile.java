package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A parsed script.
 *
 * @param shebang what its first line says
 * @param script its commands
 */
public record ShellFile(
    SourceFile source, Optional<Shebang> shebang, CommandList script, List<Problem> problems)
    implements ConfigFile {
  public ShellFile {
    problems = List.copyOf(problems);
  }

  /** Every command that the script may run, worked out anew at each call. */
  public List<Invocation> invocations() {
    return Invocations.of(this);
  }
}
