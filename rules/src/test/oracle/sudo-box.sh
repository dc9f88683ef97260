#!/bin/bash
# Asks the real sudo many questions, in a namespace with sudoers, users and programs of its own.
#
#   sudo-box.sh FOLDER     answers FOLDER/questions, of which each line is a call of one of
#                            policy NAME                     from here on, /etc/sudoers is FOLDER/NAME
#                            ask ID USER [-u U] [-g G] COMMAND ARGUMENT...
#                            list ID USER [-u U] [-g G] COMMAND ARGUMENT...
#                          quoted for bash. FOLDER holds passwd, group and programs: one absolute path a line, each of
#                          which becomes a program of its own that does nothing; "LINK -> TARGET" makes a link. If it
#                          holds a program named sudo, that is asked in place of the machine's
#   sudo-box.sh --check    exits 0 if this machine can do that, else says what it lacks
#
# "ask" runs the command as the user: it prints "ID run" if it ran, without a password; else "ID allowed" if "sudo -l"
# as the user allows it, or "ID denied". "list" is what root is told: "sudo -l -U USER". Nothing of the machine is
# written: what is bound over its files goes away with the namespace, which has no network.
set -uf

check() {
  [ "$(id -u)" = 0 ] || { echo "not root"; return 1; }
  for tool in unshare mount setpriv sudo; do
    command -v "$tool" >/dev/null || { echo "no $tool"; return 1; }
  done
  unshare --mount --uts --net true 2>/dev/null || { echo "no right to make namespaces"; return 1; }
}

if [ "${1-}" = --check ]; then
  check
  exit
fi

if [ "${2-}" != inside ]; then
  why=$(check) || { echo "cannot ask sudo: $why" >&2; exit 3; }
  folder=$(cd "$1" && pwd -P) || exit 3
  exec unshare --mount --uts --net --propagation private bash "${BASH_SOURCE[0]}" "$folder" inside
fi

folder=$1
work=$(mktemp -d) || exit 3
trap 'cd /; umount -l "$work"; rmdir "$work"' EXIT
mount -t tmpfs -o mode=755 box "$work" || exit 3
mkdir "$work/sudoers.d" "$work/programs"
cp "$folder/passwd" "$folder/group" "$work"
sed 's/^\([^:]*\):.*/\1:*:19000:0:99999:7:::/' "$folder/passwd" >"$work/shadow"
echo '127.0.0.1 gw1.example.org gw1' >"$work/hosts"
printf '%s: files\n' passwd group shadow hosts sudoers >"$work/nsswitch.conf"
printf '%s\n' 'auth required pam_deny.so' 'account required pam_permit.so' 'session required pam_permit.so' >"$work/pam"
: >"$work/sudoers"
chmod 0440 "$work/sudoers"
chmod 0750 "$work/sudoers.d"

# Programs below /opt lie in a file system of their own; others are bound over those that the machine has.
mount -t tmpfs -o mode=755 box /opt || exit 3
number=0
while read -r path arrow target; do
  if [ "$arrow" = '->' ]; then
    mkdir -p "$(dirname "$path")" && ln -s "$target" "$path" || exit 3
    continue
  fi
  number=$((number + 1))
  case $path in
    /opt/*)
      mkdir -p "$(dirname "$path")"
      program=$path
      ;;
    *) program=$work/programs/$number ;;
  esac
  printf '#!/bin/sh\nexit 42\n' >"$program"
  chmod 0755 "$program"
  [ "$program" = "$path" ] || mount --bind "$program" "$path" || exit 3
done <"$folder/programs"

for name in passwd group shadow hosts nsswitch.conf sudoers sudoers.d; do
  [ -e "/etc/$name" ] || continue
  mount --bind "$work/$name" "/etc/$name" || exit 3
done
mount --bind "$work/pam" /etc/pam.d/sudo || exit 3
for state in /run/sudo /var/lib/sudo; do
  [ -d "$state" ] && { mount -t tmpfs -o mode=711 box "$state" || exit 3; }
done
if [ -f "$folder/sudo" ]; then
  cp "$folder/sudo" "$work/sudo" && chmod 4755 "$work/sudo" || exit 3
  mount --bind "$work/sudo" "$(realpath "$(command -v sudo)")" || exit 3
fi
hostname gw1.example.org
cd / || exit 3

policy() {
  cat "$folder/$1" >/etc/sudoers
}

as() {
  local user=$1
  shift
  setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups sudo -n "$@" </dev/null >/dev/null 2>&1
}

ask() {
  local id=$1 user=$2
  shift 2
  as "$user" "$@"
  if [ $? = 42 ]; then
    echo "$id run"
  elif as "$user" -l "$@"; then
    echo "$id allowed"
  else
    echo "$id denied"
  fi
}

list() {
  local id=$1 user=$2
  shift 2
  if sudo -n -l -U "$user" "$@" </dev/null >/dev/null 2>&1; then
    echo "$id allowed"
  else
    echo "$id denied"
  fi
}

# shellcheck disable=SC1091 # the questions
. "$folder/questions"
