package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.ConfigFile;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.util.List;

/**
 * A sudoers file as written, one entry for each logical line.
 *
 * @param problems what sudo drops, in the order of the text; the rest stays in force
 */
public record SudoersFile(SourceFile source, List<Entry> entries, List<Problem> problems)
    implements ConfigFile {
  public SudoersFile {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
