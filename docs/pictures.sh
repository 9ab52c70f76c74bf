#!/usr/bin/env bash
# Takes the README's pictures: the reader in a real xterm window, on a screen that nobody sees.
# Needs Xvfb, xterm, xdotool, ImageMagick and the font DejaVu Sans Mono (Debian: xvfb xterm xdotool imagemagick fonts-dejavu).
set -euo pipefail
cd "$(dirname "$0")/.."

state=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$state"' EXIT
export READER_STATE_DIR=$state LANG=C.UTF-8 COLORTERM=truecolor
unset NO_COLOR COLUMNS LINES

exec 3<> <(:)
Xvfb -displayfd 3 -screen 0 2600x1800x24 -nolisten tcp >/dev/null 2>&1 &
read -r -t 15 number <&3
export DISPLAY=:$number

# picture NAME COLUMNS ROWS KEYS…: starts the reader, presses the keys, keeps what the window shows.
picture() {
  local name=$1 columns=$2 rows=$3 window
  shift 3
  export READER_STATE_DIR=$state/$name
  xterm -u8 -fa 'DejaVu Sans Mono' -fs 13 -b 8 -bg '#121212' -fg '#dadada' +sb -xrm 'XTerm*termName: xterm-256color' \
    -geometry "${columns}x${rows}+0+0" -e .venv/bin/reader &
  local pid=$!
  for _ in $(seq 50); do
    window=$(xdotool search --onlyvisible --class xterm 2>/dev/null | tail -n 1) && [ -n "$window" ] && break
    sleep 0.1
  done
  xdotool windowfocus "$window"
  sleep 3
  for key in "$@"; do
    xdotool key --delay 40 "$key"
    sleep 0.4
  done
  sleep 0.8
  import -window "$window" "docs/$name.png"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  echo "docs/$name.png"
}

picture reader 160 42 Return Tab Tab Tab Tab Return
picture narrow 80 24 Return e Tab Tab Tab Return
picture edit 110 30 Return Tab Tab Tab E p 2
