package dev.gatewaylint.command;

import dev.gatewaylint.checks.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Prints the page of a rule. */
public final class ExplainCommand {
  private static final String PAGES = "/dev/gatewaylint/rules/";

  private ExplainCommand() {}

  /**
   * The page of a rule, as it stands in docs/rules.
   *
   * @throws UsageException if there is no such rule
   */
  public static String page(String id) throws UsageException {
    if (Rules.find(id).isEmpty()) {
      throw new UsageException(UnknownRule.sentence(id));
    }
    try (InputStream in = ExplainCommand.class.getResourceAsStream(PAGES + id + ".md")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks the page of " + id);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
