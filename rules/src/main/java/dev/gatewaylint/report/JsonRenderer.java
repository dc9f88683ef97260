package dev.gatewaylint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Related;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.text.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** For programs: version 1 of the JSON report, described in docs/guide.md. */
final class JsonRenderer implements Renderer {
  private static final int VERSION = 1;

  @Override
  public String render(Report report) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "gateway-lint");
      json.writeStringField("version", ToolVersion.text());
      json.writeEndObject();
      json.writeArrayFieldStart("findings");
      Fingerprints fingerprints = new Fingerprints();
      for (Finding finding : report.findings()) {
        write(json, finding, fingerprints.of(finding));
      }
      json.writeEndArray();
      summary(json, report);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonGenerator json, Finding finding, String fingerprint)
      throws IOException {
    Place place = finding.place();
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("message", Printable.of(finding.message()));
    json.writeStringField("path", place.file().shown());
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
    json.writeNumberField("endLine", place.endLine());
    json.writeNumberField("endColumn", place.endColumn());
    json.writeStringField("fingerprint", fingerprint);
    if (finding.fix().isPresent()) {
      Fix fix = finding.fix().get();
      json.writeObjectFieldStart("fix");
      json.writeStringField("safety", fix.safety().word());
      json.writeStringField("title", fix.title());
      json.writeEndObject();
    } else {
      json.writeNullField("fix");
    }
    json.writeArrayFieldStart("related");
    for (Related related : finding.related()) {
      json.writeStartObject();
      json.writeStringField("path", related.place().file().shown());
      json.writeNumberField("line", related.place().line());
      json.writeNumberField("column", related.place().column());
      json.writeStringField("message", Printable.of(related.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Suppressions and baselines come later; their counts are part of the shape from the start. */
  private static void summary(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", report.files());
    json.writeNumberField("hosts", report.hosts());
    json.writeNumberField("error", report.count(Severity.ERROR));
    json.writeNumberField("warning", report.count(Severity.WARNING));
    json.writeNumberField("info", report.count(Severity.INFO));
    json.writeNumberField("suppressed", 0);
    json.writeNumberField("baselined", 0);
    json.writeNumberField("fixable", report.fixable());
    json.writeEndObject();
  }
}
