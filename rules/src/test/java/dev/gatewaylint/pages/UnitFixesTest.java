package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where a fix of a unit is written, and how the file reads afterwards. */
class UnitFixesTest {
  private static final String UNIT = "etc/systemd/system/openclaw.service";
  private static final String GATEWAY = "[Service]\nUser=x\nExecStart=/usr/bin/openclaw gateway\n";
  private static final String ENDLESS = GATEWAY + "Restart=always\nRestartSec=10\n";
  private static final String LIMIT = "[Unit]\nStartLimitIntervalSec=300\nStartLimitBurst=5\n";

  private final List<HostFile> files = new ArrayList<>();
  private String options = "";
  private final List<String> titles = new ArrayList<>();

  private UnitFixesTest file(String path, String text) {
    files.add(HostFile.of(path, text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** The files that the fixes of a rule change, by path. */
  private Map<String, String> fixed(String rule) {
    Example example = new Example(rule, "", Options.settings(options), files, List.of());
    FixReport report = example.fix(finding -> finding.rule().id().equals(rule));
    for (Finding finding : report.made()) {
      titles.add(finding.fix().orElseThrow().title());
    }
    assertThat(report.refused()).isEmpty();
    assertThat(report.left().findings())
        .noneMatch(finding -> finding.rule().id().equals(rule) && cured(finding));
    Map<String, String> texts = new TreeMap<>();
    for (FixedFiles.FixedFile fixed : report.files().all().values()) {
      texts.put(fixed.shown(), fixed.content().text());
    }
    return texts;
  }

  private static boolean cured(Finding finding) {
    return finding.fix().isPresent() && !finding.fix().get().changes().isEmpty();
  }

  @Test
  void aMissingSectionComesWhereItUsuallyStands() {
    file(UNIT, "# ours\n" + ENDLESS);
    assertThat(fixed("missing-start-limit"))
        .containsExactly(Map.entry(UNIT, "# ours\n" + LIMIT + "\n" + ENDLESS));
    assertThat(titles)
        .containsExactly("add StartLimitIntervalSec=300 and StartLimitBurst=5 to [Unit]");
  }

  @Test
  void anEmptySectionIsFilled() {
    file(UNIT, "[Unit]\n\n" + ENDLESS);
    assertThat(fixed("missing-start-limit"))
        .containsExactly(Map.entry(UNIT, LIMIT + "\n" + ENDLESS));
  }

  @Test
  void sectionsThatStandCloseStayClose() {
    file(UNIT, ENDLESS + "[Install]\nWantedBy=multi-user.target\n");
    assertThat(fixed("missing-start-limit").get(UNIT)).startsWith(LIMIT + "[Service]\n");
  }

  @Test
  void windowsLineEndsStay() {
    String old = ("[Unit]\nDescription=x\n\n" + ENDLESS).replace("\n", "\r\n");
    file(UNIT, old);
    assertThat(fixed("missing-start-limit").get(UNIT))
        .isEqualTo(
            old.replace(
                "ion=x\r\n", "ion=x\r\nStartLimitIntervalSec=300\r\nStartLimitBurst=5\r\n"));
  }

  @Test
  void aByteOrderMarkStaysInFront() {
    file(UNIT, "\uFEFF" + ENDLESS);
    assertThat(fixed("missing-start-limit").get(UNIT)).isEqualTo("\uFEFF" + LIMIT + "\n" + ENDLESS);
  }

  @Test
  void aLastLineWithoutAnEndStaysWithoutOne() {
    file(UNIT, ENDLESS + "\n[Unit]\nDescription=x");
    assertThat(fixed("missing-start-limit").get(UNIT))
        .endsWith("[Unit]\nDescription=x\nStartLimitIntervalSec=300\nStartLimitBurst=5");
  }

  @Test
  void aBackslashAtTheEndOfTheFileTakesNoLineAlong() {
    file(UNIT, ENDLESS + "\n[Unit]\nDescription=x \\\n");
    assertThat(fixed("missing-start-limit").get(UNIT))
        .endsWith("Description=x \\\n\nStartLimitIntervalSec=300\nStartLimitBurst=5\n");
  }

  @Test
  void aValueOverSeveralLinesIsReplacedAsAWhole() {
    file(UNIT, "[Unit]\nStartLimitIntervalSec=\\\n# why\n  0\n\n" + ENDLESS);
    assertThat(fixed("disabled-start-limit").get(UNIT))
        .startsWith("[Unit]\nStartLimitIntervalSec=\\\n# why\n  300\nStartLimitBurst=5\n\n");
    assertThat(titles)
        .containsExactly("set StartLimitIntervalSec=300 and StartLimitBurst=5 in [Unit]");
  }

  @Test
  void theAssignmentThatCountsIsReplacedWhereItStands() {
    file(UNIT, "[Unit]\nStartLimitIntervalSec=300\n\n" + ENDLESS);
    file(UNIT + ".d/patience.conf", "[Unit]\nStartLimitIntervalSec=0\n");
    file(UNIT + ".d/z.conf", "[Unit]\nStartLimitBurst=0\n");
    assertThat(fixed("disabled-start-limit"))
        .containsExactly(
            Map.entry(UNIT + ".d/patience.conf", "[Unit]\nStartLimitIntervalSec=300\n"),
            Map.entry(UNIT + ".d/z.conf", "[Unit]\nStartLimitBurst=5\n"));
  }

  @Test
  void anInvalidValueIsReplaced() {
    file(UNIT, "[Unit]\nStartLimitBurst=five\n\n" + ENDLESS);
    assertThat(fixed("missing-start-limit").get(UNIT))
        .startsWith("[Unit]\nStartLimitBurst=5\nStartLimitIntervalSec=300\n\n");
  }

  @Test
  void thePackagesUnitGetsADropIn() {
    String text = "[Unit]\nStartLimitIntervalSec=10\n\n" + ENDLESS;
    file("usr/lib/systemd/system/openclaw.service", text);
    assertThat(fixed("unreachable-start-limit"))
        .containsExactly(Map.entry(UNIT + ".d/50-gateway-lint.conf", LIMIT));
    assertThat(titles)
        .containsExactly(
            "set StartLimitIntervalSec=300 and StartLimitBurst=5 in [Unit] in a drop-in");
  }

  @Test
  void theUnitOfTheGatewaysInstallerGetsADropIn() {
    String folder = "home/ada/.config/systemd/user/";
    String marked = ENDLESS + "Environment=OPENCLAW_SERVICE_MARKER=openclaw\n";
    file(folder + "openclaw-gateway.service", marked);
    assertThat(fixed("missing-start-limit"))
        .containsExactly(
            Map.entry(folder + "openclaw-gateway.service.d/50-gateway-lint.conf", LIMIT));
  }

  @Test
  void theDropInSortsBehindTheOneThatDecides() {
    file(UNIT, ENDLESS);
    file("run/systemd/system/openclaw.service.d/90-x.conf", "[Unit]\nStartLimitIntervalSec=0\n");
    assertThat(fixed("disabled-start-limit"))
        .containsExactly(
            Map.entry(UNIT, LIMIT.replace("StartLimitIntervalSec=300\n", "") + "\n" + ENDLESS),
            Map.entry(UNIT + ".d/99-gateway-lint.conf", "[Unit]\nStartLimitIntervalSec=300\n"));
  }

  @Test
  void behindTheLastNameComesOneThatIsLonger() {
    file(UNIT, ENDLESS);
    file("run/systemd/system/openclaw.service.d/zzz.conf", "[Unit]\nStartLimitIntervalSec=0\n");
    assertThat(fixed("disabled-start-limit")).containsKey(UNIT + ".d/zzz.gateway-lint.conf");
  }

  @Test
  void anOwnDropInIsEdited() {
    file("usr/lib/systemd/system/openclaw.service", ENDLESS);
    file(UNIT + ".d/50-gateway-lint.conf", "[Unit]\nStartLimitIntervalSec=20\n");
    assertThat(fixed("unreachable-start-limit"))
        .containsExactly(Map.entry(UNIT + ".d/50-gateway-lint.conf", LIMIT));
  }

  @Test
  void aDropInOfManyServicesIsLeftAlone() {
    file(UNIT, ENDLESS);
    file("etc/systemd/system/service.d/10-all.conf", "[Unit]\nStartLimitIntervalSec=0\n");
    assertThat(fixed("disabled-start-limit"))
        .containsOnlyKeys(UNIT, UNIT + ".d/50-gateway-lint.conf");
  }

  @Test
  void aTemplateIsEditedForAllItsInstances() {
    String template = "etc/systemd/system/openclaw@.service";
    file(template, ENDLESS);
    file("etc/systemd/system/openclaw@a.service.d/x.conf", "[Service]\nNice=1\n");
    file("etc/systemd/system/openclaw@b.service.d/x.conf", "[Service]\nNice=2\n");
    assertThat(fixed("missing-start-limit")).containsOnlyKeys(template);
  }

  @Test
  void aTemplateOfAPackageGetsOneDropIn() {
    file("usr/lib/systemd/system/x@.service", "[Unit]\nStartLimitBurst=9\n\n" + ENDLESS);
    file("etc/systemd/system/x@a.service.d/x.conf", "[Service]\nNice=1\n");
    assertThat(fixed("unreachable-start-limit"))
        .containsOnlyKeys("etc/systemd/system/x@.service.d/50-gateway-lint.conf");
  }

  @Test
  void aRepositorysUnitIsEditedAndItsDropInsLieBesideIt() {
    String marked = ENDLESS + "Environment=OPENCLAW_SERVICE_KIND=gateway\n";
    file("deploy/a.service", ENDLESS).file("b.service", marked);
    assertThat(fixed("missing-start-limit"))
        .containsOnlyKeys("deploy/a.service", "b.service.d/50-gateway-lint.conf");
  }

  @Test
  void aQuadletIsEdited() {
    String path = "etc/containers/systemd/openclaw.container";
    String text = "[Container]\nImage=ghcr.io/openclaw/openclaw:latest\n";
    file(path, text + "\n[Service]\nRestart=always\nRestartSec=10\n");
    assertThat(fixed("missing-start-limit").get(path)).startsWith(LIMIT + "\n" + text);
  }

  @Test
  void aListIsAddedToBehindWhatEmptiesIt() {
    options = "--target openclaw=2026.9.6";
    file(UNIT, ENDLESS + "RestartPreventExitStatus=78\n");
    file(UNIT + ".d/a.conf", "[Service]\nRestartPreventExitStatus=\nRestartPreventExitStatus=2\n");
    assertThat(fixed("restart-on-refused-config"))
        .containsExactly(
            Map.entry(
                UNIT + ".d/a.conf",
                """
                [Service]
                RestartPreventExitStatus=
                RestartPreventExitStatus=2
                RestartPreventExitStatus=78
                """));
  }

  @Test
  void aTimeoutForStartsIsNotTouchedWithTheOneForStops() {
    file(UNIT, GATEWAY + "TimeoutSec=10\nNice=1\n");
    options = "--target openclaw=2026.9.6";
    assertThat(fixed("short-stop-timeout").get(UNIT))
        .endsWith("TimeoutSec=10\nTimeoutStopSec=330\nNice=1\n");
  }

  @Test
  void aLongerWaitBringsTheLimitThatFits() {
    file(UNIT, GATEWAY + "Restart=always\n");
    options = "--assume-cycle 1s";
    assertThat(fixed("instant-restart").get(UNIT))
        .isEqualTo(
            "[Unit]\nStartLimitIntervalSec=60\nStartLimitBurst=5\n\n"
                + GATEWAY
                + "Restart=always\nRestartSec=5\n");
    assertThat(titles)
        .containsExactly(
            "set RestartSec=5 in [Service], and StartLimitIntervalSec=60 and StartLimitBurst=5"
                + " in [Unit]");
  }

  @Test
  void anAlertThatStormsIsMadePlain() {
    file(UNIT, "[Unit]\nOnFailure=alert.service\n" + LIMIT.substring(7) + "\n" + ENDLESS);
    file(
        "etc/systemd/system/alert.service",
        """
        [Unit]
        Description=x
        OnFailure=other.service

        [Service]
        ExecStart=/bin/mail
        Restart=on-failure
        RestartSec=9
        """);
    assertThat(fixed("alert-storm"))
        .containsExactly(
            Map.entry(
                "etc/systemd/system/alert.service",
                """
                [Unit]
                Description=x

                [Service]
                ExecStart=/bin/mail
                Restart=no
                RestartSec=9
                """));
    assertThat(titles).containsExactly("set Restart=no and remove OnFailure= in alert.service");
  }

  @Test
  void oneAlertServesTwoServices() {
    String limited = LIMIT + "\n" + ENDLESS;
    file(UNIT, limited).file("etc/systemd/system/second.service", limited);
    assertThat(fixed("silent-give-up"))
        .containsOnlyKeys(
            UNIT,
            "etc/systemd/system/second.service",
            "etc/systemd/system/gateway-lint-alert@.service");
    assertThat(titles.get(1)).isEqualTo("add OnFailure=gateway-lint-alert@%n.service to [Unit]");
  }

  @Test
  void theAlertOfAnotherUnitServesThisOneToo() {
    file(UNIT, LIMIT + "\n" + ENDLESS);
    file(
        "etc/systemd/system/web.service",
        "[Unit]\nOnFailure=tell@%n.service\n\n[Service]\nExecStart=/usr/bin/web\n");
    file("etc/systemd/system/tell@.service", "[Service]\nType=oneshot\nExecStart=/bin/tell %i\n");
    assertThat(fixed("silent-give-up"))
        .containsExactly(Map.entry(UNIT, LIMIT + "OnFailure=tell@%n.service\n\n" + ENDLESS));
  }

  @Test
  void anAlertComesOnceWhereEachRestartWouldSetItOff() {
    options = "--target systemd=257";
    file(UNIT, LIMIT + "\n" + ENDLESS);
    assertThat(fixed("silent-give-up").get(UNIT))
        .isEqualTo(
            LIMIT
                + "OnFailure=gateway-lint-alert@%n.service\n\n"
                + ENDLESS
                + "RestartMode=direct\n");
  }

  @Test
  void aDirectiveIsMovedWithItsSection() {
    file(UNIT, GATEWAY + "WantedBy=multi-user.target\n");
    assertThat(fixed("directive-in-wrong-section").get(UNIT))
        .isEqualTo(GATEWAY + "\n[Install]\nWantedBy=multi-user.target\n");
  }

  @Test
  void aLastLineIsMovedWithoutItsMissingEnd() {
    file(UNIT, GATEWAY + "WantedBy=multi-user.target");
    assertThat(fixed("directive-in-wrong-section").get(UNIT))
        .isEqualTo(GATEWAY + "\n[Install]\nWantedBy=multi-user.target");
  }

  @Test
  void whatStandsInBothSectionsIsForAPersonUnlessItIsTheSame() {
    file(UNIT, "[Unit]\nRestart=no\n\n" + ENDLESS);
    assertThat(fixed("directive-in-wrong-section")).isEmpty();
    files.clear();
    file(UNIT, "[Unit]\nDescription=x\nRestart=always\n\n" + ENDLESS);
    assertThat(fixed("directive-in-wrong-section"))
        .containsExactly(Map.entry(UNIT, "[Unit]\nDescription=x\n\n" + ENDLESS));
  }

  @Test
  void aHalfOfTheLimitIsMovedToTheOther() {
    file(
        UNIT,
        "[Unit]\nStartLimitBurst=4\nAfter=x.target\n\n" + ENDLESS + "StartLimitIntervalSec=9min\n");
    assertThat(fixed("start-limit-in-service-section").get(UNIT))
        .isEqualTo(
            "[Unit]\nStartLimitBurst=4\nStartLimitIntervalSec=9min\nAfter=x.target\n\n" + ENDLESS);
  }

  @Test
  void linesWithOneFixInCommonAreMovedOnce() {
    file(UNIT, ENDLESS + "StartLimitIntervalSec=60\nStartLimitIntervalSec=9min\n");
    assertThat(fixed("start-limit-in-service-section").get(UNIT))
        .isEqualTo("[Unit]\nStartLimitIntervalSec=9min\n\n" + ENDLESS);
  }

  @Test
  void aLimitThatWasToBeSwitchedOffIsForAPerson() {
    file(UNIT, ENDLESS + "StartLimitIntervalSec=0\n");
    assertThat(fixed("start-limit-in-service-section")).isEmpty();
  }

  @Test
  void theOldNameThatCountsIsRenamedWhereItStands() {
    file(
        UNIT,
        "[Unit]\nDescription=x\n\n" + ENDLESS + "StartLimitInterval=600\nStartLimitBurst=4\n");
    assertThat(fixed("deprecated-directive").get(UNIT))
        .isEqualTo(
            "[Unit]\nDescription=x\nStartLimitIntervalSec=600\nStartLimitBurst=4\n\n" + ENDLESS);
  }

  @Test
  void theOldNameThatIsOverruledGoes() {
    file(UNIT, GATEWAY + "MemoryLimit=1G\nMemoryMax=2G\n");
    assertThat(fixed("deprecated-directive").get(UNIT)).isEqualTo(GATEWAY + "MemoryMax=2G\n");
  }

  @Test
  void severalTargetsBecomeOne() {
    String path = "home/ada/.config/systemd/user/openclaw-gateway.service";
    String unit = "[Service]\nExecStart=/usr/bin/openclaw gateway\n\n[Install]\n";
    file(path, unit + "WantedBy=multi-user.target graphical.target\n");
    assertThat(fixed("user-unit-for-system-target").get(path))
        .isEqualTo(unit + "WantedBy=default.target\n");
  }
}
