package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static Accounts accounts(String passwd, String group) throws IOException {
    HostFolder folder = HostFolder.fresh("accounts-test");
    folder.file("etc/passwd", passwd).file("etc/group", group);
    return accounts(folder.root());
  }

  private static Accounts accounts(Path root) {
    return Accounts.of(new HostTexts(new RootedTree(new FolderTree(root, ""))));
  }

  @Test
  void readsUsersAndTheirGroups() throws IOException {
    Accounts accounts =
        accounts(
            "root:x:0:0:root:/root:/bin/bash\nop:x:1000:1000:Op,,,:/home/op:\n",
            "root:x:0:\nsudo:x:27:op,other\nop:x:1000:\nadm:x:4:op\n");
    UserAccount op = accounts.user("op").orElseThrow();
    assertThat(op.groups()).containsExactlyInAnyOrder(1000L, 27L, 4L);
    assertThat(op.home()).isEqualTo("/home/op");
    assertThat(op.shell()).isEmpty();
    assertThat(accounts.user(1000)).contains(op);
    assertThat(accounts.ofHome("/home/op")).contains(op);
    assertThat(accounts.user("root").orElseThrow().isRoot()).isTrue();
    assertThat(accounts.groupName(27)).contains("sudo");
    assertThat(accounts.group("adm")).contains(4L);
    assertThat(accounts.user("other")).isEmpty();
    assertThat(accounts.users()).extracting(UserAccount::name).containsExactly("op", "root");
  }

  @Test
  void theFirstOfTwoWins() throws IOException {
    Accounts accounts = accounts("a:x:5:5::/a:\na:x:6:6::/b:\nb:x:5:5::/c:\n", "");
    assertThat(accounts.user("a").orElseThrow().uid()).isEqualTo(5);
    assertThat(accounts.user(5).orElseThrow().name()).isEqualTo("a");
  }

  @Test
  void passesOverWhatIsNoEntry() throws IOException {
    Accounts accounts =
        accounts(
            "+::::::\n#a:x:1:1:::\nb:x:-1:1:::\nc:x:1\n:x:1:1:::\nd:x:4294967295:1:::\n\ne:x:1:x:::",
            "a:x:99999999999999999999:\n:x:1:\nb\n");
    assertThat(accounts.isKnown()).isFalse();
    assertThat(accounts.group("a")).isEmpty();
  }

  @Test
  void withoutFilesNobodyIsKnown() throws IOException {
    Path root = HostFolder.fresh("accounts-none").root();
    assertThat(accounts(root).isKnown()).isFalse();
  }

  @Test
  void knowsTheGroupsThatIdPrints() throws IOException {
    Oracle.require("id");
    Oracle.require(Files.isReadable(Path.of("/etc/passwd")), "an etc/passwd on this machine");
    Accounts accounts = accounts(Path.of("/"));
    int compared = 0;
    for (UserAccount user : accounts.users()) {
      Process id = new ProcessBuilder("id", "-G", user.name()).start();
      String said = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Set<Long> groups = new TreeSet<>();
      for (String group : said.strip().split(" ", -1)) {
        groups.add(Long.parseLong(group));
      }
      assertThat(user.groups()).as(user.name()).containsExactlyInAnyOrderElementsOf(groups);
      compared++;
    }
    assertThat(compared).isPositive();
    Oracle.compared("id", "coreutils", "groups of this machine's users", compared);
  }
}
