#!/bin/sh
# Reads the archives on this stick with the program on it. Notebook, catalogs and archives are kept
# here, in the folder 'home'; nothing is left on the machine.
#
#   sh start.sh                                       read
#   sh start.sh get https://example.org/archive/      any command of carrel; 'help' lists them
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 1

# Terminals that the machine does not know are described on the stick.
TERMINFO_DIRS=${TERMINFO_DIRS:-/etc/terminfo:/lib/terminfo:/usr/share/terminfo}:$here/terminfo
export TERMINFO_DIRS

if "$here/carrel" --version >/dev/null 2>&1; then exec "$here/carrel" --home "$here/home" "$@"; fi

# From a stick that is FAT, or is mounted 'noexec', most systems start no program: then a copy is
# started, in memory where that is possible. Its name is taken away before it begins, so that nothing
# is left however it ends.
copy=
trap 'rm -f "$copy"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
for folder in "${XDG_RUNTIME_DIR-}" /dev/shm "${TMPDIR-}" /tmp; do
  [ -n "$folder" ] && copy=$(mktemp "$folder/carrel.XXXXXX" 2>/dev/null) || continue
  if cp "$here/carrel" "$copy" && chmod 700 "$copy"; then
    exec 9<"$copy"
    rm -f "$copy"
    if /proc/self/fd/9 --version >/dev/null 2>&1; then
      exec /proc/self/fd/9 --home "$here/home" "$@"
    fi
    exec 9<&-
  fi
  rm -f "$copy"
done
echo "Can't start '$here/carrel': $(uname -s -m) cannot run it, or starts programs from no folder" >&2
echo "that can be written. README.txt says what it needs." >&2
exit 126
