package dev.gatewaylint.syntax.sudoers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damage to the bytes of a sudoers file. */
final class SudoersMutations {
  private static final String[] PIECES = {
    "#",
    ":",
    ",",
    "=",
    "!",
    "\\",
    "\"",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "(",
    ")",
    "%",
    "+",
    "@",
    "^",
    "$",
    "*",
    "/",
    "-",
    "0",
    "1",
    "ALL",
    "NOPASSWD:",
    "Defaults",
    "User_Alias A=",
    "sudoedit",
    "list",
    "sha256:",
    "CWD=",
    "TIMEOUT=",
    "\\\n",
    "\\ \n",
    "\0",
    "\u00ff",
    "\ufeff",
    "é",
    "#1",
    "#-1",
    "#-",
    "@include empty",
    "#include empty\n",
    ":=",
    "+=",
    "-=",
    "::",
    "1.2.3.4",
    "a:b:c",
    "\"\"",
    "\"%\"",
    "$\n",
    "\\x41",
    "\\x",
    "ROLE=",
    "/",
    "//",
    "&",
    ">",
    ";",
    "_",
    "PRIVS=",
    "Runas_Alias"
  };

  private final Random random;

  SudoersMutations(Random random) {
    this.random = random;
  }

  /** A few changes, one nearly always. */
  byte[] of(byte[] file) {
    byte[] bytes = file;
    do {
      bytes = once(bytes);
    } while (random.nextInt(3) == 0);
    return bytes;
  }

  private byte[] once(byte[] file) {
    int at = random.nextInt(file.length + 1);
    int to = Math.min(file.length, at + 1 + random.nextInt(4));
    byte[] piece =
        PIECES[random.nextInt(PIECES.length)].getBytes(
            random.nextInt(4) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    return switch (random.nextInt(12)) {
      case 0, 1 -> spliced(file, at, to, new byte[0]);
      case 2, 3, 4, 5 -> spliced(file, at, at, piece);
      case 6, 7 -> spliced(file, at, to, piece);
      case 8 -> spliced(file, at, at, slice(file, at, to));
      case 9 -> spliced(file, at, file.length, new byte[0]);
      case 10 -> random.nextInt(3) == 0 ? windows(file) : swapped(file, at);
      default -> spliced(file, at, at, random.nextBoolean() ? piece : new byte[] {'\\', '\n'});
    };
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] out = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(piece, 0, out, from, piece.length);
    System.arraycopy(bytes, to, out, from + piece.length, bytes.length - to);
    return out;
  }

  private static byte[] swapped(byte[] bytes, int at) {
    byte[] out = bytes.clone();
    if (at > 0 && at < bytes.length) {
      out[at] = bytes[at - 1];
      out[at - 1] = bytes[at];
    }
    return out;
  }

  private static byte[] windows(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
