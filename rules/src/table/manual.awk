# Reads manual pages (DocBook) and prints, tab-separated: page, directive, the version in which it was added.
#
# A page says so with an inclusion of version-info.xml directly in the entry of the directive; inclusions inside a list
# within that entry date one of its values, not the directive. One entry may name several directives.

function entry_begins() {
  depth++; names[depth] = ""; version[depth] = ""; list[depth] = 0
}
function entry_ends(    i, n, one) {
  n = split(names[depth], one, " ")
  for (i = 1; i <= n; i++) print page "\t" one[i] "\t" (version[depth] == "" ? 0 : version[depth])
  depth--
}
FNR == 1 { page = FILENAME; sub(/.*\//, "", page); sub(/\.xml$/, "", page); depth = 0; term = 0 }
{
  rest = $0
  while (match(rest, /<[^>]*>/)) {
    tag = substr(rest, RSTART, RLENGTH)
    rest = substr(rest, RSTART + RLENGTH)
    if (tag ~ /^<varlistentry/) entry_begins()
    else if (tag ~ /^<\/varlistentry/) entry_ends()
    else if (depth == 0) continue
    else if (tag ~ /^<term/) term = 1
    else if (tag ~ /^<\/term/) term = 0
    else if (tag ~ /^<(itemizedlist|orderedlist|table)/) list[depth]++
    else if (tag ~ /^<\/(itemizedlist|orderedlist|table)/) list[depth]--
    else if (term && tag ~ /^<varname/ && match(rest, /^[A-Za-z0-9]+=/))
      names[depth] = names[depth] " " substr(rest, 1, RLENGTH - 1)
    else if (tag ~ /version-info\.xml/ && list[depth] == 0) {
      v = tag
      sub(/.*xpointer="v/, "", v)
      sub(/".*/, "", v)
      version[depth] = v
    }
  }
}
