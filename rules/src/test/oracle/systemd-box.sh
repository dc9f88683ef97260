#!/bin/bash
# Boots a real systemd as PID 1 of a namespace, with the unit and configuration folders of a given host.
#
#   systemd-box.sh HOST [ROOT]     boots ROOT's systemd (default: this machine's) on the folders of HOST;
#                                  from a root of unpacked packages, through its own libraries
#   systemd-box.sh --check         exits 0 if this machine can do that, else says what it lacks
#
# Prints "ready" when the manager answers. Then each line on standard input is the arguments of one systemctl call;
# its output follows, ended by a line of one NUL and its exit status. At the end of the input, or when anything goes
# wrong, everything is killed and cleaned up. Nothing of the machine is written: the box has a root of its own, in which
# only /usr is shared, read-only. What else HOST has in etc, home and usr/local is copied into it: accounts, sudo's policy, scripts.
set -uf

check() {
  [ "$(id -u)" = 0 ] || { echo "not root"; return 1; }
  for tool in unshare nsenter mount pivot_root; do
    command -v "$tool" >/dev/null || { echo "no $tool"; return 1; }
  done
  tree=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)
  [ -n "$tree" ] || { echo "no cgroup2 mounted"; return 1; }
  [ -w "$tree/cgroup.procs" ] || { echo "cgroup2 is read-only"; return 1; }
  unshare --mount --pid --cgroup --fork true 2>/dev/null || { echo "no right to make namespaces"; return 1; }
}

if [ "${1-}" = --check ]; then
  check
  exit
fi

why=$(check) || { echo "cannot boot: $why" >&2; exit 3; }
tree=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)
host=$(cd "$1" && pwd -P) || exit 3
root=${2-}
root=${root%/}

box="$tree/gateway-lint-box.$$"
work=$(mktemp -d) || exit 3
launcher=

# shellcheck disable=SC2317 # called by the trap
clean() {
  trap - EXIT
  if [ -n "$launcher" ]; then
    kill -KILL "$launcher" 2>/dev/null
    wait "$launcher" 2>/dev/null
  fi
  for _ in $(seq 50); do
    find "$box" -depth -type d -exec rmdir {} \; 2>/dev/null
    [ -d "$box" ] || break
    sleep 0.1
  done
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 2' HUP INT TERM
mkdir "$box" || exit 3

cat >"$work/inner" <<'INNER'
set -eu +f
host=$1 root=$2 new=$3
mount --make-rprivate /
mount -t tmpfs tmpfs "$new"
cd "$new"
mkdir -p usr/local etc proc sys/fs/cgroup run dev opt home root tmp var/lib var/tmp old
chmod 1777 tmp var/tmp
for part in "$host"/etc/*; do
  case ${part##*/} in
    systemd | '*') ;;
    *) cp -r "$part" etc/ ;;
  esac
done
if [ -d "$host/usr/local" ]; then cp -r "$host/usr/local" usr/; fi
if [ -d "$host/home" ]; then cp -r "$host/home" .; fi
mkdir -p usr/local/lib/systemd
for part in "$root"/usr/*; do
  name=${part##*/}
  [ "$name" = local ] && continue
  if [ -L "$part" ]; then
    cp -P "$part" "usr/$name"
  elif [ -d "$part" ]; then
    mkdir "usr/$name"
    mount --bind "$part" "usr/$name"
    mount -o remount,bind,ro "usr/$name" 2>/dev/null || true
  fi
done
ln -s usr/bin bin; ln -s usr/sbin sbin; ln -s usr/lib lib
[ -d usr/lib64 ] && ln -s usr/lib64 lib64
mount --rbind /dev dev
mount -t proc proc proc
mount -t tmpfs tmpfs run
mount -t cgroup2 cgroup2 sys/fs/cgroup
mkdir run/systemd
# Folders of the host under test in place of the machine's; generators and presets would add to them.
place() {
  mkdir -p "$2" 2>/dev/null || true
  if [ -d "$1" ]; then mount --bind "$1" "$2"; else mount -t tmpfs tmpfs "$2"; fi
}
place "$host/etc/systemd" etc/systemd
place "$host/usr/lib/systemd/system" usr/lib/systemd/system
place "$host/usr/local/lib/systemd" usr/local/lib/systemd
place "$host/run/systemd/system" run/systemd/system
place "$host/opt" opt
for folder in usr/lib/systemd/system-generators usr/lib/systemd/system-environment-generators \
    usr/lib/systemd/system-preset usr/lib/systemd/system.conf.d; do
  if [ -d "$folder" ]; then mount -t tmpfs tmpfs "$folder"; fi
done
echo 0123456789abcdef0123456789abcdef >etc/machine-id
[ -e etc/passwd ] || echo 'root:x:0:0::/root:/bin/sh' >etc/passwd
[ -e etc/group ] || echo 'root:x:0:' >etc/group
pivot_root . old
umount -l /old
cd /
for variable in $(compgen -e); do unset "$variable"; done
export PATH=/usr/sbin:/usr/bin:/sbin:/bin container=unshare
exec /usr/lib/systemd/systemd --system --unit=box.target --log-target=null --show-status=false
INNER

mkdir "$work/new"
# The launcher is in the box's cgroup before it makes the namespace, so that the box sees that cgroup as the root.
bash -c 'echo $$ >"$0/cgroup.procs" && exec unshare --cgroup --pid --mount --ipc --uts --fork --kill-child \
  bash "$1/inner" "$2" "$3" "$1/new"' "$box" "$work" "$host" "$root" >"$work/log" 2>&1 </dev/null &
launcher=$!

inside() {
  env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 SYSTEMD_COLORS=0 SYSTEMD_PAGER= \
    nsenter -t "$manager" -m -p -i -u -C -r -w "$@" </dev/null
}

manager=
for _ in $(seq 200); do
  [ -n "$manager" ] || manager=$(cat "/proc/$launcher/task/$launcher/children" 2>/dev/null | tr -d ' ')
  if [ -n "$manager" ] && [ "$(inside systemctl show -p SystemState 2>/dev/null)" != "" ]; then
    state=$(inside systemctl show -p SystemState 2>/dev/null)
    case $state in
      SystemState=running | SystemState=degraded) break ;;
    esac
  fi
  kill -0 "$launcher" 2>/dev/null || { cat "$work/log" >&2; echo "the box did not boot" >&2; exit 3; }
  sleep 0.1
done
case ${state-} in
  SystemState=running | SystemState=degraded) ;;
  *) cat "$work/log" >&2; echo "the box did not come up: ${state-}" >&2; exit 3 ;;
esac

echo ready
while IFS= read -r line; do
  # shellcheck disable=SC2086 # words are separate arguments; no name in them holds a blank
  inside systemctl $line 2>&1
  printf '\0%d\n' $?
done
