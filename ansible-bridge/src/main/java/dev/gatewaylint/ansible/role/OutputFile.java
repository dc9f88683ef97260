package dev.gatewaylint.ansible.role;

/**
 * A file of what is generated.
 *
 * @param path below the output folder, {@code /} between names and none in front
 * @param mode permission bits that it gets when it is written, such as 0644
 * @param text its whole content
 */
public record OutputFile(String path, int mode, String text) {
  private static final int USUAL = 0644;

  /** A file that its owner may change and everybody read. */
  public static OutputFile of(String path, String text) {
    return new OutputFile(path, USUAL, text);
  }
}
