#!/bin/sh
# Asks npm json5, which OpenClaw reads its configuration with, and JSON.parse of Node.js. The package lies under target/json5;
# nothing of it is installed on the machine and none of its scripts run.
#
# usage: rules/src/test/oracle/json5.sh --fetch        (from anywhere; needs npm and its registry)
#        rules/src/test/oracle/json5.sh --version      prints the version of the package; fails if it is not there
#        rules/src/test/oracle/json5.sh --identifiers  prints what each code point is in a key without quotes, see json5.js
#        rules/src/test/oracle/json5.sh                answers each line of the standard input with one, see json5.js
set -eu
export LC_ALL=C

VERSION=2.2.3

here=$(cd "$(dirname "$0")" && pwd)
out=$(cd "$here/../../../.." && pwd)/target/json5

case ${1:-} in
  --fetch)
    [ -e "$out/version" ] && exit 0
    mkdir -p "$out"
    npm install --prefix "$out" --ignore-scripts --no-audit --no-fund --no-save "json5@$VERSION" >/dev/null
    echo "$VERSION" >"$out/version"
    ;;
  --version) cat "$out/version" ;;
  *) exec node "$here/json5.js" "$out/node_modules/json5" "$@" ;;
esac
