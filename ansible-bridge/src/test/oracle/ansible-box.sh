#!/bin/bash
# Runs Ansible on a copy of this machine that nobody sees.
#
#   ansible-box.sh FOLDER     runs FOLDER/steps, a bash script that may call
#                               play NAME ARGUMENT...    ansible-playbook on the box, from FOLDER; prints
#                                                        "NAME: STATUS changed=N failed=N"; its output is in
#                                                        FOLDER/NAME.log
#                               fake NAME                puts a program into /usr/bin, whose text is standard input
#   ansible-box.sh --check    exits 0 if this machine can do that, else says what it lacks
#
# The box has the machine's own files under a layer in memory, so that whatever Ansible does to /etc, /usr or /home goes
# away with it; FOLDER is the machine's. It has no network and no systemd that runs.
set -u

check() {
  [ "$(id -u)" = 0 ] || { echo "not root"; return 1; }
  for tool in unshare mount pivot_root ansible-playbook; do
    command -v "$tool" >/dev/null || { echo "no $tool"; return 1; }
  done
  unshare --mount --pid --net --uts --fork --propagation private bash -c 'new=$(mktemp -d) && mount -t tmpfs box "$new" &&
    mkdir "$new/upper" "$new/work" "$new/root" &&
    mount -t overlay -o "lowerdir=/,upperdir=$new/upper,workdir=$new/work" box "$new/root"
    status=$?
    umount -R "$new"; rmdir "$new"
    exit $status' 2>/dev/null || { echo "no right to lay a file system over another"; return 1; }
}

if [ "${1-}" = --check ]; then
  check
  exit
fi

if [ "${2-}" != inside ]; then
  why=$(check) || { echo "no box: $why" >&2; exit 3; }
  folder=$(cd "$1" && pwd -P) || exit 3
  new=$(mktemp -d) || exit 3
  unshare --mount --pid --net --uts --fork --kill-child --propagation private \
    bash "${BASH_SOURCE[0]}" "$folder" inside "$new" </dev/null
  status=$?
  rmdir "$new"
  exit $status
fi

folder=$1 new=$3
mount -t tmpfs -o mode=755 box "$new" || exit 3
mkdir "$new/upper" "$new/work" "$new/root"
mount -t overlay -o "lowerdir=/,upperdir=$new/upper,workdir=$new/work" box "$new/root" || exit 3
cd "$new/root" || exit 3
mount --rbind /dev dev && mount -t proc proc proc && mount --rbind /sys sys || exit 3
mount -t tmpfs -o mode=755 box run && mount -t tmpfs -o mode=1777 box tmp || exit 3
mkdir -p ".$folder" old-root && mount --rbind "$folder" ".$folder" || exit 3
pivot_root . old-root && cd / && umount -l /old-root && rmdir /old-root || exit 3
hostname box
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8
export ANSIBLE_NOCOLOR=1 ANSIBLE_LOCALHOST_WARNING=false ANSIBLE_INVENTORY_UNPARSED_WARNING=false
export ANSIBLE_ROLES_PATH=$folder/roles ANSIBLE_COLLECTIONS_PATH=$folder/collections
export ANSIBLE_PYTHON_INTERPRETER=/usr/bin/python3 ANSIBLE_HOME=/tmp/ansible
cd "$folder" || exit 3

play() {
  local name=$1 status recap
  shift
  ansible-playbook -c local -i localhost, "$@" >"$name.log" 2>&1 </dev/null
  status=$?
  recap=$(grep '^localhost .*: ok=' "$name.log" | grep -o 'changed=[0-9]*\|failed=[0-9]*' | tr '\n' ' ')
  echo "$name: $status ${recap% }"
}

fake() {
  rm -f "/usr/bin/$1"
  cat >"/usr/bin/$1"
  chmod 0755 "/usr/bin/$1"
}

# shellcheck disable=SC1091 # the test's
. "$folder/steps"
