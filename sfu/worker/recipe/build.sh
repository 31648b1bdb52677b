#!/usr/bin/env bash
# Builds mediasoup-worker 3.27.1 from the npm package's own worker/ sources and Debian 12's libraries.
# usage: build.sh <node_modules/mediasoup> <output file>      apt packages: ../packages.txt
# env: SRTP_SOURCE  an unpacked libsrtp 2.x source tree; otherwise Debian's source package is fetched
#      MESON        default /usr/bin/meson
set -euo pipefail; shopt -s inherit_errexit
src=$(readlink -f "$1"); out=$(realpath -m "$2"); here=$(dirname "$(readlink -f "$0")"); meson=${MESON:-/usr/bin/meson}
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT

# Prints a libsrtp 2.x source tree. `apt-get source` runs with lists, cache and deb-src entries of its own, made from the
# machine's mirrors and keys: the machine's apt configuration stays as it is.
srtp_source() {
  if [ -n "${SRTP_SOURCE:-}" ]; then readlink -f "$SRTP_SOURCE"; return; fi
  local apt=$tmp/apt file; mkdir -p "$apt/sources" "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/source"
  for file in /etc/apt/sources.list.d/*.sources; do
    if grep -qsiE 'debian|ubuntu' "$file"; then sed 's/^Types:.*/Types: deb-src/' "$file" > "$apt/sources/$(basename "$file")"; fi
  done
  if [ -s /etc/apt/sources.list ]; then sed -n 's/^deb /deb-src /p' /etc/apt/sources.list > "$apt/sources/main.list"; fi
  local options=(-qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$apt/sources" -o "Dir::State::lists=$apt/lists"
    -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root -c "$apt/no-hooks.conf")
  # Container images empty the machine's package cache after every update: under somebody else's running download.
  echo '#clear APT::Update::Post-Invoke;' > "$apt/no-hooks.conf"
  (cd "$apt/source"; apt-get "${options[@]}" update; apt-get "${options[@]}" source libsrtp2) >&2
  echo "$apt"/source/libsrtp2-*/
}

# change FILE SED-SCRIPT TEXT: edits FILE in place; TEXT must be there afterwards.
change() {
  sed -i "$2" "$1"
  grep -qF -- "$3" "$1" || { echo "worker-build: no longer fits this mediasoup, in $1: $3" >&2; exit 1; }
}

srtp=$(srtp_source)
cp -r "$src/worker" "$tmp/worker"; cd "$tmp/worker"
cp -r "$here"/subprojects/* subprojects/; cp -r "$srtp" subprojects/libsrtp2
install -D -m 644 subprojects/libsrtp2/include/srtp.h subprojects/libsrtp-3.0.0-beta-2fc078db/include/srtp2/srtp.h
mkdir pch; cp "$here/pch.hpp" "$here/small.meson" pch/

# Debian 12 has meson 1.0.1; nothing newer is used.
change meson.build "s/meson_version: '>= 1.1.0'/meson_version: '>= 1.0.0'/" "'>= 1.0.0'"
# Debian's OpenSSL has kernel TLS on: a BIO callback that answers 1 to every BIO_ctrl makes it think kTLS is
# active (BIO_CTRL_GET_KTLS_SEND), no write buffer is made and the first DTLS flight crashes. Pass ret through.
change src/RTC/DtlsTransport.cpp 's/(operationType == BIO_CB_RETURN) ? static_cast<long>(ret) : 1/((operationType \& BIO_CB_RETURN) != 0) ? static_cast<long>(ret) : 1/' '(operationType & BIO_CB_RETURN) != 0'
# Compile time only: small files in groups (two for libwebrtc: three of its files define the same constant), a precompiled header for the rest.
change deps/libwebrtc/meson.build "s|^  libwebrtc_sources,|&\n  override_options: ['unity=on', 'unity_size=2'],|" 'unity_size=2'
change meson.build '/^libmediasoup_worker = library(/e cat pch/small.meson' 'small_sources = []'
change meson.build "/^  'mediasoup-worker',\$/,/^)/s|sources: common_sources + \['src/main.cpp'\],|sources: large_sources + ['src/main.cpp'],\n  cpp_pch: 'pch/pch.hpp',\n  link_with: small,|" 'link_with: small'

"$meson" setup out/build --buildtype release -Db_ndebug=true > setup.log || { cat setup.log >&2; exit 1; }
"$meson" compile -C out/build flatbuffers-generator # the precompiled header includes what it writes
"$meson" compile -C out/build mediasoup-worker
strip out/build/mediasoup-worker; mkdir -p "$(dirname "$out")"
install -m 755 out/build/mediasoup-worker "$out.new"; mv "$out.new" "$out" # never a half-written binary in the cache
