package dev.gatewaylint.host;

import static dev.gatewaylint.oracle.HostFolder.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {
  private static ServiceEnvironment of(String fragment, String dropIn) throws IOException {
    HostFolder folder = HostFolder.fresh("environment");
    folder.file(ADMIN + "a.service", fragment).file(ADMIN + "a.service.d/1.conf", dropIn);
    HostReader.Reading reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    Host host = HostLoader.load(reading.hosts().get(0), Targets.NONE);
    return host.service(host.units().get(0)).environment();
  }

  private static String value(ServiceEnvironment environment, String name) {
    return environment.find(name).map(ServiceEnvironment.Variable::value).orElse("none");
  }

  @Test
  void theLastAssignmentCounts() throws IOException {
    ServiceEnvironment environment =
        of("[Service]\nEnvironment=A=1 \"B=two words\"\n", "[Service]\nEnvironment=A=3\n");
    assertThat(value(environment, "A")).isEqualTo("3");
    assertThat(value(environment, "B")).isEqualTo("two words");
    assertThat(environment.all()).hasSize(3);
  }

  @Test
  void anEmptyAssignmentClearsWhatCameBefore() throws IOException {
    ServiceEnvironment environment =
        of("[Service]\nEnvironment=A=1\n", "[Service]\nEnvironment=\nEnvironment=B=2\n");
    assertThat(value(environment, "A")).isEqualTo("none");
    assertThat(value(environment, "B")).isEqualTo("2");
  }

  @Test
  void aWordWithoutANameIsNone() throws IOException {
    assertThat(of("[Service]\nEnvironment=A =B\n", "").all()).isEmpty();
  }

  @Test
  void eachKnowsItsOwnCharacters() throws IOException {
    ServiceEnvironment environment = of("[Service]\nEnvironment=A=1 B=2\n", "");
    assertThat(environment.find("B").orElseThrow().place().column()).isEqualTo(17);
  }
}
