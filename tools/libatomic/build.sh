#!/bin/sh
# Builds libatomic.so.1 for both processors. Needs gcc and aarch64-linux-gnu-gcc.
set -eu
cd "$(dirname "$0")"
build() {
  compiler=$1 folder=$2
  shift 2
  mkdir -p "$folder"
  "$compiler" -O2 -fPIC -shared -nostdlib -fno-builtin -Wall -Wextra -s "$@" \
    -Wl,-soname,libatomic.so.1 -Wl,--version-script=exports.map -Wl,--build-id=none \
    -Wl,-z,max-page-size=4096 \
    -o "$folder/libatomic.so.1" compare-exchange.c
}
build gcc x64 -mcx16
build aarch64-linux-gnu-gcc arm64 -march=armv8-a -mno-outline-atomics -Wl,-z,max-page-size=65536
