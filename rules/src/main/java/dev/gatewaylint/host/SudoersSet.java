package dev.gatewaylint.host;

import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.text.Place;
import java.util.List;

/**
 * The sudoers files of a host as sudo reads them, includes in their places.
 *
 * @param files every file read, once each, in the order in which sudo comes to them
 * @param lines the logical lines in reading order; what an include reads stands after it
 * @param folders the included folders that are here
 * @param passedOver files of an included folder that sudo does not read
 * @param apart files that a report may point at and that nothing here includes, such as those of a
 *     role beside the host
 * @param missing includes of a file that cannot be read
 * @param isOnePolicy whether sudo would read them all together, in this order; sudoers files that
 *     lie about in a repository may be for different hosts
 * @param isWhole whether the main file is here: without it, what no line grants may be granted yet
 */
public record SudoersSet(
    List<SudoersFile> files,
    List<PolicyLine> lines,
    List<Folder> folders,
    List<PassedOver> passedOver,
    List<SudoersFile> apart,
    List<Missing> missing,
    boolean isOnePolicy,
    boolean isWhole) {

  /**
   * A folder of which sudo reads the files.
   *
   * @param include the path as written in the line that includes it
   * @param path from the host's root, without links
   */
  public record Folder(Place include, String path) {}

  /**
   * A file that lies where sudo looks and is not read.
   *
   * @param reason why, as half a sentence
   * @param remedy what to do so that it is read, as an order
   * @param isLeftover whether its name is one that package managers and editors give to old copies
   */
  public record PassedOver(SudoersFile file, String reason, String remedy, boolean isLeftover) {}

  /**
   * An include that leads to no file.
   *
   * @param place the path as written
   * @param target where it leads, from the host's root
   * @param isTooDeep whether there is a file, but below more includes than sudo follows
   */
  public record Missing(Place place, String target, boolean isTooDeep) {}

  public SudoersSet {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
    folders = List.copyOf(folders);
    passedOver = List.copyOf(passedOver);
    apart = List.copyOf(apart);
    missing = List.copyOf(missing);
  }
}
