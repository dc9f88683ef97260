#!/bin/sh
# Unpacks the sudo-rs of Debian 13 with its C library under target/sudo-rs, and runs its visudo through them: it judges sudoers
# files as sudo-rs does. Nothing on the machine is changed.
#
# usage: rules/src/test/oracle/sudo-rs.sh --fetch      (from anywhere; needs apt-get, dpkg-deb and a Debian mirror)
#        rules/src/test/oracle/sudo-rs.sh --version    prints the version of the package; fails if it is not unpacked
#        rules/src/test/oracle/sudo-rs.sh FOLDER       judges every file in it: prints its name, a tab, and 0 if sudo-rs takes it
set -eu
export LC_ALL=C

SUITE=trixie
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

root=$(cd "$(dirname "$0")/../../../.." && pwd)
out=$root/target/sudo-rs

case ${1:-} in
  --fetch) ;;
  --version)
    cat "$out/version"
    exit
    ;;
  *)
    libraries=$(dirname "$(find "$out/root" -name libc.so.6 | head -n 1)")
    loader=$(find "$out/root" -name 'ld-linux-*.so.*' | head -n 1)
    program=$(find "$out/root" -name 'visudo*' -type f -path '*bin/*' | head -n 1)
    for file in "$1"/*; do
      status=0
      "$loader" --library-path "$libraries" --argv0 visudo "$program" -c -q -f "$file" >/dev/null 2>&1 </dev/null || status=$?
      printf '%s\t%s\n' "${file##*/}" "$status"
    done
    exit
    ;;
esac
[ -e "$out/version" ] && exit 0

# The mirror is whichever this machine uses for its own distribution.
mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -v security | grep debian | head -n 1)
[ -n "$mirror" ] || { echo "sudo-rs.sh: apt has no Debian mirror configured here" >&2; exit 1; }

# apt with lists and archives of its own; from an empty status file it resolves sudo-rs with its C library and loader.
apt=$root/target/sudo-rs.apt
rm -rf "$apt" "$out"
mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$out/root"
echo "deb [signed-by=$KEYRING] $mirror $SUITE main" >"$apt/sources.list"
apt_get() {
  apt-get -q -o "Dir::State=$apt/state" -o "Dir::Cache=$apt/cache" -o "Dir::Etc::sourcelist=$apt/sources.list" \
    -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null -o Dir::State::status=/dev/null \
    -o APT::Sandbox::User=root "$@"
}
apt_get update
apt_get --no-install-recommends --download-only -y install sudo-rs
for package in "$apt"/cache/archives/*.deb; do
  dpkg-deb -x "$package" "$out/root"
done
dpkg-deb -f "$apt"/cache/archives/sudo-rs_*.deb Version >"$out/version"
rm -rf "$apt"
