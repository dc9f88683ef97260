package dev.gatewaylint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.simulate.Event;
import dev.gatewaylint.simulate.Outcome;
import dev.gatewaylint.simulate.Part;
import dev.gatewaylint.simulate.Performance;
import dev.gatewaylint.simulate.Play;
import dev.gatewaylint.simulate.Spending;
import dev.gatewaylint.simulate.Verdict;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plays and how they came out, for people and for programs. */
public final class PlayReport {
  private static final TimeSpan DAY = TimeSpan.ofSeconds(86_400);

  private record Played(String host, Play play, Outcome outcome, Optional<TimeSpan> cycle) {}

  private final List<Played> plays = new ArrayList<>();

  /** Takes one in. */
  public void add(String host, Play play, Outcome outcome, Optional<TimeSpan> cycle) {
    plays.add(new Played(host, play, outcome, cycle));
  }

  /** Whether nothing was played. */
  public boolean isEmpty() {
    return plays.isEmpty();
  }

  /** For people. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Played played : plays) {
      append(out, played);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Played played) {
    List<Performance> services = played.outcome().services();
    for (Performance service : services) {
      out.append(Printable.of(service.service()));
      if (!played.host().isEmpty()) {
        out.append(" in ").append(Printable.of(played.host()));
      }
      played
          .cycle()
          .ifPresent(cycle -> out.append(", crashing every ").append(Wording.time(cycle)));
      out.append(": ").append(sentence(service.verdict(), played)).append('\n');
      out.append(kept(played.play(), service.service()));
    }
    if (services.stream().filter(service -> service.verdict().period().isPresent()).count() > 1) {
      out.append("together: ").append(sentence(played.outcome().verdict(), played)).append('\n');
    }
    out.append('\n');
    List<Event> events = played.outcome().timeline().events();
    Elapsed elapsed = Elapsed.of(events);
    for (Event event : events) {
      out.append(elapsed.column(event.t())).append("  ");
      out.append(Printable.of(event.actor())).append(' ');
      out.append(Printable.of(event.what())).append('\n');
    }
    if (!played.outcome().quotas().isEmpty()) {
      out.append('\n');
    }
    for (Spending spending : played.outcome().quotas()) {
      out.append(Printable.of(spending.quota().name()))
          .append(", ")
          .append(spending.quota().limit())
          .append(" in ")
          .append(Wording.time(spending.quota().window()))
          .append(": ")
          .append(
              spending
                  .exhaustedAfter()
                  .map(after -> "used up after " + Wording.time(after))
                  .orElse("lasts"))
          .append('\n');
    }
    out.append("\nTaken for granted:\n");
    for (String assumption : played.outcome().assumptions()) {
      out.append("  - ").append(Printable.of(assumption)).append('\n');
    }
    out.append('\n');
  }

  /** Who starts the service again, and by which rule. */
  private static String kept(Play play, String name) {
    for (Part part : play.parts()) {
      if (part.name().equals(name) && !part.supervisor().rule().isEmpty()) {
        return "  " + part.supervisor().label() + ": " + part.supervisor().rule() + "\n";
      }
    }
    return "";
  }

  private static String sentence(Verdict verdict, Played played) {
    TimeSpan length = played.play().premises().length();
    boolean counts = verdict.kind() == Verdict.Kind.ENDLESS && !length.equals(DAY);
    return sentence(verdict)
        + (counts
            ? "; " + Wording.count(verdict.starts(), "start") + " in " + Wording.time(length)
            : "");
  }

  private static String sentence(Verdict verdict) {
    String period =
        verdict
            .period()
            .map(
                time ->
                    (verdict.kind() == Verdict.Kind.RECOVERS
                            ? "a restart every "
                            : "a start every ")
                        + Wording.time(time)
                        + ", "
                        + Math.round(verdict.startsPerDay())
                        + " a day")
            .orElse("");
    String told =
        switch (verdict.kind()) {
          case STOPS ->
              "stops after "
                  + Wording.count(verdict.starts(), "start")
                  + verdict.firstStop().map(at -> " at " + Wording.time(at)).orElse("");
          case ENDLESS -> "endless: " + period;
          case RECOVERS -> period.isEmpty() ? "runs on" : "recovers: " + period;
          case UNKNOWN -> "unknown: " + verdict.reason();
        };
    return told
        + verdict
            .otherwise()
            .map(
                other ->
                    " (too close to the limit to be sure; it may also be: " + sentence(other) + ")")
            .orElse("");
  }

  /** For programs: version 1, described in docs/guide.md. */
  public String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("plays");
      for (Played played : plays) {
        for (Performance service : played.outcome().services()) {
          write(json, played, service);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonGenerator json, Played played, Performance service)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("host", played.host());
    json.writeStringField("service", service.service());
    json.writeStringField("supervisor", supervisor(played.play(), service.service()));
    seconds(json, "cycle", played.cycle());
    verdict(json, service.verdict());
    json.writeArrayFieldStart("assumptions");
    for (String assumption : played.outcome().assumptions()) {
      json.writeString(Printable.of(assumption));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("quotas");
    for (Spending spending : played.outcome().quotas()) {
      json.writeStartObject();
      json.writeStringField("name", Printable.of(spending.quota().name()));
      json.writeNumberField("limit", spending.quota().limit());
      json.writeNumberField("window", spending.quota().window().seconds());
      seconds(json, "exhaustedAfter", spending.exhaustedAfter());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Event event : played.outcome().timeline().events()) {
      json.writeStartObject();
      json.writeNumberField("t", event.t().seconds());
      json.writeStringField("actor", Printable.of(event.actor()));
      json.writeStringField("what", event.what());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void verdict(JsonGenerator json, Verdict verdict) throws IOException {
    json.writeStringField("verdict", verdict.kind().word());
    json.writeBooleanField("marginal", verdict.marginal());
    if (verdict.otherwise().isPresent()) {
      json.writeObjectFieldStart("otherwise");
      verdict(json, verdict.otherwise().get());
      json.writeEndObject();
    } else {
      json.writeNullField("otherwise");
    }
    json.writeNumberField("starts", verdict.starts());
    seconds(json, "firstStop", verdict.firstStop());
    seconds(json, "period", verdict.period());
    json.writeNumberField("startsPerDay", verdict.startsPerDay());
  }

  private static void seconds(JsonGenerator json, String name, Optional<TimeSpan> time)
      throws IOException {
    if (time.isPresent() && !time.get().isInfinite()) {
      json.writeNumberField(name, time.get().seconds());
    } else {
      json.writeNullField(name);
    }
  }

  private static String supervisor(Play play, String name) {
    for (Part part : play.parts()) {
      if (part.name().equals(name)) {
        return part.supervisor().getClass().getSimpleName().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
