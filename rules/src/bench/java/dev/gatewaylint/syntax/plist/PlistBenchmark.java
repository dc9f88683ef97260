package dev.gatewaylint.syntax.plist;

import com.dd.plist.NSObject;
import com.dd.plist.XMLPropertyListParser;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
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

/** How fast property lists are read, on one core, beside dd-plist. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlistBenchmark {
  private static final int JOBS = 500;

  private byte[] bytes = new byte[0];

  /** One list with a dictionary for each of some hundred jobs. */
  private static String jobs() {
    Random random = new Random(2026);
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n");
    for (int i = 0; i < JOBS; i++) {
      text.append("  <!-- job " + i + " -->\n  <key>ai.openclaw.gateway" + i + "</key>\n  <dict>\n");
      text.append("    <key>ProgramArguments</key>\n    <array>\n");
      text.append("      <string>/opt/homebrew/bin/node</string>\n");
      text.append("      <string>/opt/tools/openclaw &amp; co/dist/index.js</string>\n");
      text.append("      <string>--port=" + random.nextInt(65536) + "</string>\n    </array>\n");
      text.append("    <key>RunAtLoad</key>\n    <true/>\n    <key>KeepAlive</key>\n    <dict>\n");
      text.append("      <key>SuccessfulExit</key>\n      <false/>\n    </dict>\n");
      text.append("    <key>ThrottleInterval</key>\n    <integer>" + random.nextInt(100));
      text.append("</integer>\n  </dict>\n");
    }
    return text.append("</dict>\n</plist>\n").toString();
  }

  /** The same list in every run. */
  @Setup
  public void write() {
    bytes = jobs().getBytes(StandardCharsets.UTF_8);
  }

  /** Ours, the decoding of the bytes included. */
  @Benchmark
  public PlistFile ours() {
    return PlistFile.parse(SourceFile.of("a.plist", "a.plist", bytes));
  }

  /** dd-plist, which knows no places. */
  @Benchmark
  public NSObject library() throws Exception {
    return XMLPropertyListParser.parse(bytes);
  }

  /** Runs both and prints megabytes per second and how they compare. */
  public static void main(String[] args) throws RunnerException {
    int size = jobs().getBytes(StandardCharsets.UTF_8).length;
    Map<String, Double> scores = new HashMap<>();
    for (RunResult result :
        new Runner(new OptionsBuilder().include(PlistBenchmark.class.getName()).build()).run()) {
      double score = result.getPrimaryResult().getScore();
      String label = result.getPrimaryResult().getLabel();
      scores.put(label, score);
      System.out.printf("%s: %,d bytes, %,.1f MB a second%n", label, size, score * size / 1e6);
    }
    double library = scores.getOrDefault("library", Double.NaN);
    System.out.printf("ours / dd-plist: %.1f%n", scores.getOrDefault("ours", Double.NaN) / library);
  }
}
