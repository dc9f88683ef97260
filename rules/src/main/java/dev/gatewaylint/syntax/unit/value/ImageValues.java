package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Disk images and their options. Source: systemd 252 and 257 src/core/load-fragment.c,
 * src/shared/image-policy.c.
 */
final class ImageValues {

  private static final int PARTS = WordReader.CUNESCAPE | WordReader.UNESCAPE_SEPARATORS;
  private static final String NOT_A_PARTITION = "not a kind of partition";

  private ImageValues() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    return switch (type) {
      case "root-image-options" -> rootOptions(value, systemdVersion);
      case "mount-images" -> images(value, true, systemdVersion);
      case "extension-images" -> images(value, false, systemdVersion);
      case "image-policy" -> ImagePolicy.judge(value);
      case "exec-root-hash" -> rootHash(value);
      case "exec-root-hash-sig" -> rootHashSignature(value, systemdVersion);
      default -> Judgement.UNKNOWN_TYPE;
    };
  }

  private static Judgement rootHash(String value) {
    boolean valid = value.isEmpty() || value.startsWith("/") || Encodings.hexBytes(value) >= 16;
    return Judgement.unless(
        valid, value, "neither an absolute path nor at least 16 bytes in hexadecimal");
  }

  private static Judgement rootHashSignature(String value, int systemdVersion) {
    if (value.isEmpty() || value.startsWith("/")) {
      return Judgement.ACCEPTED;
    }
    boolean valid =
        value.startsWith("base64:") && Encodings.isBase64(value.substring(7), systemdVersion);
    return Judgement.unless(valid, value, "neither an absolute path nor 'base64:' with data");
  }

  private static Judgement rootOptions(String value, int systemdVersion) {
    Words words = Words.split(value, Words.Quoting.RETAINED);
    Optional<Fault> partly = Optional.empty();
    for (Word word : words.words()) {
      WordReader reader = new WordReader(word.text(), 0);
      boolean any = reader.next(":", PARTS);
      String first = reader.word();
      boolean pair = any && reader.next(":", PARTS);
      if (reader.failed() || !reader.atEnd()) {
        return Judgement.of(
            Fault.ignored(
                word.from(), word.to(), "not options or a partition, a colon and options"));
      }
      boolean named = pair && !reader.word().isEmpty();
      if (named && !Partitions.isKnown(first, systemdVersion)) {
        partly = Optional.of(Fault.partly(word.from(), word.to(), NOT_A_PARTITION));
      }
      String options = named ? reader.word() : first;
      Specified specified = Specified.full(options, systemdVersion);
      if (specified.isBad()) {
        partly = Optional.of(Fault.partly(word.from(), word.to(), specified.message()));
      }
    }
    return Judgement.of(words.fault().isPresent() ? words.fault() : partly);
  }

  private static Judgement images(String value, boolean mounted, int systemdVersion) {
    Words words = Words.split(value, Words.Quoting.RETAINED);
    for (Word word : words.words()) {
      String reason = imageTrouble(word.text(), mounted, systemdVersion);
      if (!reason.isEmpty()) {
        return Judgement.of(Fault.partly(word.from(), word.to(), reason));
      }
    }
    return Judgement.of(words.fault());
  }

  /** What is wrong with one image and its options; empty if nothing is. */
  private static String imageTrouble(String text, boolean mounted, int systemdVersion) {
    WordReader reader = new WordReader(text, 0);
    if (!reader.next(":", PARTS)) {
      return reader.failed() ? Words.fault(reader).message() : "";
    }
    String source = reader.word();
    String path = source.startsWith("-") ? source.substring(1) : source;
    Optional<String> trouble = path(path, mounted, systemdVersion);
    if (trouble.isPresent()) {
      return trouble.get();
    }
    if (mounted) {
      if (!reader.next(":", PARTS) || reader.word().isEmpty()) {
        return reader.failed()
            ? Words.fault(reader).message()
            : "the place to mount the image at is missing";
      }
      trouble = path(reader.word(), true, systemdVersion);
      if (trouble.isPresent()) {
        return trouble.get();
      }
    }
    return optionsTrouble(reader, systemdVersion);
  }

  private static String optionsTrouble(WordReader reader, int systemdVersion) {
    while (reader.next(":", PARTS)) {
      String partition = reader.word();
      boolean pair = reader.next(":", PARTS);
      if (reader.failed()) {
        break;
      }
      if (pair && !Partitions.isKnown(partition, systemdVersion)) {
        return NOT_A_PARTITION;
      }
      Specified options = Specified.full(pair ? reader.word() : partition, systemdVersion);
      if (options.isBad()) {
        return options.message();
      }
    }
    return reader.failed() ? Words.fault(reader).message() : "";
  }

  private static Optional<String> path(String text, boolean deviceAllowed, int systemdVersion) {
    Specified path = Specified.full(text, systemdVersion);
    if (path.isBad()) {
      return Optional.of(path.message());
    }
    return Paths.outsideKernelTrouble(path.text(), deviceAllowed, systemdVersion);
  }
}
