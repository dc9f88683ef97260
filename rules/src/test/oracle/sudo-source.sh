#!/bin/sh
# Unpacks the source of the sudo that Debian 12 packages under target/sudo-source: the inputs and expected outputs of its own
# tests (plugins/sudoers/regress), which the parser is compared on. Nothing on the machine is changed, nothing is committed.
#
# usage: rules/src/test/oracle/sudo-source.sh --fetch   (from anywhere; needs apt-get, tar and a Debian mirror)
set -eu
export LC_ALL=C

SUITE=bookworm
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

if [ "${1:-}" != --fetch ]; then
  sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
root=$(cd "$(dirname "$0")/../../../.." && pwd)
out=$root/target/sudo-source
[ -e "$out/version" ] && exit 0

# The mirror is whichever this machine uses for its own distribution.
mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -v security | grep debian | head -n 1)
[ -n "$mirror" ] || { echo "sudo-source.sh: apt has no Debian mirror configured here" >&2; exit 1; }

# apt with lists and archives of its own.
apt=$root/target/sudo-source.apt
mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$apt/download"
echo "deb-src [signed-by=$KEYRING] $mirror $SUITE main" >"$apt/sources.list"
apt_get() {
  apt-get -q -o "Dir::State=$apt/state" -o "Dir::Cache=$apt/cache" -o "Dir::Etc::sourcelist=$apt/sources.list" \
    -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null -o APT::Sandbox::User=root "$@"
}
apt_get update
(cd "$apt/download" && apt_get source --download-only sudo)

rm -rf "$out"
mkdir -p "$out"
tar -xzf "$apt"/download/sudo_*.orig.tar.gz --strip-components=1 -C "$out"
basename "$apt"/download/sudo_*.orig.tar.gz .orig.tar.gz | cut -d_ -f2 >"$out/version"
rm -rf "$apt"
