package dev.gatewaylint.ansible.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.ansible.role.OutputFolder.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;

  private static OutputFile file(String path, String text) {
    return OutputFile.of(path, text);
  }

  private Outcome write(OutputFile... files) throws IOException {
    return OutputFolder.write(folder, List.of(files), false);
  }

  private Path at(String path) {
    return folder.resolve(path);
  }

  @Test
  void writesFilesWithTheirModes() throws IOException {
    Outcome outcome = write(file("a/b/c", "text\n"), new OutputFile("run", 0750, "#!/bin/sh\n"));
    assertThat(outcome.written()).containsExactly("a/b/c", "run");
    assertThat(at("a/b/c")).hasContent("text\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(at("run"))))
        .isEqualTo("rwxr-x---");
    assertThat(at(GeneratedRecord.NAME)).content().contains("  a/b/c\n", "  run\n");
  }

  @Test
  void whatIsRightIsNotWrittenAgain() throws IOException {
    write(file("a", "1\n"));
    Files.setLastModifiedTime(at("a"), LONG_AGO);
    Files.setLastModifiedTime(at(GeneratedRecord.NAME), LONG_AGO);
    assertThat(write(file("a", "1\n")).written()).isEmpty();
    assertThat(Files.getLastModifiedTime(at("a"))).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(at(GeneratedRecord.NAME))).isEqualTo(LONG_AGO);
  }

  @Test
  void whatNobodyEditedIsReplaced() throws IOException {
    write(file("a", "1\n"));
    Outcome outcome = write(file("a", "2\n"));
    assertThat(outcome.isRefused()).isFalse();
    assertThat(outcome.diff().text()).isEmpty();
    assertThat(at("a")).hasContent("2\n");
  }

  @Test
  void whatSomebodyEditedStopsEverything() throws IOException {
    write(file("a", "1\nx\n"), file("b", "1\n"));
    Files.writeString(at("a"), "1\ny\nz");
    Outcome refused = write(file("a", "2\nx\n"), file("b", "2\n"), file("new", ""));
    assertThat(refused.isRefused()).isTrue();
    assertThat(refused.edited()).containsExactly("a");
    assertThat(refused.diff().text())
        .isEqualTo(
            """
            --- a/a
            +++ b/a
            @@ -1,3 +1,2 @@
            -1
            -y
            -z
            \\ No newline at end of file
            +2
            +x
            """);
    assertThat(at("a")).hasContent("1\ny\nz");
    assertThat(at("b")).hasContent("1\n");
    assertThat(at("new")).doesNotExist();

    Outcome forced =
        OutputFolder.write(
            folder, List.of(file("a", "2\nx\n"), file("b", "2\n"), file("new", "")), true);
    assertThat(forced.written()).containsExactly("a", "b", "new");
    assertThat(forced.edited()).containsExactly("a");
    assertThat(at("a")).hasContent("2\nx\n");
  }

  @Test
  void aDiffHidesSecrets() throws IOException {
    write(file("a.service", "[Service]\n"));
    Files.writeString(
        at("a.service"), "[Service]\nEnvironment=OPENCLAW_GATEWAY_TOKEN=0123456789abcdef\n");
    Outcome refused = write(file("a.service", "[Service]\nUser=a\n"));
    assertThat(refused.diff().text())
        .contains("-Environment=OPENCLAW_GATEWAY_TOKEN=", "+User=a")
        .doesNotContain("0123456789abcdef");
    assertThat(refused.diff().notes()).hasSize(1);
  }

  @Test
  void aFileThatWasNeverGeneratedIsNotOverwrittenEither() throws IOException {
    Files.writeString(at("a"), "mine\n");
    assertThat(write(file("a", "ours\n")).isRefused()).isTrue();
    assertThat(at("a")).hasContent("mine\n");
    assertThat(at(GeneratedRecord.NAME)).doesNotExist();
  }

  @Test
  void anEditThatCameToTheSameIsNone() throws IOException {
    write(file("a", "1\n"));
    Files.writeString(at("a"), "2\n");
    assertThat(write(file("a", "2\n")).isRefused()).isFalse();
    assertThat(write(file("a", "3\n")).isRefused()).isFalse();
    assertThat(at("a")).hasContent("3\n");
  }

  @Test
  void whatIsNoLongerPartGoesUnlessEdited() throws IOException {
    write(file("old/a", "1\n"), file("old/b/c", "1\n"), file("edited", "1\n"));
    Files.writeString(at("edited"), "2\n");
    Files.writeString(at("mine"), "mine\n");
    Outcome outcome = write(file("new", "1\n"));
    assertThat(outcome.removed()).containsExactly("old/a", "old/b/c");
    assertThat(outcome.left()).containsExactly("edited");
    assertThat(at("old")).doesNotExist();
    assertThat(at("edited")).hasContent("2\n");
    assertThat(at("mine")).hasContent("mine\n");
    assertThat(at(GeneratedRecord.NAME)).content().doesNotContain("old", "edited");
  }

  @Test
  void aFolderWithFilesOfOthersStays() throws IOException {
    write(file("old/a", "1\n"));
    Files.writeString(at("old/mine"), "mine\n");
    write();
    assertThat(at("old/a")).doesNotExist();
    assertThat(at("old/mine")).hasContent("mine\n");
  }

  @Test
  void linksAreNotFollowed(@TempDir Path other) throws IOException {
    Files.createSymbolicLink(at("tasks"), other);
    assertThatThrownBy(() -> write(file("tasks/main.yml", "x\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("links are not followed");
    Files.writeString(other.resolve("target"), "theirs\n");
    Files.createSymbolicLink(at("a"), other.resolve("target"));
    assertThatThrownBy(() -> OutputFolder.write(folder, List.of(file("a", "ours\n")), true))
        .isInstanceOf(IOException.class);
    assertThat(other.resolve("target")).hasContent("theirs\n");
    assertThat(other.resolve("main.yml")).doesNotExist();
  }

  @Test
  void aRecordCannotRemoveWhatLiesElsewhere(@TempDir Path other) throws IOException {
    write(file("a/b", "1\n"));
    Files.writeString(other.resolve("b"), "1\n");
    Path record = at(GeneratedRecord.NAME);
    String up = folder.relativize(other.toRealPath()).toString();
    String line = Files.readString(record);
    Files.writeString(
        record,
        line + line.replace("a/b", up + "/b") + line.replace("a/b", other + "/b") + "nonsense\n");
    Files.delete(at("a/b"));
    Files.delete(at("a"));
    Files.createSymbolicLink(at("a"), other);
    assertThat(write(file("c", "")).removed()).isEmpty();
    assertThat(other.resolve("b")).hasContent("1\n");
  }

  @Test
  void pathsStayBelowTheFolder() {
    for (String path : List.of("../a", "/a", "a//b", "a/../../b", "", "./a", "a\nb", "a/")) {
      assertThatThrownBy(() -> write(file(path, "x\n"))).as(path).isInstanceOf(IOException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anInterruptedRunIsTakenUpAgain() throws IOException {
    write(file("a", "1\n"), file("b", "1\n"));
    // As far as it came: the record of both, and one of two files.
    GeneratedRecord.read(folder.toRealPath())
        .and(
            GeneratedRecord.of(
                java.util.Map.of("a", "2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
        .write(folder.toRealPath());
    Files.writeString(at("a"), "2\n");
    assertThat(write(file("a", "3\n"), file("b", "3\n")).written()).containsExactly("a", "b");
  }
}
