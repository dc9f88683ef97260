package dev.gatewaylint.host;

import static dev.gatewaylint.oracle.HostFolder.ADMIN;
import static dev.gatewaylint.oracle.HostFolder.VENDOR;

import dev.gatewaylint.oracle.HostFolder;
import java.io.IOException;

/** A host with every way in which several files make up a unit. */
final class MergeProbes {
  private static final String RUN = "run/systemd/system/";
  private static final String LOCAL = "usr/local/lib/systemd/system/";
  private static final String CONTROL = "etc/systemd/system.control/";
  private static final String ATTACHED = "etc/systemd/system.attached/";

  private MergeProbes() {}

  static HostFolder fill(HostFolder host) throws IOException {
    priorities(host);
    dropInOrder(host);
    templates(host);
    aliases(host);
    links(host);
    masks(host);
    brokenDropIns(host);
    otherTypes(host);
    oddNames(host);
    return host;
  }

  private static String service(int restartSec) {
    return "[Service]\nExecStart=/bin/echo s"
        + restartSec
        + "\nRestart=always\nRestartSec="
        + restartSec
        + "\n";
  }

  private static String sec(int restartSec) {
    return "[Service]\nRestartSec=" + restartSec + "\n";
  }

  private static void priorities(HostFolder host) throws IOException {
    String[] folders = {CONTROL, ADMIN, ATTACHED, RUN, LOCAL, VENDOR};
    for (int i = 0; i < folders.length; i++) {
      for (int j = i; j < folders.length; j++) {
        host.file(folders[i] + "prio" + i + j + ".service", service(10 + i));
        host.file(folders[j] + "prio" + i + j + ".service.d/50.conf", sec(20 + i + j));
        if (j > i) {
          host.file(folders[j] + "prio" + i + j + ".service", service(30 + j));
          host.file(folders[i] + "prio" + i + j + ".service.d/50.conf", sec(40 + i + j));
        }
      }
    }
  }

  private static void dropInOrder(HostFolder host) throws IOException {
    host.file(VENDOR + "foo-bar-baz.service", service(1));
    host.file(ADMIN + "foo-bar-baz.service.d/10-d.conf", sec(11));
    host.file(VENDOR + "foo-bar-.service.d/40-c.conf", sec(33));
    host.file(VENDOR + "foo-.service.d/50-b.conf", sec(22));
    host.file(VENDOR + "service.d/50-a.conf", sec(44));
    host.file(ADMIN + "foo-bar-baz.service.d/50-a.conf", sec(55));
    host.file(VENDOR + "foo-bar-same.service", service(2));
    host.file(VENDOR + "foo-.service.d/60-x.conf", sec(60));
    host.file(RUN + "foo-bar-.service.d/60-x.conf", sec(61));
    host.file(VENDOR + "foo-bar-same.service.d/60-x.conf", sec(62));
    host.file(ADMIN + "service.d/60-x.conf", sec(63));
    host.file(VENDOR + "low.service", service(3));
    host.file(VENDOR + "low.service.d/70.conf", sec(70));
    host.file(ADMIN + "low.service.d/70.conf", sec(71));
    host.file(RUN + "low.service.d/70.conf", sec(72));
    host.file(ADMIN + "low.service.d/README", sec(73));
    host.file(ADMIN + "low.service.d/.99.conf", sec(74));
    host.file(ADMIN + "low.service.d/99.conf~", sec(75));
    host.file(ADMIN + "low.service.d/98.CONF", sec(76));
    host.file(ADMIN + "low.service.d/97.conf/inner.conf", sec(77));
    host.file(ADMIN + "low.service.d/.conf", sec(78));
    host.file(VENDOR + "sort.service", service(4));
    for (String name : new String[] {"A", "a", "B", "_", "-", "10", "9", "09", "a+b", "é", "~"}) {
      host.file(ADMIN + "sort.service.d/" + name + ".conf", sec(80 + name.hashCode() % 9));
    }
    host.file(ADMIN + "only-dropin.service.d/10.conf", service(5));
    host.file(VENDOR + "end-.service", service(6));
    host.file(VENDOR + "end-.service.d/10.conf", sec(90));
    host.file(VENDOR + "end-x.service", service(6));
    host.file(VENDOR + "a--b.service", service(7));
    host.file(VENDOR + "a-.service.d/10.conf", sec(91));
    host.file(VENDOR + "a--.service.d/11.conf", sec(92));
    host.file(VENDOR + "-lead-ing.service", service(7));
    host.file(VENDOR + "-.service.d/10.conf", sec(93));
    host.file(VENDOR + "-lead-.service.d/11.conf", sec(94));
  }

  private static void templates(HostFolder host) throws IOException {
    host.file(VENDOR + "tpl@.service", service(1));
    host.file(VENDOR + "tpl@.service.d/20.conf", sec(20));
    host.file(ADMIN + "tpl@one.service.d/10.conf", sec(10));
    host.file(ADMIN + "tpl@two.service", service(2));
    host.link(ADMIN + "wanter.target.wants/tpl@three.service", VENDOR_FROM_ROOT + "tpl@.service");
    host.link(ADMIN + "wanter.target.requires/tpl@a-b.service", VENDOR_FROM_ROOT + "tpl@.service");
    host.file(VENDOR + "te-mp@.service", service(3));
    host.file(VENDOR + "te-@.service.d/20.conf", sec(30));
    host.file(VENDOR + "te-.service.d/21.conf", sec(31));
    host.file(VENDOR + "te-@x.service.d/22.conf", sec(32));
    host.file(VENDOR + "te-mp@x.service.d/19.conf", sec(33));
    host.link(ADMIN + "wanter.target.wants/te-mp@x.service", VENDOR_FROM_ROOT + "te-mp@.service");
    host.link(ADMIN + "wanter.target.wants/te-mp@y.service", VENDOR_FROM_ROOT + "te-mp@.service");
    host.file(ADMIN + "nofrag@x.service.d/10.conf", sec(33));
  }

  private static final String VENDOR_FROM_ROOT = "/" + VENDOR;

  private static void aliases(HostFolder host) throws IOException {
    host.file(VENDOR + "main.service", service(1));
    host.link(ADMIN + "alias.service", VENDOR_FROM_ROOT + "main.service");
    host.file(ADMIN + "alias.service.d/50.conf", sec(50));
    host.file(VENDOR + "main.service.d/50.conf", sec(51));
    host.file(VENDOR + "second.service", service(2));
    host.link(VENDOR + "alias2.service", "second.service");
    host.link(ADMIN + "alias3.service", "/usr/lib/systemd/system/alias2.service");
    host.file(ADMIN + "alias3.service.d/10.conf", sec(60));
    host.file(ADMIN + "alias2.service.d/20.conf", sec(61));
    host.file(VENDOR + "dash-ed.service", service(3));
    host.link(ADMIN + "other-name.service", VENDOR_FROM_ROOT + "dash-ed.service");
    host.file(ADMIN + "other-.service.d/10.conf", sec(62));
    host.file(VENDOR + "atpl@.service", service(4));
    host.link(ADMIN + "balias@.service", VENDOR_FROM_ROOT + "atpl@.service");
    host.link(ADMIN + "balias@q.service", VENDOR_FROM_ROOT + "atpl@.service");
    host.file(ADMIN + "balias@.service.d/10.conf", sec(63));
    host.file(ADMIN + "atpl@q.service.d/11.conf", sec(64));
    host.link(ADMIN + "plainalias.service", VENDOR_FROM_ROOT + "atpl@inst.service");
    host.file(VENDOR + "over.service", service(5));
    host.link(ADMIN + "over2.service", VENDOR_FROM_ROOT + "over.service");
    host.file(VENDOR + "over2.service", service(6));
    host.file(ADMIN + "same.service", service(7));
    host.link(RUN + "samealias.service", "../../../etc/systemd/system/same.service");
    host.file(VENDOR + "shadow.service", service(8));
    host.file(ADMIN + "shadow.service", service(9));
    host.link(RUN + "shadowalias.service", VENDOR_FROM_ROOT + "shadow.service");
  }

  private static void links(HostFolder host) throws IOException {
    host.file("opt/units/linked.service", service(1));
    host.link(ADMIN + "linked.service", "/opt/units/linked.service");
    host.file(ADMIN + "linked.service.d/10.conf", sec(70));
    host.file("opt/units/renamed.service", service(2));
    host.link(ADMIN + "newname.service", "/opt/units/renamed.service");
    host.file("opt/units/plain.txt", service(3));
    host.link(ADMIN + "fromtxt.service", "/opt/units/plain.txt");
    host.link(ADMIN + "dangling.service", "/opt/units/nothing.service");
    host.link(ADMIN + "loop1.service", "loop2.service");
    host.link(ADMIN + "loop2.service", "loop1.service");
    host.link(ADMIN + "selfloop.service", "selfloop.service");
    host.link(ADMIN + "tofolder.service", "/opt/units");
    host.link(ADMIN + "danglinghere.service", "missing.service");
    host.file("opt/units/ltpl@.service", service(4));
    host.link(ADMIN + "ltpl@.service", "/opt/units/ltpl@.service");
    host.link(ADMIN + "wanter.target.wants/ltpl@i.service", "/opt/units/ltpl@.service");
    host.file("opt/drop/50.conf", sec(71));
    host.file(VENDOR + "linkeddrop.service", service(5));
    host.link(ADMIN + "linkeddrop.service.d/10.conf", "/opt/drop/50.conf");
    host.file(VENDOR + "linkedfolder.service", service(6));
    host.link(ADMIN + "linkedfolder.service.d", "/opt/drop");
    host.file(VENDOR + "danglingdrop.service", service(7));
    host.link(ADMIN + "danglingdrop.service.d/10.conf", "/opt/drop/none.conf");
    host.file(ADMIN + "hidden/inner.service", service(8));
    host.file("opt/chain/real.service", service(9));
    host.link("opt/chain/hop.service", "real.service");
    host.link(ADMIN + "chained.service", "/opt/chain/hop.service");
  }

  private static void masks(HostFolder host) throws IOException {
    host.file(VENDOR + "maskedlink.service", service(1));
    host.link(ADMIN + "maskedlink.service", "/dev/null");
    host.file(VENDOR + "maskedempty.service", service(2));
    host.file(ADMIN + "maskedempty.service", "");
    host.file(VENDOR + "blankfile.service", service(3));
    host.file(ADMIN + "blankfile.service", "\n");
    host.link(ADMIN + "maskedalone.service", "/dev/null");
    host.link(ADMIN + "maskedrelative.service", "../../../dev/null");
    host.file(ADMIN + "maskedlink.service.d/10.conf", sec(80));
    host.file(VENDOR + "maskdrop.service", service(4));
    host.file(VENDOR + "maskdrop.service.d/10.conf", sec(81));
    host.link(ADMIN + "maskdrop.service.d/10.conf", "/dev/null");
    host.file(VENDOR + "emptydrop.service", service(5));
    host.file(VENDOR + "emptydrop.service.d/10.conf", sec(82));
    host.file(ADMIN + "emptydrop.service.d/10.conf", "");
    host.file(VENDOR + "mtpl@.service", service(6));
    host.link(ADMIN + "mtpl@no.service", "/dev/null");
    host.link(ADMIN + "wanter.target.wants/mtpl@yes.service", VENDOR_FROM_ROOT + "mtpl@.service");
    host.link(ADMIN + "masktpl@.service", "/dev/null");
    host.link(ADMIN + "wanter.target.wants/masktpl@x.service", "/dev/null");
    host.link(ADMIN + "maskedalias.service", "maskedlink.service");
    host.file(ADMIN + "maskedbylib.service", service(7));
    host.link(VENDOR + "maskedbylib.service", "/dev/null");
  }

  private static void brokenDropIns(HostFolder host) throws IOException {
    for (String[] probe :
        new String[][] {
          {"header", "[Service]\nRestartSec=5\n[Serv\nRestartSec=6\n"},
          {"quote", "[Service]\nRestartSec=5\nExecStart='x\nRestartSec=6\n"},
          {"two", "[Service]\nRestartSec=5\nExecStart=/bin/echo two\nRestartSec=6\n"},
          {"reset", "[Service]\nExecStart=\nExecStart=/bin/echo two\n"},
          {"none", "[Service]\nExecStart=\n"},
          {"oneshot", "[Service]\nType=oneshot\n"},
          {"oneshotok", "[Service]\nType=oneshot\nRestart=on-failure\nExecStart=/bin/echo 2\n"},
          {"crlf", "[Service]\r\nRestartSec=5\r\n"},
          {"nosection", "RestartSec=5\n"},
          {"resetrestart", "[Service]\nRestart=\nRestartSec=\n"},
          {"limit", "[Unit]\nStartLimitIntervalSec=0\n[Service]\nStartLimitBurst=4\n"},
          {"mark", "\uFEFF[Service]\nRestartSec=5\n"},
          {"dbus", "[Service]\nType=dbus\n"},
          {"path", "[Service]\nExecStartPre=rel/path\nRestartSec=6\n"},
        }) {
      host.file(VENDOR + "broken-" + probe[0] + ".service", service(1));
      host.file(ADMIN + "broken-" + probe[0] + ".service.d/10.conf", probe[1]);
      host.file(ADMIN + "broken-" + probe[0] + ".service.d/20.conf", "[Unit]\nStartLimitBurst=9\n");
    }
    host.file(VENDOR + "badfile.service", "[Service]\nExecStart='x\n");
    host.file(ADMIN + "badfile.service.d/10.conf", "[Service]\nExecStart=\nExecStart=/bin/true\n");
    host.file(VENDOR + "cutfile.service", service(1) + "[Serv\n");
    host.file(ADMIN + "cutfile.service.d/10.conf", "[Service]\nExecStart=\nExecStart=/bin/true\n");
    host.file(VENDOR + "noexec.service", "[Unit]\nDescription=x\n");
    host.file(ADMIN + "noexec.service.d/10.conf", service(3));
    host.file(VENDOR + "emptyish.service", "# only a comment\n");
    host.file(ADMIN + "emptyish.service.d/10.conf", service(4));
  }

  private static void otherTypes(HostFolder host) throws IOException {
    String limits = "[Unit]\nStartLimitIntervalSec=33\nStartLimitBurst=3\n";
    host.file(VENDOR + "x.timer", limits + "[Timer]\nOnActiveSec=1\n[Service]\nRestart=always\n");
    host.file(ADMIN + "timer.d/10.conf", "[Unit]\nStartLimitBurst=4\n");
    host.file(VENDOR + "x.service", service(1));
    host.file(VENDOR + "x.socket", limits + "[Socket]\nListenStream=/run/x\n");
    host.file(VENDOR + "x.path", limits + "[Path]\nPathExists=/x\n");
    host.file(VENDOR + "x.target", limits);
    host.file(ADMIN + "x.timer.d/20.conf", "[Unit]\nStartLimitIntervalSec=44\n");
    host.file(ADMIN + "x.target.d/20.conf", "[Target]\nStartLimitIntervalSec=44\n");
    host.file(ADMIN + "y.target", "");
  }

  private static void oddNames(HostFolder host) throws IOException {
    String[] names = {
      "dots.in.name.service", "under_score.service", "co:lon.service", "esc\\x2dape.service",
      "UPPER.service", "9.service", "very" + "y".repeat(230) + ".service", "x.y.timer.service",
      "multi@in@st.service", "@at.service", "at@.x.service", "a@b.c.service"
    };
    for (String name : names) {
      host.file(VENDOR + name, service(1));
    }
    host.file(VENDOR + "wrong.Service", service(1));
    host.file(VENDOR + "noext", service(1));
    host.file(VENDOR + ".service", service(1));
    host.file(VENDOR + ".hidden.service", service(1));
    host.file(VENDOR + "back.service~", service(1));
    host.file(VENDOR + "sp ace.service", service(1));
    host.file(VENDOR + "plus+.service", service(1));
    host.file(VENDOR + "umlaut\u00E4.service", service(1));
  }
}
