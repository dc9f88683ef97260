# Joins what was derived with the rows kept by hand, and prints the table. Its arguments are the files, each named after its
# role: old, new (section, name, parser, argument), old-dump, new-dump (section, name, value), manual, news, versions,
# deprecations; OLD and NEW are the two releases, DUMPED is 1 when they list their directives themselves.

# The name of the value grammar: the parser's, with a suffix where the argument or the place changes the verdict.
function type(section, name, parser, argument,    t) {
  t = parser
  sub(/^config_parse_/, "", t)
  gsub(/_/, "-", t)
  if (parser == "NULL") {
    if (name == "Alias" || name == "Also") return "install-" tolower(name)
    return name == "DefaultInstance" ? "install-default-instance" : "install-strv"
  }
  if ((t == "bool" || t == "unit-path-printf") && argument == "true") return t ":fatal"
  if (t ~ /^(set|load)-credential$/ && argument == "1") return t ":encrypted"
  if (t == "rlimit") return t ":" tolower(substr(argument, 8))
  if (t == "timer") return t ":" (argument == "TIMER_CALENDAR" ? "calendar" : "span")
  if (t == "warn-compat") return t ":" tolower(substr(argument, 10))
  if (t == "socket-listen") return t ":" kebab(substr(name, 7))
  if (t == "memory-limit" && name ~ /^(Default)?Memory(Min|Low)$|^StartupMemoryLow$|SwapMax$/) return t ":zero"
  if (t == "exec-directories" && name ~ /^Configuration/) return t ":configuration"
  if (t ~ /^delegate(-subgroup)?$/ && section !~ /^(Service|Scope)$/) return t ":unsupported"
  if (t ~ /^managed-oom-(mode|mem-)/ && section !~ /^(Service|Slice|Scope)$/) return t ":unsupported"
  return t
}
function kebab(word,    out, i, c, after) {
  for (i = 1; i <= length(word); i++) {
    c = substr(word, i, 1)
    after = substr(word, i + 1, 1)
    if (i > 1 && c ~ /[A-Z]/ && (substr(word, i - 1, 1) ~ /[a-z]/ || after ~ /[a-z]/)) out = out "-"
    out = out tolower(c)
  }
  return out
}
function refuse(message) { print "table.awk: " message > "/dev/stderr"; failed = 1 }

function unused(row, ours, seen,    part) {
  split(row, part, SUBSEP)
  if (ours && !(row in seen)) refuse("a row kept by hand matches nothing: " part[1] "." part[2])
}

# The version that introduced a directive: a row kept by hand, else the manual's date if the two releases agree with it, else
# the first release after OLD whose NEWS mention it.
function since(key, section, name,    row, v) {
  row = (key in byhand) ? key : "*" SUBSEP name
  if (row in byhand) {
    v = byhand[row] + 0
    dateUsed[row] = 1
  } else {
    v = (key in dated) ? dated[key] + 0 : 0
    if (!(key in oldParser) && v <= OLD) v = (name in mentioned) ? mentioned[name] : 0
  }
  if (!(key in oldParser) && (v <= OLD || v > NEW)) refuse(section "." name ": new since " OLD ", but dated " v)
  if ((key in oldParser) && v > OLD) refuse(section "." name ": known to " OLD ", but dated " v)
  return v
}

BEGIN {
  FS = OFS = "\t"
  pages["systemd.unit"] = "Unit Install"
  pages["systemd.service"] = "Service"
  pages["systemd.socket"] = "Socket"
  pages["systemd.mount"] = "Mount"
  pages["systemd.automount"] = "Automount"
  pages["systemd.swap"] = "Swap"
  pages["systemd.timer"] = "Timer"
  pages["systemd.path"] = "Path"
  pages["systemd.slice"] = "Slice"
  pages["systemd.scope"] = "Scope"
  pages["systemd.exec"] = "Service Socket Mount Swap"
  pages["systemd.kill"] = "Service Socket Mount Swap Scope"
  pages["systemd.resource-control"] = "Service Socket Mount Swap Slice Scope"
  pages["systemd-system.conf"] = "Manager"
}
FNR == 1 { role = FILENAME; sub(/.*\//, "", role) }
/^#/ { next }
role == "old" { oldParser[$1, $2] = $3; oldArgument[$1, $2] = $4; all[$1, $2] = 1; next }
role == "new" { newParser[$1, $2] = $3; newArgument[$1, $2] = $4; all[$1, $2] = 1; next }
role == "old-dump" { oldDump[$1, $2] = $3; next }
role == "new-dump" { newDump[$1, $2] = $3; next }
role == "manual" {
  n = split(pages[$1], section, " ")
  for (i = 1; i <= n; i++) if (!((section[i], $2) in dated)) dated[section[i], $2] = $3
  next
}
role == "news" { if ($2 > OLD && $2 <= NEW && (!($1 in mentioned) || $2 < mentioned[$1])) mentioned[$1] = $2 + 0; next }
role == "versions.tsv" { byhand[$1, $2] = $3; next }
role == "deprecations.tsv" { deprecated[$1, $2] = $3 ":" ($4 == "-" ? "" : $4); effect[$1, $2] = $5; next }
END {
  if (DUMPED) {
    for (key in oldDump) if (!(key in oldParser)) refuse("listed by " OLD " but not in its source: " key)
    for (key in newDump) if (!(key in newParser)) refuse("listed by " NEW " but not in its source: " key)
    for (key in oldParser) if (!(key in oldDump) && oldArgument[key] != "DISABLED_LEGACY") refuse(OLD " does not list " key)
    for (key in newParser) if (!(key in newDump) && newArgument[key] != "DISABLED_LEGACY") refuse(NEW " does not list " key)
  }
  for (key in all) {
    split(key, part, SUBSEP)
    current = key in newParser
    kind = current ? type(part[1], part[2], newParser[key], newArgument[key]) \
      : type(part[1], part[2], oldParser[key], oldArgument[key])
    dump = (key in newDump) ? newDump[key] : (key in oldDump) ? oldDump[key] : ""
    row = (key in deprecated) ? key : (part[1] != "Manager" && ("*" SUBSEP part[2]) in deprecated) ? "*" SUBSEP part[2] : ""
    if (row != "") deprecationUsed[row] = 1
    print part[1], part[2], since(key, part[1], part[2]), (current ? "" : OLD), dump, kind, \
      (row == "" ? "" : deprecated[row]), (row == "" ? "" : effect[row])
  }
  for (row in deprecated) unused(row, (row ~ /^Manager/) == (MANAGER + 0), deprecationUsed)
  for (row in byhand) unused(row, !MANAGER, dateUsed)
  if (failed) exit 1
}
