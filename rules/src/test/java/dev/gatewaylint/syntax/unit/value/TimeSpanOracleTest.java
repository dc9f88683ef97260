package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Time spans mean what {@code systemd-analyze timespan} says. */
class TimeSpanOracleTest {

  private static final int COUNT = Oracle.cases(300, 10_000);
  private static final int CHUNK = 200;
  private static final String[] UNITS = {
    "s", "sec", "second", "seconds", "min", "minute", "minutes", "m", "M", "month", "months", "h",
        "hr", "hour", "hours", "d",
    "day", "days", "w", "week", "weeks", "y", "year", "years", "ms", "msec", "us", "usec",
        "\u00b5s", "\u03bcs", "S", "Min",
    "ns", "x", "mins", "e3", "H"
  };
  private static final String[] BLANKS = {"", "", "", " ", "  ", "\t", "\n"};
  private static final String[] ODD = {
    "-", "+", ".", "infinity", "inf", "0x1", "1e3", ",", "-0", "\u00e9", "..", "''"
  };

  @Test
  void agreesWithSystemd() {
    Oracle.require("systemd-analyze");
    SystemdAnalyze analyze = SystemdAnalyze.installed();
    List<String> valid = new ArrayList<>();
    List<String> invalid = new ArrayList<>();
    Random random = new Random(17);
    for (int at = 0; at < COUNT; at++) {
      String text = span(random);
      (TimeSpan.parseSeconds(text).isPresent() ? valid : invalid).add(text);
    }
    List<String> disagreements = new ArrayList<>();
    for (int from = 0; from < valid.size(); from += CHUNK) {
      compare(analyze, valid.subList(from, Math.min(valid.size(), from + CHUNK)), disagreements);
    }
    for (String text : invalid) {
      if (analyze.run(List.of("timespan", "--", text)).status() == 0) {
        disagreements.add("accepted by systemd: <" + text + ">");
      }
    }
    Oracle.compared(
        "systemd-analyze timespan",
        Integer.toString(SystemdAnalyze.installed().version()),
        "time spans",
        valid.size() + invalid.size());
    assertThat(disagreements).isEmpty();
    assertThat(valid).hasSizeGreaterThan(COUNT / 4);
    assertThat(invalid).hasSizeGreaterThan(COUNT / 4);
  }

  private static void compare(
      SystemdAnalyze analyze, List<String> texts, List<String> disagreements) {
    List<String> arguments = new ArrayList<>(List.of("timespan", "--"));
    arguments.addAll(texts);
    SystemdAnalyze.Output output = analyze.run(arguments);
    List<String> micros = new ArrayList<>();
    List<String> human = new ArrayList<>();
    for (String line : output.stdout().split("\n")) {
      String label = line.strip();
      if (label.startsWith("\u03bcs: ")) {
        micros.add(label.substring(4));
      } else if (label.startsWith("Human: ")) {
        human.add(label.substring(7));
      }
    }
    for (int at = 0; at < texts.size(); at++) {
      if (at >= micros.size()) {
        disagreements.add("rejected by systemd: <" + texts.get(at) + "> " + output.stderr());
        return;
      }
      Optional<TimeSpan> ours = TimeSpan.parseSeconds(texts.get(at));
      if (!Long.toUnsignedString(ours.orElseThrow().micros()).equals(micros.get(at))) {
        disagreements.add(
            "<" + texts.get(at) + "> is " + micros.get(at) + " us, we: " + ours.get().micros());
      }
      if (!ours.get().toString().equals(human.get(at))) {
        disagreements.add(
            "<" + texts.get(at) + "> prints as " + human.get(at) + ", we: " + ours.get());
      }
    }
  }

  private static String span(Random random) {
    StringBuilder text = new StringBuilder();
    for (int part = random.nextInt(3); part >= 0; part--) {
      text.append(pick(BLANKS, random)).append(number(random)).append(pick(BLANKS, random));
      if (random.nextInt(4) > 0) {
        text.append(pick(UNITS, random));
      }
    }
    if (random.nextInt(5) == 0) {
      int at = random.nextInt(text.length() + 1);
      text.insert(at, pick(ODD, random));
    }
    if (random.nextInt(8) == 0 && text.length() > 0) {
      text.deleteCharAt(random.nextInt(text.length()));
    }
    return text.toString();
  }

  private static String number(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> "." + random.nextInt(1000);
      case 1 -> random.nextInt(100) + "." + random.nextInt(100_000);
      case 2 -> Long.toString(random.nextLong() >>> (1 + random.nextInt(40)));
      case 3 -> "0";
      case 4 -> random.nextInt(10) + "." + (random.nextLong() >>> 1);
      default -> Integer.toString(random.nextInt(200));
    };
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
