package dev.gatewaylint.sudo;

import java.util.List;
import java.util.Optional;

/** The words behind {@code sudo}, as a question. */
final class Call {
  private Call() {}

  /** Reads {@code [-u USER] [-g GROUP] COMMAND ARGUMENT...}. */
  static Question of(Account user, List<String> words) {
    Optional<String> runasUser = Optional.empty();
    Optional<String> runasGroup = Optional.empty();
    int at = 0;
    while (words.get(at).startsWith("-")) {
      if (words.get(at).equals("-u")) {
        runasUser = Optional.of(words.get(at + 1));
      } else {
        runasGroup = Optional.of(words.get(at + 1));
      }
      at += 2;
    }
    return new Question(
        user,
        Optional.of(LabWorld.HOST),
        new RunasRequest(runasUser, runasGroup),
        words.get(at),
        words.subList(at + 1, words.size()));
  }
}
