package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.syntax.sudoers.AliasDefinition;
import dev.gatewaylint.syntax.sudoers.AliasKind;
import dev.gatewaylint.syntax.sudoers.CommandSpec;
import dev.gatewaylint.syntax.sudoers.DefaultsScope;
import dev.gatewaylint.syntax.sudoers.DefaultsSetting;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.Privilege;
import dev.gatewaylint.syntax.sudoers.Runas;
import dev.gatewaylint.syntax.sudoers.SpecOption;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.List;

/**
 * How sudo-rs reads what sudo accepts: src/sudoers/ast.rs, tokens.rs and src/defaults of its
 * releases 0.2.5 to 0.2.14, compared with the visudo of Debian 13 in a test. A line that sudo drops
 * itself is not judged.
 */
public final class SudoRs {
  private final SourceFile source;
  private final SudoRsVersion version;
  private SudoRsReading worst;

  private SudoRs(PolicyLine entry, SudoRsVersion version) {
    this.source = entry.file();
    this.version = version;
    this.worst =
        new SudoRsReading(SudoRsReading.Kind.SAME, "", entry.file().place(entry.entry().span()));
  }

  /** How that release takes an entry: the worst that is wrong with it, and of these the first. */
  public static SudoRsReading read(PolicyLine entry, SudoRsVersion version) {
    SudoRs reading = new SudoRs(entry, version);
    reading.entry(entry.entry());
    return reading.worst;
  }

  void note(SudoRsReading.Kind kind, Span span, String reason) {
    if (kind.compareTo(worst.kind()) > 0) {
      worst = new SudoRsReading(kind, reason, source.place(span));
    }
  }

  void refuse(Span span, String reason) {
    note(SudoRsReading.Kind.REFUSED, span, reason);
  }

  void differ(Span span, String reason) {
    note(SudoRsReading.Kind.DIFFERENT, span, reason);
  }

  SudoRsVersion version() {
    return version;
  }

  String text(Span span) {
    return source.text().substring(span.start(), span.end());
  }

  private void entry(Entry entry) {
    if (entry instanceof Entry.UserSpec spec) {
      Member first = spec.users().get(0);
      if (text(first.span()).startsWith("#-")) {
        differ(first.span(), "is a comment to sudo-rs, which knows no negative numbers");
        return;
      }
      users(spec.users(), false);
      for (Privilege privilege : spec.privileges()) {
        hosts(privilege.hosts());
        privilege.commands().forEach(this::spec);
      }
    } else if (entry instanceof Entry.Aliases aliases) {
      aliases.definitions().forEach(alias -> alias(aliases.kind(), alias));
    } else if (entry instanceof Entry.Defaults defaults) {
      defaults(defaults);
    }
  }

  private void alias(AliasKind kind, AliasDefinition alias) {
    if (kind == AliasKind.HOST) {
      hosts(alias.members());
    } else {
      users(alias.members(), false);
    }
    SudoRsCommands commands = new SudoRsCommands(this);
    alias.commands().forEach(commands::check);
    for (Member member : alias.members()) {
      if (member.kind() == Member.Kind.ALIAS && member.value().equals(alias.name().value())) {
        refuse(member.span(), "an alias in itself");
      }
    }
  }

  private void users(List<Member> users, boolean areGroups) {
    for (Member user : users) {
      String written = text(user.span()).replace("!", "").strip();
      switch (user.kind()) {
        case NETGROUP -> refuse(user.span(), "netgroups are not supported");
        case ADDRESS -> refuse(user.span(), "an address is no user");
        case UID, GID, NONUNIX_GID -> {
          if (written.contains("#-")) {
            refuse(user.span(), "a negative number");
          }
        }
        case NAME, GROUP, NONUNIX_GROUP -> {
          if (areGroups && user.kind() != Member.Kind.NAME) {
            refuse(user.span(), "a group is written without %");
          }
          if (written.startsWith("%") && written.indexOf('"') >= 0) {
            refuse(user.span(), "quotes have to stand before the %");
          }
          name(user, written.startsWith("\""));
        }
        case ALL, ALIAS -> {}
      }
    }
  }

  /** Characters beyond these have to be quoted; some are refused even so. */
  private void name(Member user, boolean isQuoted) {
    String name = user.value();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain =
          (c < 0x80 && Character.isLetterOrDigit(c))
              || c == '.'
              || c == '-'
              || (c == '_' && (i > 0 || version.isAtLeast(6)));
      boolean since =
          (version.isAtLeast(7) && c >= 0x80)
              || (version.isAtLeast(6) && c == '@' && i > 0)
              || (version.isAtLeast(6) && c == '$' && i == name.length() - 1);
      boolean escaped = "\\\",:=!()".indexOf(c) >= 0 || (isQuoted && c == ' ');
      if (!plain && !since && !escaped) {
        refuse(user.span(), "the character '" + c + "' in a name");
        return;
      }
    }
  }

  private void hosts(List<Member> hosts) {
    for (Member host : hosts) {
      switch (host.kind()) {
        case ALL, ALIAS -> {}
        case NETGROUP -> refuse(host.span(), "netgroups are not supported");
        case ADDRESS -> {
          boolean isName = host.value().indexOf(':') < 0 && host.value().indexOf('/') < 0;
          if (!isName || version.isAtLeast(13)) {
            refuse(host.span(), "addresses of hosts are not supported");
          } else {
            differ(host.span(), "the address is taken for the name of a host");
          }
        }
        case NAME, UID, GROUP, GID, NONUNIX_GROUP, NONUNIX_GID -> hostName(host);
      }
    }
  }

  private void hostName(Member host) {
    String written = text(host.span()).replace("!", "").strip();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= 0x80 || (!Character.isLetterOrDigit(c) && ".-_".indexOf(c) < 0)) {
        refuse(host.span(), "names of hosts may not hold '" + c + "'");
        return;
      }
    }
  }

  private void spec(CommandSpec spec) {
    if (spec.runas().isPresent()) {
      Runas runas = spec.runas().get();
      users(runas.users(), false);
      users(runas.groups(), true);
    }
    for (SpecOption option : spec.options()) {
      boolean isPath = option.name() == SpecOption.Name.CWD;
      String value = option.value().value();
      if (!isPath) {
        refuse(option.span(), option.name() + " is not supported");
      } else if (text(option.value().span()).indexOf('"') >= 0
          || (value.indexOf('*') >= 0 && !value.equals("*"))) {
        refuse(option.span(), "a quoted folder, or one with a wildcard");
      }
    }
    for (Located<Tag> tag : spec.tags()) {
      tag(tag);
    }
    new SudoRsCommands(this).check(spec.command());
  }

  private void tag(Located<Tag> tag) {
    switch (tag.value()) {
      case INTERCEPT -> refuse(tag.span(), "INTERCEPT is not supported");
      case NOEXEC -> {
        if (!version.isAtLeast(7)) {
          refuse(tag.span(), "NOEXEC is not supported before 0.2.7");
        }
      }
      case LOG_INPUT, LOG_OUTPUT, MAIL -> differ(tag.span(), tag.value() + " is ignored");
      case NOPASSWD, PASSWD, EXEC, SETENV, NOSETENV, NOLOG_INPUT, NOLOG_OUTPUT -> {}
      case NOMAIL, FOLLOW, NOFOLLOW, NOINTERCEPT -> {}
    }
  }

  private void defaults(Entry.Defaults line) {
    if (line.scope() == DefaultsScope.HOST) {
      hosts(line.bindings().members());
    } else {
      users(line.bindings().members(), false);
    }
    SudoRsCommands commands = new SudoRsCommands(this);
    line.bindings().commands().forEach(commands::check);
    for (int i = 0; i < line.settings().size(); i++) {
      DefaultsSetting setting = line.settings().get(i);
      boolean isLast = i == line.settings().size() - 1;
      if (!isLast && isUnquotedList(setting)) {
        refuse(setting.span(), "a list without quotes, and a setting behind it");
      }
      String wrong = SudoRsDefaults.fault(setting, version);
      if (!wrong.isEmpty()) {
        refuse(setting.span(), wrong);
      } else if (SudoRsDefaults.isIgnored(setting.name().value())
          && !SudoRsDefaults.isHarmless(setting)) {
        differ(setting.span(), setting.name().value() + " is ignored");
      }
    }
  }

  private boolean isUnquotedList(DefaultsSetting setting) {
    return !version.isAtLeast(9)
        && SudoRsDefaults.isList(setting.name().value())
        && setting.value().isPresent()
        && !text(setting.span()).endsWith("\"");
  }
}
