package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.plist.PlistValue;

/**
 * A property list as launchd reads it: a key with a value of another type is as if it were not
 * there.
 */
public final class JobPlist {
  private final PlistFile file;
  private final PlistValue.Dict dict;

  /** The job that a dictionary describes. */
  public JobPlist(PlistFile file, PlistValue.Dict dict) {
    this.file = file;
    this.dict = dict;
  }

  /** The file that describes it. */
  public PlistFile file() {
    return file;
  }

  /** All that is written of it. */
  public PlistValue.Dict dict() {
    return dict;
  }
}
