package dev.gatewaylint.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SudoBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random policies and calls: what the real sudo does is what the model says. */
class SudoDecisionOracleTest {
  private static final int QUESTIONS = 20;

  private record Case(int number, String policy, String user, List<String> words, Decision said) {}

  @Test
  void decidesAsSudoDoes() throws IOException, InterruptedException {
    SudoBox.require();
    int policies = Oracle.cases(5, 270);
    Random random = new Random(Oracle.seed());
    List<SudoBox.Running> boxes = new ArrayList<>();
    List<List<Case>> cases = new ArrayList<>();
    for (int box = 0; box < 2; box++) {
      SudoBox asking =
          new SudoBox("sudo-random-" + box, LabWorld.PASSWD, LabWorld.GROUP, LabWorld.PROGRAMS);
      List<Case> asked = new ArrayList<>();
      for (int i = 0; i < (policies + 1) / 2; i++) {
        ask(asking, random, asked);
      }
      cases.add(asked);
      boxes.add(asking.start());
    }
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> seen = new TreeMap<>();
    int compared = 0;
    for (int box = 0; box < 2; box++) {
      Map<Integer, String> answers = boxes.get(box).answers();
      for (Case one : cases.get(box)) {
        String answer = answers.getOrDefault(one.number(), "");
        compared++;
        seen.merge(answer, 1, Integer::sum);
        if (!answer.equals(told(one.said().verdict()))) {
          wrong.add(
              one.user()
                  + " sudo "
                  + one.words()
                  + ": sudo "
                  + answer
                  + ", model "
                  + one.said()
                  + "\n"
                  + one.policy());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).as("answers of every kind").hasSize(3);
    Oracle.compared("sudo", SudoBox.version(), "decisions on random policies", compared);
  }

  static String told(Verdict verdict) {
    return switch (verdict) {
      case ALLOWED_WITHOUT_PASSWORD -> "run";
      case ALLOWED_WITH_PASSWORD -> "allowed";
      case DENIED -> "denied";
      case UNKNOWN -> "unknown";
    };
  }

  private static void ask(SudoBox box, Random random, List<Case> asked) throws IOException {
    String text = new RandomPolicy(random).text();
    RandomCall call = new RandomCall(random);
    box.policy((LabWorld.HEAD + text).getBytes(StandardCharsets.UTF_8));
    SudoPolicy policy = LabWorld.policy(LabWorld.HEAD + text);
    for (int i = 0; i < QUESTIONS; i++) {
      String user = call.user();
      List<String> words = call.words();
      Question question = Call.of(LabWorld.accounts().user(user).orElseThrow(), words);
      asked.add(new Case(box.ask(user, words), text, user, words, policy.decide(question)));
    }
  }
}
