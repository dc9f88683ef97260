package dev.gatewaylint.syntax.json5;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatewaylint.text.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast a configuration in JSON is read, on one core, beside Jackson's tree of the same text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Json5Benchmark {
  private static final int AGENTS = 5_000;

  private final JsonMapper jackson = new JsonMapper();
  private SourceFile configuration = SourceFile.of("openclaw.json", "");

  private static SourceFile configuration() {
    Random random = new Random(2026);
    StringBuilder text = new StringBuilder("{\n  \"agents\": [\n");
    for (int i = 0; i < AGENTS; i++) {
      text.append(i == 0 ? "" : ",\n")
          .append("    {\"id\": \"agent-")
          .append(i)
          .append("\", \"enabled\": ")
          .append(random.nextBoolean())
          .append(", \"port\": ")
          .append(random.nextInt(65536))
          .append(", \"ratio\": ")
          .append(random.nextDouble())
          .append(",\n     \"prompt\": \"line one\\nline \\u00e9 ")
          .append(random.nextLong())
          .append(
              "\", \"owner\": null,\n     \"tools\": [\"read\", \"write\", \"exec\", 1, 2, 3]}");
    }
    return SourceFile.of("openclaw.json", text.append("\n  ]\n}\n").toString());
  }

  /** The same configuration in every run. */
  @Setup
  public void write() {
    configuration = configuration();
  }

  /** One configuration of 5,000 agents. */
  @Benchmark
  public Json5File parse() {
    return Json5File.parse(configuration);
  }

  /** The same, without places. */
  @Benchmark
  public JsonNode jackson() throws JsonProcessingException {
    return jackson.readTree(configuration.text());
  }

  /** Runs both and prints megabytes per second and how they compare. */
  public static void main(String[] args) throws RunnerException {
    int bytes = configuration().bytes().length;
    Map<String, Double> scores = new HashMap<>();
    for (RunResult result :
        new Runner(new OptionsBuilder().include(Json5Benchmark.class.getName()).build()).run()) {
      double perSecond = result.getPrimaryResult().getScore();
      scores.put(result.getPrimaryResult().getLabel(), perSecond);
      System.out.printf(
          "%s: %,d bytes, %,.1f MB a second%n",
          result.getPrimaryResult().getLabel(), bytes, perSecond * bytes / 1e6);
    }
    System.out.printf(
        "parse is %.2f times as fast as Jackson%n",
        scores.getOrDefault("parse", 0.0) / scores.getOrDefault("jackson", 1.0));
  }
}
