# Reads systemd's NEWS and prints, tab-separated: every word that is followed by "=", and the version under which it is
# mentioned. derive.sh falls back to it where the manual dates a directive wrongly or not at all.
/^CHANGES WITH [0-9]+/ { version = $3; sub(/:.*/, "", version); next }
version {
  rest = $0
  while (match(rest, /[A-Za-z][A-Za-z0-9]*=/)) {
    print substr(rest, RSTART, RLENGTH - 1) "\t" version
    rest = substr(rest, RSTART + RLENGTH)
  }
}
