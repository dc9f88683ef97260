package dev.gatewaylint.syntax.plist;

import dev.gatewaylint.text.SourceFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Files that were made to harm, read one after the other; a program of its own, so that it can be
 * given little memory. Prints a line for each.
 */
final class HostilePlists {
  private HostilePlists() {}

  /**
   * Reads them all.
   *
   * @param args a URL that nobody may ask for
   */
  public static void main(String[] args) {
    for (var entry : files(args[0]).entrySet()) {
      byte[] bytes = entry.getValue().get();
      PlistFile file = PlistFile.parse(SourceFile.of("a.plist", "a.plist", bytes));
      String said = file.problems().isEmpty() ? "" : file.problems().get(0).message();
      System.out.println(entry.getKey() + "|" + file.root().isPresent() + "|" + said);
    }
  }

  private static Map<String, Supplier<byte[]>> files(String url) {
    Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
    String list = "<plist><dict><key>A</key><string>&x;</string></dict></plist>";
    text(
        files,
        "external entity",
        () -> "<!DOCTYPE plist [<!ENTITY x SYSTEM \"" + url + "\">]>" + list);
    text(
        files,
        "parameter entity",
        () -> "<!DOCTYPE plist [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]>" + list);
    text(
        files,
        "external DTD",
        () -> "<!DOCTYPE plist SYSTEM \"" + url + "\">" + list.replace("&x;", ""));
    text(
        files,
        "xi:include",
        () ->
            "<plist><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                + url
                + "\"/></plist>");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE plist [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    text(files, "billion laughs", () -> laughs + "]>" + list.replace("&x;", "&a9;"));
    String quadratic = "<!DOCTYPE plist [<!ENTITY x \"" + "a".repeat(50_000) + "\">]>";
    text(files, "quadratic blow-up", () -> quadratic + list.replace("&x;", "&x;".repeat(50_000)));
    for (String open : new String[] {"<array>", "<dict><key/>", "<plist>"}) {
      text(files, "nested " + open, () -> "<plist>" + open.repeat(100_000));
    }
    text(files, "nested (", () -> "(".repeat(100_000));
    text(files, "nested {", () -> "{a=".repeat(100_000));
    text(files, "quotes and (", () -> "{ a\" = " + "(".repeat(100_000));
    int most = 4 * 1024 * 1024 - 100;
    for (String piece :
        new String[] {
          "<true/>", "<key/>", "<string/>", "<!---->", "<plist/>", "<true a/>", "<dict/>"
        }) {
      text(files, "many " + piece, () -> "<plist><array>" + piece.repeat(most / piece.length()));
    }
    text(
        files,
        "many keys",
        () -> "<plist><dict>" + "<key/><true/>".repeat(most / 13) + "</dict></plist>");
    for (String piece : new String[] {"]]>", "&amp;", "&", "<![CDATA[", "<![CDATA[]]>", "<!--"}) {
      text(
          files, "text of " + piece, () -> "<plist><string>" + piece.repeat(most / piece.length()));
    }
    text(files, "long integer", () -> "<plist><integer>" + "9".repeat(most) + "</integer></plist>");
    text(files, "long real", () -> "<plist><real>1" + "9".repeat(most) + "</real></plist>");
    text(files, "many attributes", () -> "<plist " + "a='' ".repeat(most / 5) + "><true/></plist>");
    text(files, "one line of ASCII", () -> "(" + "a,".repeat(90_000) + ")");
    text(files, "many ASCII values", () -> "(" + "a,".repeat(500_000) + ")");
    files.put("50 MB", () -> Arrays.copyOf("<plist>".getBytes(StandardCharsets.UTF_8), 50_000_000));
    files.put("shared arrays", HostilePlists::sharedArrays);
    files.put("arrays over each other", () -> overEachOther((byte) 0xAF, 20_000));
    files.put("texts over each other", () -> overEachOther((byte) 0x5F, 20_000));
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      files.put("random " + i, () -> bytes);
      byte[] binary = bytes.clone();
      System.arraycopy(
          "bplist00".getBytes(StandardCharsets.UTF_8), 0, binary, 0, Math.min(8, binary.length));
      files.put("random binary " + i, () -> binary);
    }
    return files;
  }

  private static void text(
      Map<String, Supplier<byte[]>> files, String name, Supplier<String> text) {
    files.put(name, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }

  /** Each of 60 arrays holds the next one twice: 2^60 values in some hundred bytes. */
  private static byte[] sharedArrays() {
    int levels = 60;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("bplist00".getBytes(StandardCharsets.UTF_8));
    byte[] offsets = new byte[levels + 1];
    for (int i = 0; i < levels; i++) {
      offsets[i] = (byte) out.size();
      out.writeBytes(new byte[] {(byte) 0xA2, (byte) (i + 1), (byte) (i + 1)});
    }
    offsets[levels] = (byte) out.size();
    out.write(0x09);
    return ended(out, offsets, 1, levels + 1);
  }

  /** Thousands of objects that each claim nearly the whole file, which consists of their heads. */
  private static byte[] overEachOther(byte marker, int objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("bplist00".getBytes(StandardCharsets.UTF_8));
    byte[] offsets = new byte[objects * 4];
    for (int i = 0; i < objects; i++) {
      int at = out.size();
      offsets[i * 4 + 1] = (byte) (at >> 16);
      offsets[i * 4 + 2] = (byte) (at >> 8);
      offsets[i * 4 + 3] = (byte) at;
      out.writeBytes(new byte[] {marker, 0x12, 0, 1, 0, 0});
    }
    out.writeBytes(new byte[100_000]);
    return ended(out, offsets, 4, objects);
  }

  private static byte[] ended(ByteArrayOutputStream out, byte[] offsets, int size, int objects) {
    int table = out.size();
    out.writeBytes(offsets);
    byte[] trailer = new byte[32];
    trailer[6] = (byte) size;
    trailer[7] = 1;
    trailer[14] = (byte) (objects >> 8);
    trailer[15] = (byte) objects;
    trailer[28] = (byte) (table >> 24);
    trailer[29] = (byte) (table >> 16);
    trailer[30] = (byte) (table >> 8);
    trailer[31] = (byte) table;
    out.writeBytes(trailer);
    return out.toByteArray();
  }
}
