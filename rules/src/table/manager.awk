# Reads systemd's src/core/main.c and prints, tab-separated, one line per key of system.conf and user.conf:
# section, name, parser function, its argument. Of an #if/#else the first branch is taken, as in gperf.awk.
/^static int parse_config_file\(/ { inside = 1 }
inside && /^}/ { inside = 0 }
/^#else/ { skipping = 1 }
/^#endif/ { skipping = 0 }
inside && !skipping && /\{ "[A-Z][a-z]+", "[A-Za-z0-9]+",/ {
  gsub(/\/\*[^*]*\*\//, "")
  gsub(/[{" \t]/, "")
  split($0, field, ",")
  print field[1] "\t" field[2] "\t" field[3] "\t" field[4]
}
