#!/bin/bash
# The main job of an installed copy, with keys from outside: scan, admit, badge, export.
#   main_job.sh PROGRAM [--verify]   --verify: only that the event file of an earlier run is whole
set -euo pipefail
kiosk=$1
export HOME=/root KIOSK_HOME=/root/laptop KIOSK_PASSPHRASE="wide harbor sample"
event=/root/event/sample.kiosk
if [ "${2:-}" = --verify ]; then exec "$kiosk" verify "$event"; fi
mkdir -p -m 700 /root/event /root/badges "$KIOSK_HOME"

"$kiosk" self-check
"$kiosk" demo "$event" --json >/root/demo.json
code=$(sed -n 's/.*"code": "\([^"]*\)", "what": "ordinary".*/\1/p' /root/demo.json)
[ -n "$code" ] || { echo "the demo names no code"; cat /root/demo.json; exit 1; }
printf '{"id": "%s", "printer": "folder:/root/badges", "recent": ["%s"]}' 0123456789abcdef0123456789abcdef "$event" >"$KIOSK_HOME/laptop.json"

export DISPLAY=:99
Xvfb :99 -screen 0 1366x768x24 -nolisten tcp 2>/dev/null &
sleep 2
start=$(date +%s%N)
"$kiosk" "$event" 2>/root/window.log &
window=
for _ in $(seq 2000); do  # xdotool's own --sync looks every half second only
    window=$(xdotool search --onlyvisible --name '^Kiosk$' | head -n 1) || true
    [ -n "$window" ] && break
    sleep 0.02
done
[ -n "$window" ] || { echo "no window came"; cat /root/window.log; exit 1; }
echo "window after $((($(date +%s%N) - start) / 1000000)) ms"
xdotool windowfocus "$window"
sleep 1
xdotool type --delay 20 "$KIOSK_PASSPHRASE"
xdotool key Return
sleep 8
xdotool type --delay 2 "$code"
xdotool key Return
for _ in $(seq 60); do
    badge=$(find /root/badges -name '*.pdf' -size +1k | head -n 1)
    [ -n "$badge" ] && break
    sleep 1
done
[ -n "$badge" ] || { echo "no badge was printed"; cat /root/window.log; exit 1; }
echo "badge: $(stat -c %s "$badge") bytes"
kill %2
wait %2 || true
printf 'Name,Code\nZoë Ndiaye,QQ-10001\n' >/root/list.csv
"$kiosk" import "$event" /root/list.csv --dry-run >/root/import.txt  # a process of its own reads
head -n 1 /root/import.txt
"$kiosk" export "$event" -o /root/central.csv
"$kiosk" verify "$event"
rows=$(wc -l </root/central.csv)
came=$(grep -c "Main entrance\|Main Entrance" /root/central.csv || true)
echo "central export: $rows lines, $came came"
[ "$came" -ge 1 ]
kill %1
