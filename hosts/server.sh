#!/usr/bin/env bash
# Publishes a built site on a server of the village's own, by rsync over SSH: each release in a folder of its own, which one rename
# makes the one that is shown. Whoever visits meanwhile sees the old site whole or the new one, and the one before is kept.
#
#   hosts/server.sh output NAMA@SERVER:/srv/desa        publishes
#   hosts/server.sh --kembali NAMA@SERVER:/srv/desa     shows the release before again
#
# In /srv/desa lie rilis/<time>/, the releases; `tampil`, a link to the one that is shown; `sebelumnya`, one to the one before.
# The web server shows /srv/desa/tampil (hosts/nginx.conf, hosts/Caddyfile). How to reach the server says SSH's own configuration,
# or the variable RSYNC_RSH, as rsync has it. The server needs rsync and Linux's own mv (GNU or BusyBox).
set -euo pipefail

if [ "$#" -ne 2 ] || ! [[ "$2" =~ ^[A-Za-z0-9][A-Za-z0-9._@-]*:(/[A-Za-z0-9._-]+)+$ ]]; then
  echo "Pakai: hosts/server.sh output NAMA@SERVER:/srv/desa, atau --kembali di tempat output." >&2
  exit 1
fi
host=${2%%:*}
place=${2#*:}
# Split on purpose, as rsync does it: "ssh -p 2222".
read -r -a shell <<<"${RSYNC_RSH:-ssh}"

if [ "$1" = --kembali ]; then
  "${shell[@]}" "$host" "set -eu; cd '$place'
    now=\$(readlink tampil); before=\$(readlink sebelumnya)
    ln -sfn \"\$before\" .tampil; mv -T .tampil tampil
    ln -sfn \"\$now\" .sebelumnya; mv -T .sebelumnya sebelumnya"
  echo "Yang tampil sekarang rilis sebelumnya."
  exit 0
fi
if [ ! -f "$1/katalog.json" ]; then
  echo "Di $1 belum ada situs jadi. Buat dulu: python3 tasks.py build" >&2
  exit 1
fi

release=$(date -u +%Y%m%d-%H%M%S)-$$
same=()
if [ "$("${shell[@]}" "$host" "mkdir -p '$place/rilis'; [ -e '$place/tampil' ] && echo ada || true")" = ada ]; then
  # What is as it was is not sent again, and keeps its date: a second name for the same file.
  same=(--link-dest "$place/tampil/")
fi
# By bytes, for every build writes every file anew.
rsync --recursive --checksum --perms --compress --chmod=D755,F644 "${same[@]}" "$1/" "$host:$place/rilis/$release.baru/"
"${shell[@]}" "$host" "set -eu; cd '$place'
  mv 'rilis/$release.baru' 'rilis/$release'
  if [ -L tampil ]; then ln -sfn \"\$(readlink tampil)\" .sebelumnya; mv -T .sebelumnya sebelumnya; fi
  ln -sfn 'rilis/$release' .tampil; mv -T .tampil tampil
  for old in rilis/*; do
    case \"\$old\" in \"\$(readlink tampil)\"|\"\$(readlink sebelumnya || true)\") ;; *) rm -rf \"\$old\" ;; esac
  done"
echo "Terbit di $2, rilis $release. Rilis sebelumnya disimpan; untuk kembali: hosts/server.sh --kembali $2"
