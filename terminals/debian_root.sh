#!/bin/sh -e
# Runs a command in a tree of another Debian, from within a mount namespace of its own.
# debian_root.sh TREE SYSTEM REPOSITORY COMMAND… — this system lies at SYSTEM in the tree then.
tree=$1 system=$2 repository=$3
shift 3
mount --rbind / "$tree$system"
for shared in /dev /proc /sys /tmp; do mount --rbind "$shared" "$tree$shared"; done
mkdir -p "$tree$repository"
mount --bind "$repository" "$tree$repository"
exec chroot "$tree" "$@"
