#!/bin/sh
# The host that README and docs/hosts.md show. Usage: example.sh HOST.C PLUGIN.H-FOLDER FRAMING.SO
# Compiles it as a stranger would, with no more than the header, and looks at what it prints.
set -eu
source=$1 include=$2 plugin=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail () { echo "example.sh: $1" >&2; [ ! -f "$folder/out" ] || cat "$folder/out" >&2; exit 1; }

${CC:-cc} -Wall -Wextra -Wno-missing-field-initializers -Werror -I"$include" "$source" -ldl -o "$folder/host" || fail "does not compile"
"$folder/host" "$plugin" >"$folder/out" 2>"$folder/err" || fail "exit status $?: $(cat "$folder/err")"
[ ! -s "$folder/err" ] || fail "wrote to stderr: $(cat "$folder/err")"
[ "$(grep -c ': ok$' "$folder/out")" = 2 ] || fail "not two articles"
score () { sed -n "/^$1/,\$p" "$folder/out" | sed -n 's/^  hurdle_success_score  *//p' | head -n 1; }
case $(score 'Ferry talks') in -*) ;; *) fail "the failed talks are no hurdle" ;; esac
case $(score 'Bridge opens') in -*|'') fail "the partnership is no success" ;; *) ;; esac
if "$folder/host" "$folder/nothing.so" >"$folder/out" 2>"$folder/err"; then fail "exit status 0 without a plugin"; fi
grep -q '^no plugin: ' "$folder/err" || fail "no word about the missing plugin"
