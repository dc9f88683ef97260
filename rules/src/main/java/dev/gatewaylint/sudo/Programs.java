package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which paths lead to one program: sudo compares files where they exist, names where not. */
public interface Programs {
  /** What stands for the file that a path leads to; empty if there is none. */
  Optional<String> file(String path);

  /**
   * The paths at which glob(3) finds the file that a path leads to, under its last name; the path
   * itself need not be among them.
   */
  List<String> spellings(String path);

  /** Every path leads to a program of its own: sudo's testsudoers, and the strict reading. */
  static Programs byName() {
    return new Programs() {
      @Override
      public Optional<String> file(String path) {
        return Optional.of(path);
      }

      @Override
      public List<String> spellings(String path) {
        return List.of(path);
      }
    };
  }

  /**
   * Every program exists, and {@code /bin}, {@code /sbin} and {@code /lib} are links to the same
   * below {@code /usr}, as on every supported Debian, Ubuntu and Fedora.
   */
  static Programs mergedUsr() {
    return new Programs() {
      @Override
      public Optional<String> file(String path) {
        String plain = PlainPath.of(path);
        return Optional.of(isMerged(plain) ? "/usr" + plain : plain);
      }

      @Override
      public List<String> spellings(String path) {
        String file = file(path).orElseThrow();
        List<String> spellings = new ArrayList<>();
        spellings.add(file);
        if (file.startsWith("/usr/") && isMerged(file.substring(4))) {
          spellings.add(file.substring(4));
        }
        return spellings;
      }
    };
  }

  private static boolean isMerged(String path) {
    return path.startsWith("/bin/") || path.startsWith("/sbin/") || path.startsWith("/lib/");
  }
}
