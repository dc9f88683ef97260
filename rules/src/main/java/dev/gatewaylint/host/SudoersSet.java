package dev.gatewaylint.host;

import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.text.Place;
import java.util.List;

/**
 * The sudoers files of a host as sudo reads them, includes in their places.
 *
 * @param files every file read, once each, in the order in which sudo comes to them
 * @param lines the logical lines in reading order; what an include reads stands after it
 * @param passedOver files of an included folder that sudo does not read
 * @param missing includes of a file that is not there
 * @param isWhole whether the main file is here: without it, what no line grants may be granted yet
 */
public record SudoersSet(
    List<SudoersFile> files,
    List<Line> lines,
    List<PassedOver> passedOver,
    List<Place> missing,
    boolean isWhole) {

  /** A logical line and the file that it stands in. */
  public record Line(SudoersFile file, Entry entry) {}

  /**
   * A file that lies where sudo looks and is not read.
   *
   * @param reason why, as half a sentence
   */
  public record PassedOver(SudoersFile file, String reason) {}

  public SudoersSet {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
    passedOver = List.copyOf(passedOver);
    missing = List.copyOf(missing);
  }
}
