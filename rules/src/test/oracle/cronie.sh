#!/bin/sh
# cronie's crontab, as Debian packages it, from packages unpacked below target/cronie: nothing is installed.
#
#   cronie.sh --fetch       unpacks it, if it is not there; needs apt-get, dpkg-deb and a Debian mirror
#   cronie.sh ARGUMENT...   runs its crontab through its own libraries
set -eu
export LC_ALL=C
SUITE=trixie
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

root=$(cd "$(dirname "$0")/../../../.." && pwd)
work=$root/target/cronie

if [ "${1-}" = --fetch ]; then
  [ ! -e "$work/version" ] || exit 0
  rm -rf "$work"
  mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/root"
  mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -v security | head -n 1)
  echo "deb [signed-by=$KEYRING] $mirror $SUITE main" >"$work/sources.list"
  apt() {
    apt-get -q -o "Dir::State=$work/state" -o "Dir::Cache=$work/cache" -o "Dir::Etc::sourcelist=$work/sources.list" \
      -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null -o Dir::State::status=/dev/null \
      -o APT::Sandbox::User=root "$@" >/dev/null
  }
  apt update
  apt --no-install-recommends --download-only -y install cronie
  for package in "$work"/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$work/root"
  done
  dpkg-deb -f "$work"/cache/archives/cronie_*.deb Version >"$work/version"
  rm -rf "$work/cache"
  exit
fi

libraries=$(dirname "$(find "$work/root" -name libc.so.6 | head -n 1)")
loader=$(find "$libraries" -name 'ld-linux-*.so.*' | head -n 1)
exec "$loader" --library-path "$libraries" "$work/root/usr/bin/crontab" "$@"
