package dev.gatewaylint.pages;

import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.lint.LintSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small host in the words of a test, and what the fixes of one rule make of it. */
final class FixedHost {
  private final List<HostFile> files = new ArrayList<>();

  FixedHost file(String path, String text) {
    files.add(HostFile.of(path, text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  private FixReport report(String rule) {
    return new Example("a test's", "", LintSettings.DEFAULT, files, List.of())
        .fix(finding -> finding.rule().id().equals(rule));
  }

  /** The text of a file afterwards. */
  String after(String rule, String path) {
    FixedFiles.FixedFile fixed = report(rule).files().all().get(path);
    if (fixed != null) {
      return fixed.content().text();
    }
    for (HostFile file : files) {
      if (file.path().equals(path)) {
        return new String(file.content(), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  /** How many files the fixes change or make. */
  int changed(String rule) {
    return report(rule).files().all().size();
  }
}
