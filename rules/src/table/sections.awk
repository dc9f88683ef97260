# Reads systemd's unit type sources (src/core/service.c, ...) and prints, tab-separated: unit name suffix, then its
# sections, separated by blanks, as the UNIT_VTABLE of the type lists them.
FNR == 1 { inside = 0 }
/^const UnitVTable [a-z]+_vtable/ { suffix = $3; sub(/_vtable.*/, "", suffix); inside = 1; sections = "" }
inside && /^};/ { inside = 0 }
inside && /\.sections =/ { listing = 1; next }
listing {
  rest = $0
  while (match(rest, /"[A-Z][a-z]+\\0"/)) {
    sections = sections (sections == "" ? "" : " ") substr(rest, RSTART + 1, RLENGTH - 4)
    rest = substr(rest, RSTART + RLENGTH)
  }
  if ($0 ~ /,[ \t]*$/) { listing = 0; print suffix "\t" sections }
}
