package dev.gatewaylint.generate;

/**
 * A file with the place where it belongs.
 *
 * @param path on its host, {@code /} between names and none in front
 * @param owner account that owns it
 * @param group group that owns it
 * @param mode permission bits, such as 0440
 */
public record GeneratedFile(String path, String owner, String group, int mode, String text) {
  /** A file of root that everybody may read. */
  public static GeneratedFile ofRoot(String path, String text) {
    return new GeneratedFile(path, "root", "root", 0644, text);
  }
}
