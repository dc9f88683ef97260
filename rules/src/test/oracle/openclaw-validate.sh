#!/bin/sh
# Records what `openclaw config validate --json` of two published versions says of the configurations in configs.jsonl: the last
# version before its key retirements, and one after. All run in one process for each version, which calls the command's own
# handler (openclaw-validate.mjs); no network, no home. See rules/src/table/README.md for how the packages come here.
#
# usage: rules/src/test/oracle/openclaw-validate.sh --record | --check | --separately N | --configs | --ask VERSION | --start VERSION | --ready
#   --record      writes VERSION.jsonl beside configs.jsonl       --check   fails where the record says something else
#   --separately  compares the record with a process of its own for each of N configurations, spread over all
#   --configs     writes configs.jsonl anew (corners.txt and mutations with a fixed seed)
#   --ask         says what that version makes of configurations on the standard input, as they stand in configs.jsonl
#   --start       what a gateway of that version says that is started with the configuration on the standard input, for a minute
#   --ready       whether the packages are there (rules/src/table/openclaw.sh --fetch 2026.7.1 2026.9.6)
set -eu
export LC_ALL=C

VERSIONS="2026.7.1 2026.9.6"
SEED=252
MUTATIONS=240

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
work=$root/target/openclaw
records=$root/rules/src/test/resources/dev/gatewaylint/gateway
keys=$root/rules/src/main/resources/dev/gatewaylint/gateway/keys.tree
node=$work/node/bin/node

for version in $VERSIONS; do
  [ -e "$work/$version/version" ] && [ -x "$node" ] || { echo "openclaw-validate.sh: no openclaw $version in $work" >&2; exit 3; }
done

# alone COMMAND...: runs it with no network and an empty home of its own.
alone() {
  rm -rf "$work/validate"
  mkdir -p "$work/validate/config"
  unshare --user --map-root-user --net env -i "PATH=$work/node/bin:/usr/bin:/bin" "HOME=$work/validate" NO_COLOR=1 \
    "OPENCLAW_STATE_DIR=$work/validate/state" "OPENCLAW_CONFIG_PATH=$work/validate/config/openclaw.json" "$@"
}

record() {
  sum=$(awk -F '\t' -v version="$1" '$1 == version { print $2 }' "$root/rules/src/table/openclaw-versions.tsv")
  echo "{\"openclaw\":\"$1\",\"sha256\":\"$sum\",\"node\":\"$("$node" --version)\"}"
  alone "$node" "$here/openclaw-validate.mjs" "$work/$1/node_modules/openclaw" <"$records/configs.jsonl" 2>"$work/validate.log" ||
    { tail -n 5 "$work/validate.log" >&2; exit 1; }
}

case ${1-} in
  --ready) ;;
  --configs)
    "$node" "$here/openclaw-configs.mjs" "$records/corners.txt" "$keys" "$SEED" "$MUTATIONS" >"$work/configs.jsonl"
    mv "$work/configs.jsonl" "$records/configs.jsonl"
    ;;
  --record)
    for version in $VERSIONS; do
      record "$version" >"$work/record.jsonl"
      mv "$work/record.jsonl" "$records/$version.jsonl"
    done
    ;;
  --check)
    for version in $VERSIONS; do
      record "$version" >"$work/record.jsonl"
      diff "$records/$version.jsonl" "$work/record.jsonl" >&2
    done
    ;;
  --separately)
    for version in $VERSIONS; do
      alone "$node" "$here/openclaw-separately.mjs" "$work/$version/node_modules/openclaw" "$records" "$version" "$2"
    done
    ;;
  --ask)
    alone "$node" "$here/openclaw-validate.mjs" "$work/$2/node_modules/openclaw" 2>"$work/validate.log"
    ;;
  --start)
    cat >"$work/start.json"
    alone sh -c 'cat >"$OPENCLAW_CONFIG_PATH"; exec timeout 60 node "$0" gateway 2>&1' "$work/$2/node_modules/openclaw/openclaw.mjs" \
      <"$work/start.json" || true
    ;;
  *)
    sed -n '6,13s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
