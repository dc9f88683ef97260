package dev.gatewaylint.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Lists the rules. */
public final class RulesCommand {
  private RulesCommand() {}

  /**
   * The list of rules.
   *
   * @param format {@code text}, {@code markdown} or {@code json}
   * @throws UsageException if there is no such format
   */
  public static String list(String format) throws UsageException {
    return switch (format) {
      case "text" -> text();
      case "markdown" -> markdown();
      case "json" -> json();
      default ->
          throw new UsageException("--format " + format + ": expected text, markdown or json");
    };
  }

  private static String fix(RuleInfo info) {
    return info.fix().map(Safety::word).orElse("");
  }

  private static String text() {
    int widest = 0;
    for (Rule rule : Rules.all()) {
      widest = Math.max(widest, rule.info().id().length());
    }
    StringBuilder out = new StringBuilder();
    for (Rule rule : Rules.all()) {
      RuleInfo info = rule.info();
      padded(out, info.id(), widest + 2);
      padded(out, info.severity().word(), 9);
      out.append(info.title()).append('\n');
    }
    return out.toString();
  }

  private static void padded(StringBuilder out, String text, int width) {
    out.append(text);
    for (int i = text.length(); i < width; i++) {
      out.append(' ');
    }
  }

  private static String markdown() {
    StringBuilder out = new StringBuilder("| rule | severity | fix | finds |\n|---|---|---|---|\n");
    for (Rule rule : Rules.all()) {
      RuleInfo info = rule.info();
      out.append("| [")
          .append(info.id())
          .append("](docs/rules/")
          .append(info.id())
          .append(".md) | ")
          .append(info.severity().word())
          .append(info.isGraded() ? " for a gateway" : "")
          .append(" | ")
          .append(fix(info))
          .append(" | ")
          .append(info.title())
          .append(" |\n");
    }
    return out.toString();
  }

  private static String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("rules");
      for (Rule rule : Rules.all()) {
        RuleInfo info = rule.info();
        json.writeStartObject();
        json.writeStringField("id", info.id());
        json.writeStringField("severity", info.severity().word());
        if (info.fix().isPresent()) {
          json.writeStringField("fix", fix(info));
        } else {
          json.writeNullField("fix");
        }
        json.writeStringField("title", info.title());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }
}
