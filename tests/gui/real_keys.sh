#!/bin/sh
# The program in a real window, driven by real key events: sh real_keys.sh PROGRAM CLI FOLDER.
# An X server of its own (Xvfb) with a window manager, so that focus moves as on a desk; xdotool presses the keys,
# and the command line tells what is on the disk. Status 77: a tool is missing, the test is skipped.
set -eu
program=$1 cli=$2 folder=$3

for tool in Xvfb openbox xdotool; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

rm -rf "$folder"
mkdir -p "$folder/config" "$folder/data" "$folder/run"
chmod 700 "$folder/run"
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_RUNTIME_DIR="$folder/run"
export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY || true

Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
server=$!
manager= window=
finish() {
    for process in $window $manager $server; do kill "$process" 2>/dev/null || true; done
}
trap finish EXIT

fail() {
    echo "failed: $*" >&2
    xdotool search --onlyvisible --name '' getwindowname %@ >&2 2>/dev/null || true
    exit 1
}

# until_true SECONDS COMMAND...: tries again and again.
until_true() {
    tries=$(($1 * 5))
    shift
    while ! "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.2
    done
}

until_true 20 test -s "$folder/display" || fail "the X server did not start"
DISPLAY=:$(cat "$folder/display")
export DISPLAY
openbox --sm-disable >"$folder/openbox.log" 2>&1 &
manager=$!

book=$folder/book.rapport
"$cli" demo "$book" --clients 12 --years 1 --quiet
"$program" "$book" >"$folder/program.log" 2>&1 &
window=$!

shows() { xdotool search --onlyvisible --name "$1"; }
active_is() { xdotool getactivewindow getwindowname | grep -q "$1"; }
keys() { xdotool key --clearmodifiers --delay 60 "$@"; }
write() { xdotool type --clearmodifiers --delay 25 "$1"; }
in_book() { rm -f "$folder/out.json"; "$cli" export "$book" "$folder/out.json" --quiet && grep -q "$1" "$folder/out.json"; }
not_in_book() { ! in_book "$1"; }

until_true 30 active_is Rapport || fail "the window did not open"
sleep 1

# A call is logged without the mouse, in less than ten seconds.
client=$("$cli" clients "$book" --json | sed -n 's/.*"name": *"\([A-Za-z]\{4\}[^"]*\)".*/\1/p' | head -n 1)
[ -n "$client" ] || client=$("$cli" clients "$book" --json | tr ',' '\n' | sed -n 's/.*"name": *"\([^"]*\)".*/\1/p' | head -n 1)
began=$(date +%s)
keys ctrl+l
until_true 10 active_is "Log" || fail "Ctrl+L opened no log window"
write "$(printf '%s' "$client" | cut -c1-5)"
sleep 0.7
keys Return
keys alt+x
write "Asked with real keys"
keys ctrl+Return
until_true 10 in_book "Asked with real keys" || fail "the call is not in the book"
took=$(($(date +%s) - began))
echo "a call was logged in $took s"
[ "$took" -lt 10 ] || fail "logging took $took s"

# Undone and brought back by the standard keys.
until_true 10 active_is Rapport || fail "the log window did not give way"
sleep 1
keys ctrl+z
until_true 10 not_in_book "Asked with real keys" || fail "Ctrl+Z did not take the call back"
keys ctrl+shift+z
until_true 10 in_book "Asked with real keys" || fail "redo did not bring the call back"

# The palette goes everywhere; Esc and the standard keys lead back and out.
keys ctrl+k
sleep 0.5
write "portfolio"
sleep 0.7
keys Return
sleep 1
keys alt+Left
sleep 0.5
keys ctrl+f
write "zzzz"
sleep 0.3
keys Escape
sleep 0.3
keys ctrl+q
until_true 15 sh -c "! kill -0 $window" || fail "Ctrl+Q did not end the program"
wait "$window" || fail "the program ended with status $?"
window=
"$cli" check "$book" --quiet || fail "the book is not sound"
echo "passed"
