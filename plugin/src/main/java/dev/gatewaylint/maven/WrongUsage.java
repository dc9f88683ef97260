package dev.gatewaylint.maven;

import dev.gatewaylint.command.UsageException;
import org.apache.maven.plugin.MojoExecutionException;

/** What to say in a build to a request that makes no sense. */
final class WrongUsage {
  private WrongUsage() {}

  /**
   * The engine names the options of the command line; a pom calls {@code --fail-on} failOn. The
   * cause is left out, because Maven would print its sentence too.
   */
  static MojoExecutionException of(UsageException e) {
    String sentence = e.sentence();
    if (!sentence.startsWith("--")) {
      return new MojoExecutionException(sentence);
    }
    StringBuilder parameter = new StringBuilder();
    int at = 2;
    boolean upper = false;
    while (at < sentence.length() && isPartOfName(sentence.charAt(at))) {
      char c = sentence.charAt(at++);
      if (c != '-') {
        parameter.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = c == '-';
    }
    return new MojoExecutionException(parameter + sentence.substring(at));
  }

  private static boolean isPartOfName(char c) {
    return c == '-' || (c >= 'a' && c <= 'z');
  }
}
