package dev.gatewaylint.ansible.role;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The difference between what lies there and what would, for people. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final int LARGEST = 1 << 20;

  private UnifiedDiff() {}

  /** As {@code diff -u} prints it; one line for what is too large to compare. */
  static String of(String path, byte[] present, byte[] wanted) {
    if (present.length > LARGEST || wanted.length > LARGEST) {
      return "Files a/" + path + " and b/" + path + " differ\n";
    }
    List<String> before = lines(present);
    List<String> after = lines(wanted);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + path, "b/" + path, before, DiffUtils.diff(before, after), CONTEXT);
    return String.join("\n", diff) + "\n";
  }

  private static List<String> lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + "\n\\ No newline at end of file");
    }
    return lines;
  }
}
