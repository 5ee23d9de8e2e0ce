# Runs a server and outlives the JVM that asked for it.
#
#   sh -c "$(cat supervise.sh)" supervise FOLDER LOG LAST_SIGNAL COMMAND...
#
# Prints the server's process number, then reads names of signals to send to it, a line each. When the input ends,
# which it also does when the JVM is killed, the server is ended with LAST_SIGNAL and FOLDER is deleted. When the server
# ends of itself, or from a signal asked for, FOLDER stays. Ends when the server does, with its status.
folder=$1 log=$2 last=$3
shift 3
exec 3<&0 </dev/null 2>>"$log"

"$@" >>"$log" 3<&- &
server=$!
echo "$server"

(
    while read -r signal <&3; do
        kill -s "$signal" "$server"
    done
    : >"$folder/abandoned"
    kill -s "$last" "$server"
    tries=0
    while [ "$tries" -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    kill -s KILL "$server"
) >/dev/null &
reader=$!
exec 3<&- >/dev/null

wait "$server"
status=$?
kill "$reader"
wait "$reader"
if [ -e "$folder/abandoned" ]; then
    cd /
    rm -rf "$folder"
    # Children of a server that was killed may still have been writing.
    [ ! -e "$folder" ] || { sleep 1; rm -rf "$folder"; }
fi
exit "$status"
