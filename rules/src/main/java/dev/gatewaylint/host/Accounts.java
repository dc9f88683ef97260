package dev.gatewaylint.host;

import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The users and groups that a host's {@code etc/passwd} and {@code etc/group} name. There may be
 * others, from a directory service for instance: who is not here is unknown.
 */
public final class Accounts {
  private static final int LONGEST = 4 << 20;
  private static final long HIGHEST_ID = 0xFFFF_FFFEL;
  private static final int PASSWD_FIELDS = 7;
  private static final int GROUP_FIELDS = 4;

  private final Map<String, UserAccount> byName = new HashMap<>();
  private final Map<Long, UserAccount> byUid = new HashMap<>();
  private final Map<String, Long> groupIds = new HashMap<>();
  private final Map<Long, String> groupNames = new HashMap<>();
  private final Map<String, Set<Long>> memberships = new HashMap<>();

  private Accounts() {}

  /** Reads both files; one that is missing, unreadable or above 4 Mi characters names nobody. */
  static Accounts of(HostTexts texts) {
    Accounts accounts = new Accounts();
    for (List<String> fields : lines(texts, "etc/group", GROUP_FIELDS)) {
      accounts.addGroup(fields);
    }
    for (List<String> fields : lines(texts, "etc/passwd", PASSWD_FIELDS)) {
      accounts.addUser(fields);
    }
    return accounts;
  }

  private static List<List<String>> lines(HostTexts texts, String path, int fields) {
    List<List<String>> found = new ArrayList<>();
    String text = texts.behind(path).map(SourceFile::text).orElse("");
    if (text.length() > LONGEST) {
      return found;
    }
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      List<String> line = List.of(text.substring(start, end).split(":", -1));
      if (line.size() == fields
          && !line.get(0).isEmpty()
          && "#+-".indexOf(text.charAt(start)) < 0) {
        found.add(line);
      }
      start = end + 1;
    }
    return found;
  }

  private void addGroup(List<String> fields) {
    Optional<Long> gid = id(fields.get(2));
    if (gid.isEmpty()) {
      return;
    }
    groupIds.putIfAbsent(fields.get(0), gid.get());
    groupNames.putIfAbsent(gid.get(), fields.get(0));
    for (String member : fields.get(3).split(",", -1)) {
      if (!member.isEmpty()) {
        memberships.computeIfAbsent(member, name -> new HashSet<>()).add(gid.get());
      }
    }
  }

  private void addUser(List<String> fields) {
    Optional<Long> uid = id(fields.get(2));
    Optional<Long> gid = id(fields.get(3));
    if (uid.isEmpty() || gid.isEmpty()) {
      return;
    }
    String name = fields.get(0);
    Set<Long> groups = new HashSet<>(memberships.getOrDefault(name, Set.of()));
    groups.add(gid.get());
    UserAccount user =
        new UserAccount(name, uid.get(), gid.get(), groups, fields.get(5), fields.get(6));
    byName.putIfAbsent(name, user);
    byUid.putIfAbsent(uid.get(), user);
  }

  private static Optional<Long> id(String text) {
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || value > HIGHEST_ID) {
        return Optional.empty();
      }
      value = value * 10 + c - '0';
    }
    return text.isEmpty() || value > HIGHEST_ID ? Optional.empty() : Optional.of(value);
  }

  /** Whether any user is known. */
  public boolean isKnown() {
    return !byName.isEmpty();
  }

  /** The user of a login name. */
  public Optional<UserAccount> user(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The first user of a numeric id. */
  public Optional<UserAccount> user(long uid) {
    return Optional.ofNullable(byUid.get(uid));
  }

  /** The users in the order of their names. */
  public List<UserAccount> users() {
    List<String> names = new ArrayList<>(byName.keySet());
    names.sort(null);
    List<UserAccount> users = new ArrayList<>();
    for (String name : names) {
      users.add(byName.get(name));
    }
    return users;
  }

  /** The user with this home folder, absolute; the first by name of several. */
  public Optional<UserAccount> ofHome(String home) {
    for (UserAccount user : users()) {
      if (user.home().equals(home)) {
        return Optional.of(user);
      }
    }
    return Optional.empty();
  }

  /** The numeric id of a group. */
  public Optional<Long> group(String name) {
    return Optional.ofNullable(groupIds.get(name));
  }

  /** The name of a group. */
  public Optional<String> groupName(long gid) {
    return Optional.ofNullable(groupNames.get(gid));
  }
}
