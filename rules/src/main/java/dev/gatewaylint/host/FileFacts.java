package dev.gatewaylint.host;

/**
 * Who owns a file and what its mode lets others do. Links have facts of their own, which say
 * nothing of what they lead to.
 *
 * @param user numeric id of the owner
 * @param group numeric id of the group
 * @param mode the twelve bits of chmod(2), the set-id and sticky bits included
 * @param kind what it is
 */
public record FileFacts(long user, long group, int mode, FileTree.Kind kind) {
  /** Execute as the owner. */
  public static final int SET_USER = 04000;

  /** In a folder, only the owner of a file or of the folder may replace the file. */
  public static final int STICKY = 01000;

  private static final int READ = 4;
  private static final int WRITE = 2;
  private static final int EXECUTE = 1;

  /** Whether someone may write to it, or may make it so as its owner. Root always may. */
  public boolean isWritableBy(UserAccount account) {
    return allows(account, WRITE);
  }

  /** Whether someone may read it, or may make it so as its owner. Root always may. */
  public boolean isReadableBy(UserAccount account) {
    return allows(account, READ);
  }

  /** Whether someone may go through it as a folder, or may make it so as its owner. */
  public boolean isSearchableBy(UserAccount account) {
    return allows(account, EXECUTE);
  }

  /** Whether everybody may write to it. */
  public boolean isWorldWritable() {
    return (mode & WRITE) != 0;
  }

  /** The class that fits first decides alone, as in path_resolution(7): owner, group, others. */
  private boolean allows(UserAccount account, int bit) {
    if (account.isRoot() || account.uid() == user) {
      return true; // the owner may change the mode
    }
    int bits = account.isIn(group) ? mode >> 3 : mode;
    return (bits & bit) != 0;
  }

  /** Whether someone who may write to this folder may also replace a file in it. */
  boolean letsReplace(FileFacts entry, UserAccount account) {
    return (mode & STICKY) == 0
        || account.isRoot()
        || account.uid() == user
        || account.uid() == entry.user;
  }
}
