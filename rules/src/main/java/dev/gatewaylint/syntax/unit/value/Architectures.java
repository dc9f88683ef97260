package dev.gatewaylint.syntax.unit.value;

/**
 * Names of processor architectures. Source: systemd 252 src/basic/architecture.c,
 * src/shared/seccomp-util.c.
 */
final class Architectures {

  private static final String NAMES =
      "arm64 arm64-be arm arm-be alpha arc arc-be cris x86-64 x86 ia64 loongarch64 m68k "
          + "mips64-le mips64 mips-le mips nios2 parisc64 parisc ppc64-le ppc64 ppc ppc-le "
          + "riscv32 riscv64 s390x s390 sh64 sh sparc64 sparc tilegx";

  private static final String FILTERED =
      "native x86 x86-64 x32 arm arm64 loongarch64 mips mips64 mips64-n32 mips-le mips64-le "
          + "mips64-le-n32 parisc parisc64 ppc ppc64 ppc64-le riscv64 s390 s390x";

  private Architectures() {}

  /** Whether Personality= knows the name; a host takes only its own two architectures. */
  static boolean isKnown(String name) {
    return WordList.contains(NAMES, name);
  }

  /** Whether SystemCallArchitectures= knows the name. */
  static boolean isFiltered(String name) {
    return WordList.contains(FILTERED, name);
  }
}
