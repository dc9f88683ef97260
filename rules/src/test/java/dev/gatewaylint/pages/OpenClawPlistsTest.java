package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.command.CheckCommand;
import dev.gatewaylint.command.CheckRequest;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.launchd.JobEnvironment;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the property lists that OpenClaw and Homebrew write. */
class OpenClawPlistsTest {
  @TestFactory
  Stream<DynamicTest> theReportIsTheExpectedOne() {
    return Repository.folders(Repository.PLISTS).stream()
        .map(host -> DynamicTest.dynamicTest(host.getFileName().toString(), () -> compare(host)));
  }

  private static void compare(Path host) throws Exception {
    String path = Repository.relative(Repository.ROOT, host);
    CheckRequest request = CheckRequest.of(Repository.ROOT, List.of(path));
    String actual = CheckCommand.run(request).output();
    Path expected = host.resolve("expected.txt");
    if (Repository.WRITES) {
      Repository.write(expected, actual);
    } else {
      assertThat(actual).isEqualTo(Repository.read(expected));
    }
  }

  /** Times in seconds; a version of null is one that nothing tells. */
  @ParameterizedTest
  @CsvSource({
    "2026.2.25,2026.2.25,10,20,false",
    "2026.2.26,2026.2.26,60,20,false",
    "2026.3.1,2026.3.1,1,20,false",
    "2026.3.13,2026.3.13,1,20,false",
    "2026.5.7,2026.5.7,1,20,true",
    "2026.6.11,2026.6.11,10,20,true",
    "2026.9.6,2026.9.6,10,20,true",
    "homebrew,,10,20,false",
  })
  void theModelSeesTheGateway(
      String folder, String version, long throttle, long exit, boolean wrapped) {
    List<HostFile> files = Example.ofFolder(Repository.PLISTS.resolve(folder)).files();
    List<String> paths = files.stream().map(HostFile::path).toList();
    HostFiles host = HostFiles.complete(new MemoryTree(files), "", paths);
    List<LaunchdJob> jobs = HostLoader.load(host, Targets.NONE).jobs();
    assertThat(jobs).hasSize(1);
    LaunchdJob job = jobs.get(0);
    assertThat(job.isGateway()).isTrue();
    assertThat(job.user()).contains("sam");
    assertThat(job.openclaw().known()).isEqualTo(version != null);
    assertThat(job.openclaw().toString()).isEqualTo(version == null ? "2026.3.13" : version);
    assertThat(job.plist().throttle().effective()).isEqualTo(TimeSpan.ofSeconds(throttle));
    assertThat(job.plist().exitTimeout().effective()).isEqualTo(TimeSpan.ofSeconds(exit));
    assertThat(job.plist().keepAlive().revivesAfterEveryEnd()).isTrue();
    assertThat(job.wrapper().isPresent()).isEqualTo(wrapped);
    assertThat(job.hasUnknownEnvironment()).isFalse();
    Optional<String> marker = job.marker().map(JobEnvironment.Variable::value);
    assertThat(marker)
        .isEqualTo(version == null ? Optional.empty() : Optional.of("ai.openclaw.gateway"));
  }
}
