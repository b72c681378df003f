# Sourced by scripts/demo, scripts/test and .ci/run: installs what is missing and builds.
# setup_install [EXTRA-PACKAGE...]  asks apt-get for what is missing, and for nothing when nothing is
# setup_offer PACKAGE...            the same for what tests can do without
# setup_build OPTION...             configures (OPTIONs are meson's) and compiles $targets (all) into $build
root=$(cd "$(dirname "$0")/.." && pwd)
build=${FRAMING_BUILD:-build}
targets=
case $build in /*) ;; *) build=$root/$build ;; esac

setup_fail () { echo "${0##*/}: $*" >&2; exit 1; }

# What has to be there, as "Debian's package, how to see that it is there".
setup_missing () {
  have () { command -v "$1" >/dev/null 2>&1; }
  header () { echo "#include <$1>" | cc -E - >/dev/null 2>&1; }
  have cc && have gcc || echo gcc
  header stdio.h || echo libc6-dev
  have pkg-config || echo pkg-config
  have meson || echo meson
  have ninja || echo ninja-build
  have python3 || echo python3
  pkg-config --exists glib-2.0 gmodule-2.0 2>/dev/null || echo libglib2.0-dev
  pkg-config --exists zlib 2>/dev/null || echo zlib1g-dev
  header libstemmer.h || echo libstemmer-dev
  for package in "$@"; do
    case $package in
      unicode-data) [ -e /usr/share/unicode/UnicodeData.txt ] || echo "$package" ;;
      *) have "$package" || echo "$package" ;;
    esac
  done
}

setup_install () {
  missing=$(setup_missing "$@")
  [ -n "$missing" ] || return 0
  missing=$(echo $missing)
  command -v apt-get >/dev/null 2>&1 || setup_fail "please install (names as in Debian): $missing"
  become=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || setup_fail "please run as root: apt-get install $missing"
    become=sudo
  fi
  echo "installing: $missing"
  log=$(mktemp)
  { $become apt-get update -q &&
    $become env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; } >"$log" 2>&1 </dev/null ||
    { tail -n 20 "$log" >&2; setup_fail "apt-get could not install: $missing"; }
  rm -f "$log"
}

# The log of a step that worked is of no interest; that of one that failed is shown.
setup_quietly () {
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || { cat "$log" >&2; rm -f "$log"; setup_fail "failed: $*"; }
  rm -f "$log"
}

# What some tests want, and skip with a word where it cannot be had.
setup_offer () {
  wanted=$(setup_missing "$@")
  [ -z "$wanted" ] || ( setup_install "$@" ) || echo "going on without: "$wanted
}

setup_build () {
  if [ ! -f "$build/build.ninja" ]; then
    echo "building into ${build#"$root"/}/"
    setup_quietly meson setup "$@" "$build" "$root"
  elif [ $# -gt 0 ]; then
    setup_quietly meson configure "$@" "$build"
  fi
  setup_quietly ninja -C "$build" $targets
}
