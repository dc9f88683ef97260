package dev.gatewaylint.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Unit files for every rule by which systemd reads lines. ISO 8859-1 here is bytes there. */
final class ParserProbes {
  static final String START = "[Service]\nExecStart=/bin/true\n";

  private ParserProbes() {}

  /** The files. */
  static List<byte[]> all() {
    List<byte[]> all = new ArrayList<>();
    for (String text : texts()) {
      all.add(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return all;
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    lineEnds(texts);
    encoding(texts);
    comments(texts);
    continuation(texts);
    headers(texts);
    assignments(texts);
    ValueProbes.addTo(texts);
    lengths(texts);
    return texts;
  }

  private static void lineEnds(List<String> texts) {
    for (String end :
        List.of(
            "\n", "\r\n", "\n\r", "\r", "\0", "\n\n", "\r\r", "\0\0", "\n\0", "\r\n\0", "\r\0",
            "\0\n", "\0\r\n")) {
      texts.add((START + "Restart=always\nRestartSec=7\n").replace("\n", end));
      texts.add((START + "RestartSec=\\\n7\nRestart=always").replace("\n", end));
      texts.add((START + "Restart=always\\\nRestartSec=7\n\nRestartSec=8").replace("\n", end));
    }
  }

  private static void encoding(List<String> texts) {
    String mark = "\u00EF\u00BB\u00BF";
    texts.add(mark + START + "Restart=always\n");
    texts.add(mark + mark + START + "Restart=always\n");
    texts.add(START + mark + "Restart=always\n" + mark + "RestartSec=3\n");
    texts.add("# first\n" + mark + START + "Restart=always\n");
    texts.add(mark + "# first\n" + START + "Restart=always\n");
    texts.add(mark + "\n" + mark + START + "Restart=always\n");
    texts.add(START + " " + mark + "Restart=always\n");
    texts.add(START + "RestartSec=\\\n" + mark + "4\n");
    texts.add(START + "Restart=always\nRestartSec=3\u00FF\nRestartSec=4\n\u00C3(=1\n");
    texts.add(START + "Restart=always\n\u00FF=1\nRestartSec=4\n");
    texts.add("[Service\u00FF]\n" + START + "Restart=always\n");
    texts.add(START + "[X\u00FF]\nRestart=always\n");
    texts.add(START + "RestartSec=3\\\n\u00FF\nRestart=always\n");
    texts.add("# \u00FF\n" + START + "Restart=always\n");
    texts.add("[Unit]\nDescription=\u00EF\u00BF\u00BF\n" + START + "Restart=always\n");
    texts.add(START + "Restart=\u00C2\u00A0always\n");
    texts.add(START + "Restart=always\u000B\nRestartSec=3\u000C\n");
    texts.add(START + "\u000BRestart=always\n");
  }

  private static void comments(List<String> texts) {
    texts.add(
        "#[Service]\n" + START + "#Restart=always\n;Restart=always\n  # x\n\t;y\nRestartSec=3");
    texts.add(START + "# continued \\\nRestart=always\n");
    texts.add(START + "RestartSec=1 \\\n# between\n  ; and\n 2\nRestart=always\n");
    texts.add(START + "RestartSec=1 # no comment\nRestartSec=2 ;no\nRestart=always\n");
    texts.add(START + "RestartSec=1 \\\n#between \\\nRestart=always\n");
    texts.add(START + "Restart=always\\\n# last");
    texts.add(START + "Restart=always \\\n;x\n\nRestartSec=9\n");
    texts.add(START + "\u00EF\u00BB\u00BF# not a comment?\nRestart=always\n");
  }

  private static void continuation(List<String> texts) {
    texts.add("[Service]\nExecStart=/bin/echo one \\\\\\\n two \\\nthree\nRestart=always\n");
    texts.add("[Service]\nExecStart=/bin/echo one \\\\ \\\n   two\nRestart=always\n");
    texts.add("[Service]\nExecStart=/bin/echo one \\\n\nRestart=always\n");
    texts.add("[Service]\nExecStart=/bin/echo one \\\n   \nRestart=always\n");
    texts.add("[Service]\nExecStart=/bin/echo one \\ \nRestart=always\n");
    texts.add("[Service]\nExecStart=/bin/echo one\nRestart=\\\nalways");
    texts.add("[Service]\nExecStart=/bin/echo one\nRestart\\\n=always\n");
    texts.add("[Service]\nExecStart=/bin/echo one\nRest\\\nart=always\n");
    texts.add("[Serv\\\nice]\nExecStart=/bin/echo one\nRestart=always\n");
    texts.add("[Service]\\\nExecStart=/bin/echo one\nRestart=always\n");
    texts.add(START + "Restart=always\\");
    texts.add(START + "Restart=always\\\n");
    texts.add(START + "Restart=always\n\\\nRestartSec=5\n");
    texts.add(START + "\\\n\\\nRestart=always\nRestartSec=5\n");
    texts.add(START + "RestartSec=1\\\n\\\n\\\n2\nRestart=always");
    texts.add(START + "Restart=always\\\n[Unit]\nStartLimitBurst=3\n");
    texts.add(START + "X=\\\n[Unit\nRestart=always\n");
    texts.add("\\\n" + START + "Restart=always\n");
    texts.add(START + "Restart=always\\\\\nRestartSec=5\n");
  }

  private static void headers(List<String> texts) {
    for (String header :
        List.of(
            "[Service",
            "Service]",
            "[Service]]",
            "[[Service]",
            "[ Service ]",
            " [Service] ",
            "[service]",
            "[]",
            "[",
            "]",
            "[Ser vice]",
            "[Service] # x",
            "[X-Own]",
            "[Foo]",
            "[Unit]",
            "[Install]",
            "[Socket]",
            "[Serv\"ice]",
            "[Ser\tvice]",
            "[Service]x",
            "[Service];",
            "\t[Service]\t",
            "[X]\n[Service]",
            "[Se\u0001rvice]",
            "[Serv\\ice]")) {
      texts.add(START + "Restart=on-failure\n" + header + "\nRestart=always\nStartLimitBurst=3\n");
      texts.add(header + "\nExecStart=/bin/true\nRestart=always\n");
    }
    texts.add(
        "[Unit]\nStartLimitBurst=3\n"
            + START
            + "[Unit]\nStartLimitBurst=4\n"
            + "[Service]\nRestart=always\nStartLimitBurst=6\n[Unit]\nStartLimitIntervalSec=99\n");
    texts.add("Restart=always\n" + START);
    texts.add("Restart=always\nx\n=\n" + START);
    texts.add("");
    texts.add("\n");
    texts.add("# nothing\n");
    texts.add(" ");
    texts.add("[Unit]\n");
    texts.add("[Service]\n");
    texts.add("[Service]\nRestart=always\n");
    texts.add("[Service]\nExecStop=/bin/true\n");
    texts.add("[Service]\nExecStop=/bin/true\nRestart=always\n");
    texts.add("[Service]\nRemainAfterExit=yes\n");
    texts.add("[Service]\nExecStop=/bin/true\nRemainAfterExit=yes\n");
    texts.add("[Service]\nExecStop=/bin/true\nRemainAfterExit=yes\nRestart=always\n");
    texts.add("[Unit]\nSuccessAction=reboot\n[Service]\nType=oneshot\n");
  }

  private static void assignments(List<String> texts) {
    for (String line :
        List.of(
            "Restart",
            "=always",
            " = always",
            "Restart = always",
            "  Restart\t=\talways  ",
            "restart=always",
            "RESTART=always",
            "Restart==always",
            "Restart=always=",
            "Restart always",
            "Restart:always",
            "Restart=",
            "X-Restart=always",
            "Restart =always",
            "\"Restart\"=always",
            "Restart=\"always\"",
            "Restart='always'",
            "Restart=al\\x77ays",
            "Restart=Always",
            "Restart=always always",
            "Re start=always",
            "-Restart=always",
            ".include /etc/x",
            "Restart=always;",
            "Restart=on-success",
            "Restart=on-abnormal",
            "Restart=on-watchdog",
            "Restart=on-abort",
            "Restart=no")) {
      texts.add(START + "Restart=on-failure\n" + line + "\nRestartSec=3\n");
    }
  }

  private static void lengths(List<String> texts) {
    int limit = 1 << 20;
    for (int length : new int[] {limit - 1, limit, limit + 1}) {
      texts.add(
          "[Unit]\nDescription=" + "x".repeat(length - 12) + "\n" + START + "Restart=always\n");
      texts.add("#" + "x".repeat(length - 1) + "\n" + START + "Restart=always\n");
      texts.add(START + "Restart=always\n#" + "x".repeat(length - 1));
      String half = "x".repeat(length - (limit >> 1));
      texts.add(
          "[Unit]\nDescription=" + "x".repeat((limit >> 1) - 13) + "\\\n" + half + "\n" + START);
    }
  }
}
