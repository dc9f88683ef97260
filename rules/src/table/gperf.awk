# Reads systemd's src/core/load-fragment-gperf.gperf.in and prints, tab-separated, one line per unit file directive:
# section, name, parser function, its argument.
#
# The file is a template: three macros list the directives that several sections share, and are called by section.
# Of an if/else the first branch is taken: Debian builds with every optional feature, and derive.sh compares the
# outcome with what the binary itself lists.

function emit(line, section,    field, dot) {
  gsub(/[ \t]/, "", line)
  gsub(/\{\{type\}\}/, section, line)
  split(line, field, ",")
  dot = index(field[1], ".")
  print substr(field[1], 1, dot - 1) "\t" substr(field[1], dot + 1) "\t" field[2] "\t" field[3]
}

/\{%-? *macro / { macro = $0; sub(/.*macro +/, "", macro); sub(/\(.*/, "", macro); next }
/\{%-? *endmacro/ { macro = ""; next }
/^\{% *if / { next }
/^\{% *else/ { skipping = 1; next }
/^\{% *endif/ { skipping = 0; next }
skipping { next }
macro != "" && /^\{\{type\}\}\./ { body[macro, ++lines[macro]] = $0; next }
/^%%/ { table = 1; next }
table && /^\{\{ *[A-Z_]+\('/ {
  called = $0
  sub(/^\{\{ */, "", called)
  section = called
  sub(/\(.*/, "", called)
  sub(/^[^']*'/, "", section)
  sub(/'.*/, "", section)
  if (!(called in lines)) { print "gperf.awk: unknown macro " called > "/dev/stderr"; exit 1 }
  for (i = 1; i <= lines[called]; i++) emit(body[called, i], section)
  next
}
table && /^[A-Z][a-z]+\.[A-Za-z0-9]+,/ { emit($0, "") }
