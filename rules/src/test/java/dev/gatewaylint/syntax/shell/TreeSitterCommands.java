package dev.gatewaylint.syntax.shell;

import java.util.Set;
import java.util.TreeSet;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterBash;

/** The simple commands of a script as tree-sitter's grammar of bash has them. */
final class TreeSitterCommands {
  /** A command of such a name shows that the grammar lost its way without saying so. */
  private static final Set<String> RESERVED =
      Set.of("{", "}", "do", "done", "then", "fi", "while", "else", "elif", "esac", "for", "if");

  private final String text;
  private final int[] offsets;
  final Set<String> names = new TreeSet<>();

  /** Whether the grammar gave up somewhere. */
  boolean failed;

  TreeSitterCommands(String text) {
    this.text = text;
    this.offsets = offsets(text);
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(new TreeSitterBash());
      TSTree tree = parser.parseString(null, text);
      node(tree.getRootNode());
    }
  }

  /** The UTF-16 offset of each byte. */
  private static int[] offsets(String text) {
    int[] offsets = new int[4 * text.length() + 1];
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      for (int b = 0; b < length; b++) {
        offsets[bytes++] = i;
      }
      i += Character.charCount(point);
    }
    offsets[bytes] = text.length();
    return offsets;
  }

  private void node(TSNode node) {
    failed |= node.isError() || node.isMissing();
    switch (node.getType()) {
      case "command" -> {
        TSNode name = node.getChildByFieldName("name");
        if (name != null && !name.isNull()) {
          name(name);
        }
      }
      // What POSIX has as simple commands, this grammar has as kinds of their own.
      case "declaration_command", "unset_command" -> name(node.getChild(0));
      case "test_command" -> {
        int start = offsets[node.getStartByte()];
        if (text.startsWith("[", start) && !text.startsWith("[[", start)) {
          names.add(start + ":[");
        }
      }
      default -> {}
    }
    for (int i = 0; i < node.getChildCount(); i++) {
      node(node.getChild(i));
    }
  }

  private void name(TSNode node) {
    int start = offsets[node.getStartByte()];
    String name = text.substring(start, offsets[node.getEndByte()]);
    // An arithmetic command is a command named by an arithmetic expansion in this grammar.
    if (!name.startsWith("((")) {
      failed |= RESERVED.contains(name);
      names.add(start + ":" + name);
    }
  }
}
