package dev.gatewaylint.ansible.role;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The fixed text of a generated file, from this module's resources. What it fills in stands between
 * {@code <%} and {@code %>}, because the files themselves hold Jinja.
 */
final class Template {
  private static final String START = "---\n";

  private Template() {}

  /**
   * Fills a template.
   *
   * @param name path of the resource below this package
   * @param values ready to stand where the template has them: nothing is escaped here
   */
  static String fill(String name, Map<String, Object> values) {
    String text =
        Mustache.compiler()
            .withDelims("<% %>")
            .escapeHTML(false)
            .compile(read(name))
            .execute(values);
    // Each part begins with a blank line, the first one included.
    return text.startsWith(START + "\n") ? START + text.substring(START.length() + 1) : text;
  }

  private static String read(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packed: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
