package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the jobs of a Mac run, as whom, how often, and what they order about. */
class JobCallsTest {
  private static final String AGENTS = "Users/sam/Library/LaunchAgents/";
  private static final String GATEWAY =
      plist("ai.openclaw.gateway", "openclaw", "gateway") + "<key>KeepAlive</key><true/>";

  private static String plist(String label, String... words) {
    StringBuilder text = new StringBuilder("<key>Label</key><string>" + label + "</string>\n");
    text.append("<key>ProgramArguments</key>\n<array>\n");
    for (String word : words) {
      text.append("<string>").append(word).append("</string>\n");
    }
    return text.append("</array>\n").toString();
  }

  private static String file(String entries) {
    return "<plist version=\"1.0\"><dict>\n" + entries + "</dict></plist>\n";
  }

  private static HostFolder mac(String entries) throws IOException {
    return HostFolder.fresh("job-calls")
        .file(AGENTS + "ai.openclaw.gateway.plist", file(GATEWAY))
        .file(AGENTS + "job.plist", file(entries));
  }

  private static Calls calls(HostFolder host) throws IOException {
    var reading = new FolderReader(host.root(), List.of()).read(List.of(host.root().toString()));
    return SudoView.of(HostLoader.load(reading.hosts().get(0), Targets.NONE)).calls();
  }

  private static Call call(Calls calls, String program) {
    for (Call call : calls.all()) {
      if (call.argv().program().equals(program)) {
        return call;
      }
    }
    throw new AssertionError("no " + program + " in " + calls.all());
  }

  @Test
  void wordsAreTakenAsTheyStand() throws IOException {
    Calls calls = calls(mac(plist("a", "/bin/echo", "$HOME it's &amp; ~", "", "b")));
    Call echo = call(calls, "echo");
    assertThat(echo.argv().words())
        .containsExactly(
            Optional.of("/bin/echo"),
            Optional.of("$HOME it's & ~"),
            Optional.of(""),
            Optional.of("b"));
    Caller caller = echo.callers().get(0);
    assertThat(caller.user()).contains("sam");
    assertThat(caller.origin()).isEqualTo(Caller.Origin.JOB);
    assertThat(caller.isUnattended()).isTrue();
    assertThat(caller.job().map(LaunchdJob::name)).contains("a");
    assertThat(caller.period()).isEmpty();
  }

  @Test
  void placesAreThoseOfTheWords() throws IOException {
    Call call =
        call(calls(mac(plist("a", "/bin/sh", "-c", "true; launchctl stop x"))), "launchctl");
    assertThat(call.place().text()).isEqualTo("launchctl stop x");
    assertThat(call.callers().get(0).start().orElseThrow().text()).startsWith("<array>");
  }

  @Test
  void scriptsAreFollowedFromTheFolderThatTheJobIsStartedIn() throws IOException {
    HostFolder host =
        mac(
            plist("a", "/bin/sh", "bin/run")
                + "<key>WorkingDirectory</key><string>/Users/sam</string>"
                + "<key>StartInterval</key><integer>300</integer>");
    host.file("Users/sam/bin/run", "#!/bin/sh\n~/bin/next\n");
    host.file("Users/sam/bin/next", "#!/bin/sh\nopenclaw gateway restart\n");
    List<Call> all = new ArrayList<>();
    for (Call call : calls(host).all()) {
      if (call.order().map(ServiceOrder::restarts).orElse(false)) {
        all.add(call);
      }
    }
    assertThat(all).hasSize(1);
    assertThat(all.get(0).callers()).hasSize(1);
    assertThat(all.get(0).callers().get(0).chain()).hasSize(3);
    assertThat(all.get(0).period()).contains(TimeSpan.ofSeconds(300));
    assertThat(all.get(0).isAboutGateway()).isTrue();
    assertThat(all.get(0).callersInsideTarget()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/bin/launchctl kickstart -k gui/501/ai.openclaw.gateway,true,true",
    "/bin/launchctl kickstart gui/501/ai.openclaw.gateway,true,false",
    "/bin/launchctl bootout gui/501/ai.openclaw.gateway,true,false",
    "/bin/launchctl stop ai.openclaw.gateway,true,true",
    "/bin/launchctl kill SIGTERM gui/501/ai.openclaw.gateway,true,true",
    "/bin/launchctl unload -w /Users/sam/Library/LaunchAgents/ai.openclaw.gateway.plist,true,false",
    "/bin/launchctl kickstart -k system/com.example.other,false,true",
    "/bin/launchctl print gui/501/ai.openclaw.gateway,true,false",
  })
  void ordersFindTheJobByItsLabel(String line, boolean found, boolean restarts) throws IOException {
    Call call = call(calls(mac(plist("a", line.split(" ", -1)))), "launchctl");
    assertThat(call.isAboutGateway()).isEqualTo(found);
    assertThat(call.isAboutOwnUnit()).isEqualTo(found);
    assertThat(call.jobs()).hasSize(found ? 1 : 0);
    assertThat(call.around().leadsToRestart()).isEqualTo(restarts);
  }

  @Test
  void outAndInAgainIsARestart() throws IOException {
    String list = "/Users/sam/Library/LaunchAgents/ai.openclaw.gateway.plist";
    String both = "launchctl unload " + list + " &amp;&amp; launchctl load " + list;
    Call call = call(calls(mac(plist("a", "/bin/sh", "-c", both))), "launchctl");
    assertThat(call.around().leadsToRestart()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'',true", "<key>AbandonProcessGroup</key><true/>,false"})
  void whoOrdersItsOwnJobIsInsideOfIt(String entry, boolean inside) throws IOException {
    String own = plist("a", "/bin/sh", "-c", "serve; launchctl kickstart -k gui/501/a");
    Call call = call(calls(mac(own + entry)), "launchctl");
    assertThat(call.callersInsideTarget()).hasSize(inside ? 1 : 0);
  }

  @Test
  void applesOwnJobsAreNotRead() throws IOException {
    HostFolder host = mac(plist("a", "/bin/true"));
    host.file("System/Library/LaunchDaemons/b.plist", file(plist("b", "/bin/sleep", "1")));
    for (Call call : calls(host).all()) {
      assertThat(call.argv().program()).isNotEqualTo("sleep");
    }
  }

  @Test
  void theGatewayBehindItsWrapperIsTheProgram() throws IOException {
    String wrapped =
        plist("a", "/bin/sh", "/x/a-env-wrapper.sh", "/x/a.env", "/opt/bin/openclaw", "agent");
    assertThat(call(calls(mac(wrapped)), "openclaw").argv().words()).isNotEmpty();
    assertThat(calls(mac(wrapped)).all())
        .noneMatch(call -> call.argv().toString().contains("env-wrapper"));
  }
}
