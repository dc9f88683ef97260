package dev.gatewaylint.syntax;

import dev.gatewaylint.text.SourceFile;
import java.util.List;

/** A parsed file: a lossless tree of its format over the exact text. Parsing never throws. */
public interface ConfigFile {
  /** The file itself. */
  SourceFile source();

  /** What its owner could not read, in the order of the text. */
  List<Problem> problems();
}
