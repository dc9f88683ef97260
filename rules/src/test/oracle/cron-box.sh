#!/bin/bash
# Lets Debian's cron run the @reboot jobs of crontabs, in namespaces of its own.
#
#   cron-box.sh FOLDER COUNT   FOLDER/cron.d holds the crontabs, owned by whom they should be; what they run
#                              writes files into FOLDER/out
#   cron-box.sh --check        exits 0 if this machine can do that, else says what it lacks
#
# cron starts these jobs at once and only once. It is killed, with all it started, soon after there are COUNT files, or
# after thirty seconds. Nothing of the machine is written.
set -u

check() {
  [ "$(id -u)" = 0 ] || { echo "not root"; return 1; }
  command -v cron >/dev/null || { echo "no cron"; return 1; }
  unshare --mount --pid --fork true 2>/dev/null || { echo "no right to make namespaces"; return 1; }
}

if [ "${1-}" = --check ]; then
  check
  exit
fi
why=$(check) || { echo "cannot run cron: $why" >&2; exit 3; }
folder=$(cd "$1" && pwd -P) || exit 3

# shellcheck disable=SC2016 # for the inner shell
exec unshare --mount --pid --fork --kill-child bash -c '
  set -eu
  mount --make-rprivate /
  mount -t proc proc /proc
  mount -t tmpfs tmpfs /run
  [ ! -e /etc/crontab ] || mount --bind /dev/null /etc/crontab
  mount --bind "$1/cron.d" /etc/cron.d
  mount -t tmpfs tmpfs /var/spool/cron/crontabs
  cron -f -L 0 >/dev/null 2>&1 &
  for _ in $(seq 300); do
    [ "$(ls "$1/out" | wc -l)" -lt "$2" ] || break
    sleep 0.1
  done
  sleep 0.5
' cron-box "$folder" "$2"
