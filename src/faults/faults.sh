# Does harm to a running Daybook, as its user would suffer it, and checks that it comes to none.
# Sourced by ./daybook after jdk.sh and build.sh. Each part is bounded; all together take about half an
# hour on two idle cores. Parts that need root or Linux say so and are skipped without.

faults_help() {
  cat <<'HELP'
./daybook faults [PART...]   all parts, or some of them:
  kills    200 times kill -9 in a run, then a run that must end equal to a fresh index (A1)
  term     20 times SIGTERM to a server in a run: ends within 5 s, index sound (A14)
  damage   every file of the index flipped, zeroed, cut or deleted, at its begin, middle and end, under a
           running server and before its start (A7, A8)
  full     the index on a disk that is full, until it has space again (A4; root)
  readonly the index on a read-only disk (A6; root)
  hands    two servers and twenty runs on one index (A10)
  burst    5,000 renames in a second (B2), a folder that is created full (B3)
  empty    the notes folder vanishes and comes back (B15)
  fresh    how long after a save a note is found, among 10,000 (p95 under 1 s)
  torn     a note that is rewritten a hundred times a second, in pieces (B4)
  outside  the disk of temporary files and that of the log are full (A5; root)
  size     what a full run needs of the disk: 2.2 times the index at most (A15)
  watches  the system has no watches left (B13; root)
  asleep   the server stands still for a minute, as on a laptop that sleeps (I7)
  handles  no more files can be opened, beside two hundred clients (A16; prlimit)
  network  the index and the notes on a disk that may be of another machine (A18, B14; root, bindfs)
  libc     reads, writes and syncs fail at random, below Java (A19; fiu-run)
  case     notes on a disk that takes a.md and A.md for one (B11; root, lowntfs-3g)
  soak     10,000 refreshes without growth of handles or threads (I4)
  private  what others can see: files, logs, temporary files, connections, arguments (H1-H4, H6, H7; strace)
  offline  every command and the page without a network (H4, H7; root)
  flood    two thousand clients at once on 512 MB (E9)
  hostile  searches that cost as much as can be, beside all others (E8), and hung up on (E11)
FAULTS_KILLS, FAULTS_REFRESHES and FAULTS_SEEDS set other numbers for kills, soak and libc.
HELP
}

# daybook_exec ARGS...: becomes the program, without the launcher's work at each start; in the
# background, so that what is killed is the program and not a shell that waits for it.
daybook_exec() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    "-Ddaybook.home=$home" -jar "$jar" "$@"
}

# daybook_run ARGS...: runs the program to its end.
daybook_run() { (daybook_exec "$@"); }

# make_notes N: N notes of a few lines in $work/notes.
make_notes() {
  local i
  mkdir -p "$work/notes"
  for ((i = 0; i < $1; i++)); do
    printf -- '---\ntags: [t%d]\n---\n# Note %d\n\nword%d and %s\n' $((i % 7)) "$i" "$i" "$RANDOM" \
      >"$work/notes/n$i.md"
  done
}

# start_server ARGS...: a server on a free port; sets server and url.
start_server() {
  rm -f "$work/url" # that of another server
  daybook_exec serve --notes "$work/notes" --index "$work/index" --port 0 "$@" \
    >"$work/url" 2>>"$work/log" &
  server=$!
  await 30 test -s "$work/url"
  case $(ps -o comm= -p "$server") in
    *java*) ;;
    *) echo "what would be killed is not the program"; return 1 ;;
  esac
  url=$(cat "$work/url")
}

stop_server() {
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
}

# await SECONDS COMMAND...: until the command succeeds; 1 when it does not in that time.
await() {
  local end=$((SECONDS + $1))
  shift
  until "$@" 2>/dev/null; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.2
  done
}

status_field() { curl -s "${url}api/v1/status" | grep -o "\"$1\":[^,}]*" | head -1 | cut -d: -f2; }
notes_are() { [ "$(status_field notes)" = "$1" ] && [ "$(status_field pending)" = 0 ]; }
health_is() { curl -s "${url}health" | grep -q "\"status\":\"$1\""; }
finds() { curl -s "${url}api/v1/search?q=$1&limit=1" | grep -q '"hits":\[{'; }

# equal_to_fresh: the index holds what a new one of the same notes holds, and CheckIndex likes it.
equal_to_fresh() {
  daybook_run index --notes "$work/notes" --index "$work/fresh" --full -q || [ $? = 4 ] || return 1
  daybook_run doctor --notes "$work/notes" --index "$work/index" --port 0 | grep -q '^ok *index' || return 1
  local mine theirs
  mine=$(daybook_run search '*' --limit 1 --format json --index "$work/index" --notes "$work/notes" 2>/dev/null | grep -o '"total":{[^}]*}')
  theirs=$(daybook_run search '*' --limit 1 --format json --index "$work/fresh" --notes "$work/notes" 2>/dev/null | grep -o '"total":{[^}]*}')
  [ -n "$mine" ] && [ "$mine" = "$theirs" ] &&
    daybook_run search '*' --limit 1 --format paths --fail-if-stale --index "$work/index" >/dev/null 2>&1
}

# milliseconds COMMAND...: prints how long it takes.
milliseconds() {
  local start
  start=$(date +%s%N)
  "$@" >&2
  echo $((($(date +%s%N) - start) / 1000000))
}

fault_kills() {
  local count=${FAULTS_KILLS:-200} tries=0 landed=0 pid whole edited took wait_ms
  local index=(index --notes "$work/notes" --index "$work/index" -q)
  local run=("${index[@]}")
  make_notes 400
  whole=$(milliseconds daybook_run "${index[@]}" --full)
  echo edit >>"$work/notes/n0.md"
  edited=$(milliseconds daybook_run "${index[@]}")
  # A kill that comes when the run is over is tried again.
  while ((landed < count && tries < 4 * count)); do
    tries=$((tries + 1))
    printf '\nedit %d\n' "$tries" >>"$work/notes/n$((RANDOM % 400)).md"
    if ((tries % 10 == 0)); then rm -rf "$work/index/CURRENT"; fi
    if ((tries % 3 == 0)); then
      run=("${index[@]}" --full) took=$whole
    else
      run=("${index[@]}") took=$edited
    fi
    daybook_exec "${run[@]}" 2>/dev/null &
    pid=$!
    wait_ms=$((took / 4 + RANDOM % (took * 3 / 4)))
    sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
    kill -9 "$pid" 2>/dev/null && landed=$((landed + 1))
    wait "$pid" 2>/dev/null || true
  done
  echo "$landed kills came in a run, of $tries"
  [ "$landed" -ge "$count" ] && daybook_run "${index[@]}" && equal_to_fresh
}

fault_term() {
  local i before
  make_notes 2000
  for ((i = 0; i < 20; i++)); do
    start_server
    curl -s -X POST "${url}api/v1/reindex?full=true" >/dev/null
    sleep "0.$((RANDOM % 10))"
    before=$SECONDS
    kill "$server"
    await 8 not_alive "$server" || return 1
    ((SECONDS - before <= 6)) || { echo "took $((SECONDS - before)) s to end"; return 1; }
    wait "$server" 2>/dev/null || true
  done
  daybook_run index --notes "$work/notes" --index "$work/index" -q && equal_to_fresh
}

not_alive() { ! kill -0 "$1" 2>/dev/null; }

# harm KIND PLACE FILE: one fault of a disk, at the begin, the middle or the end of a file; zero and cut
# reach from there to its end.
harm() {
  local size at byte
  size=$(stat -c %s "$3")
  case $2 in
    begin) at=0 ;;
    middle) at=$((size / 2)) ;;
    end) at=$((size - 1)) ;;
  esac
  case $1 in
    flip)
      byte=$(dd if="$3" bs=1 skip=$at count=1 2>/dev/null | od -An -tu1)
      printf "\\$(printf %o $((byte ^ 1)))" | dd of="$3" bs=1 seek=$at conv=notrunc 2>/dev/null
      ;;
    zero) dd if=/dev/zero of="$3" bs=1 seek=$at count=$((size - at)) conv=notrunc 2>/dev/null ;;
    cut) truncate -s $at "$3" ;;
    delete) rm "$3" ;;
  esac
}

# a_file_like NAME: the file of the index in use, or the one there of its kind when another took its place.
a_file_like() {
  local index
  index=$work/index/$(cat "$work/index/CURRENT")
  if [ -e "$index/$1" ]; then echo "$index/$1"; else ls "$index"/*."${1##*.}" "$index"/segments_* 2>/dev/null | head -1; fi
}

# right_or_later: an answer is right, or says that there is none yet, or that not all notes are in it yet.
right_or_later() {
  local answer code
  answer=$(curl -s -w '\n%{http_code}' "${url}api/v1/search?q=word7&limit=5")
  code=${answer##*$'\n'}
  case $code in
    503) ;;
    200) [[ $answer == *'"path":"n7.md"'* ]] || [[ $answer =~ \"pending\":[1-9] ]] || { echo "$answer"; return 1; } ;;
    *) echo "status $code"; return 1 ;;
  esac
}

# damaged WHEN KIND PLACE NAME: harms such a file while the server runs or before it starts; every answer is
# right or none, and then all is as before.
damaged() {
  local file i
  file=$(a_file_like "$4")
  [ -s "$file" ] || return 0 # the index that took the place has none of the kind
  [ "$1" = running ] || stop_server
  harm "$2" "$3" "$file"
  [ "$1" = running ] || start_server
  for i in 1 2 3 4 5; do
    right_or_later || { echo "wrong answer after $2 at the $3 of ${file##*/}, $1"; return 1; }
  done
  await 30 finds word7 || { echo "not back after $2 at the $3 of ${file##*/}, $1"; return 1; }
  await 60 notes_are 60 || return 1
  cases=$((cases + 1))
}

fault_damage() {
  local when how names name i cases=0
  make_notes 60
  start_server
  await 60 notes_are 60
  for i in 1 2 3; do # so that there are segments of several commits
    printf 'more %d\n' "$i" >>"$work/notes/n$i.md"
    await 30 finds "more+$i"
    sleep 1
  done
  names=$(cd "$work/index/$(cat "$work/index/CURRENT")" && ls | grep -v write.lock)
  for when in running stopped; do
    for how in "flip begin" "flip middle" "flip end" "zero begin" "zero middle" "cut begin" "cut middle" "cut end" "delete middle"; do
      for name in $names; do damaged "$when" $how "$name" || return 1; done
    done
  done
  echo "$cases damages"
  ((cases >= 144)) || return 1
  stop_server
  equal_to_fresh
}

need_root() {
  [ "$(id -u)" = 0 ] && [ "$(uname)" = Linux ] && return 0
  echo "needs root on Linux"
  return 77
}

# search_on: searches without a rest until told to stop; each must be answered.
search_on() {
  until [ -e "$work/stop" ]; do
    if finds word7; then echo found >>"$work/beside"; else echo lost >>"$work/beside"; fi
  done
}

fault_full() {
  local start
  need_root || return
  mkdir -p "$work/index"
  mount -t tmpfs -o size=1m tmpfs "$work/index"
  trap 'umount -l "$work/index" 2>/dev/null || true' RETURN
  make_notes 50
  start_server
  await 60 notes_are 50
  search_on &
  make_notes 5000
  await 120 health_is degraded || { touch "$work/stop"; return 1; }
  curl -s "${url}health"; echo
  mount -o remount,size=200m "$work/index"
  start=$SECONDS
  await 10 health_is ok || { echo "not healed in 10 s"; touch "$work/stop"; return 1; }
  echo "healed after $((SECONDS - start)) s"
  await 120 notes_are 5000 || return 1
  touch "$work/stop"
  wait $!
  echo "searches beside it: $(sort "$work/beside" | uniq -c | tr -s ' \n' ' ')"
  ! grep -q lost "$work/beside" || return 1
  stop_server
}

fault_readonly() {
  need_root || return
  mkdir -p "$work/index"
  mount -t tmpfs -o size=50m tmpfs "$work/index"
  trap 'umount -l "$work/index" "$work/notes" 2>/dev/null || true' RETURN
  make_notes 50
  daybook_run index --notes "$work/notes" --index "$work/index" -q
  mount -o remount,ro "$work/index"
  mount --bind "$work/notes" "$work/notes"
  mount -o remount,bind,ro "$work/notes" # no byte of it is ever written (B1)
  start_server
  await 20 finds word7 || return 1
  await 20 health_is degraded || return 1
  daybook_run index --notes "$work/notes" --index "$work/index" && return 1
  mount -o remount,rw "$work/index"
  await 20 health_is ok || return 1
  daybook_run index --full --notes "$work/notes" --index "$work/index" -q || return 1
  await 20 notes_are 50 || return 1
  stop_server
}

fault_hands() {
  local i first second code pids=()
  make_notes 300
  start_server
  first=$server
  start_server
  second=$server
  for ((i = 0; i < 20; i++)); do
    printf 'hand %d\n' "$i" >>"$work/notes/n$i.md"
    daybook_exec index --notes "$work/notes" --index "$work/index" -q 2>>"$work/hands" &
    pids+=($!)
  done
  for i in "${pids[@]}"; do
    code=0
    wait "$i" || code=$?
    [ $code = 0 ] || [ $code = 75 ] || { echo "exit $code"; return 1; }
  done
  await 180 notes_are 300 || return 1
  kill "$first" "$second"
  wait "$first" "$second" 2>/dev/null || true
  daybook_run index --notes "$work/notes" --index "$work/index" -q && equal_to_fresh
}

fault_burst() {
  local i start
  make_notes 5000
  start_server
  await 300 notes_are 5000
  start=$SECONDS
  # By Perl, which renames them all in far less than a second; a process for each takes many.
  (cd "$work/notes" && perl -e 'for (<n*.md>) { my $to = $_; $to =~ s/^n/m/; rename $_, $to or die }')
  echo "renamed in $((SECONDS - start)) s"
  start=$SECONDS
  await 300 moved_all || return 1
  echo "equal after $((SECONDS - start)) s"
  mkdir "$work/new" && for i in $(seq 50); do echo "inner $i" >"$work/new/i$i.md"; done
  cp -r "$work/new" "$work/notes/new"
  start=$SECONDS
  await 60 notes_are 5050 || return 1
  echo "a full folder whole after $((SECONDS - start)) s"
  stop_server
  equal_to_fresh
}

moved_all() {
  notes_are 5000 && ! curl -s "${url}api/v1/search?q=path:n1*&limit=1" | grep -q '"path":"n1'
}

fault_empty() {
  make_notes 60
  start_server
  await 60 notes_are 60
  mv "$work/notes" "$work/away"
  mkdir "$work/notes"
  curl -s -X POST "${url}api/v1/reindex" >/dev/null
  await 90 health_is degraded || return 1
  finds word7 || return 1
  rmdir "$work/notes"
  mv "$work/away" "$work/notes"
  await 90 health_is ok || return 1
  stop_server
  equal_to_fresh
}

fault_fresh() {
  local i start times=$work/times
  make_notes 10000
  start_server
  await 300 notes_are 10000 || return 1
  for ((i = 0; i < 100; i++)); do
    printf 'saved%d\n' "$i" >>"$work/notes/n$((i * 97)).md"
    start=$(date +%s%N)
    until finds "saved$i"; do (($(date +%s%N) - start < 20000000000)) || return 1; done
    echo $((($(date +%s%N) - start) / 1000000)) >>"$times"
  done
  sort -n "$times" -o "$times"
  echo "found after a save: p50 $(sed -n 50p "$times") ms, p95 $(sed -n 95p "$times") ms, last $(tail -1 "$times") ms"
  (($(sed -n 95p "$times") < 1000)) || return 1
  stop_server
  equal_to_fresh
}

fault_torn() {
  local i filler writer missed=0 longest=0 whole=0
  filler=$work/filler
  yes 'words between the first and the last' | head -c 200000 >"$filler"
  make_notes 50
  start_server
  await 60 notes_are 50
  until [ -e "$work/stop" ]; do
    { echo beginword && cat "$filler" && echo endword; } >"$work/notes/torn.md"
    sleep 0.008
  done &
  writer=$!
  await 30 finds 'beginword+AND+endword' || return 1
  for ((i = 0; i < 200; i++)); do
    if finds 'beginword+AND+endword'; then
      missed=0 whole=$((whole + 1))
    else
      missed=$((missed + 1))
    fi
    ((missed <= longest)) || longest=$missed
    sleep 0.1
  done
  touch "$work/stop"
  wait "$writer"
  echo "whole in $whole of 200 looks, torn in at most $longest in a row"
  ((longest < 20)) || return 1
  await 10 finds 'beginword+AND+endword' || return 1
  await 10 notes_are 51 || return 1
  stop_server
  equal_to_fresh
}

fault_outside() {
  need_root || return
  mkdir -p "$work/tmp"
  mount -t tmpfs -o size=1m tmpfs "$work/tmp"
  trap 'umount -l "$work/tmp" 2>/dev/null || true' RETURN
  dd if=/dev/zero of="$work/tmp/full" bs=64k 2>/dev/null || true
  ln -s /dev/full "$work/log"
  make_notes 500
  export JDK_JAVA_OPTIONS="-Djava.io.tmpdir=$work/tmp"
  start_server
  unset JDK_JAVA_OPTIONS
  await 60 notes_are 500 || return 1
  printf 'written while all is full\n' >>"$work/notes/n3.md"
  await 30 finds written || return 1
  health_is ok || return 1
  stop_server
  equal_to_fresh
}

fault_size() {
  local whole now most=0 run
  make_notes 10000
  daybook_run index --notes "$work/notes" --index "$work/index" -q
  whole=$(du -sk "$work/index" | cut -f1)
  daybook_exec index --notes "$work/notes" --index "$work/index" -q --full &
  run=$!
  while kill -0 "$run" 2>/dev/null; do
    now=$(du -sk "$work/index" 2>/dev/null | cut -f1)
    ((now <= most)) || most=$now
  done
  wait "$run" || return 1
  echo "the index has $whole kB, a full run $most kB at most"
  ((most > whole && most * 10 <= whole * 22)) || return 1
  equal_to_fresh
}

fault_watches() {
  need_root || return
  local limit=/proc/sys/fs/inotify/max_user_watches before i
  before=$(cat "$limit")
  make_notes 50
  for i in 1 2 3 4 5 6 7 8; do mkdir "$work/notes/d$i"; done
  trap "echo $before >$limit" RETURN # now, for it is also run when other functions end
  echo 3 >"$limit" || return 77
  start_server
  await 60 notes_are 50 || return 1
  [ "$(status_field watching)" = '"polling"' ] || { echo "watching: $(status_field watching)"; return 1; }
  printf 'seen by looking\n' >"$work/notes/d5/new.md"
  await 30 finds looking || return 1
  grep -q 'max_user_watches' "$work/log" || return 1
  stop_server
  echo "$before" >"$limit" # else the doctor complains, rightly
  equal_to_fresh
}

# refreshed N: waits for a state newer than that, without the rest that others await things with.
refreshed() {
  local end=$((SECONDS + 30))
  until [ "$(status_field generation)" -gt "$1" ]; do [ $SECONDS -lt $end ] || return 1; done
}

# holdings: what the server holds at this moment: handles, threads, and kB of live heap.
holdings() {
  "$JAVA_HOME/bin/jcmd" "$server" GC.run >/dev/null
  echo "$(ls "/proc/$server/fd" | wc -l) $(ls "/proc/$server/task" | wc -l) $("$JAVA_HOME/bin/jcmd" "$server" GC.heap_info | grep -o 'total.* used [0-9]*' | grep -o 'used [0-9]*' | awk '{sum += $2} END {print sum}')"
}

fault_asleep() {
  make_notes 50
  start_server
  await 60 notes_are 50
  kill -STOP "$server"
  printf 'written meanwhile\n' >"$work/notes/n3.md"
  mv "$work/notes/n4.md" "$work/notes/moved.md"
  rm "$work/notes/n5.md"
  sleep "${FAULTS_ASLEEP:-60}"
  kill -CONT "$server"
  await 30 finds meanwhile || return 1
  await 30 notes_are 49 || return 1
  health_is ok || return 1
  stop_server
  equal_to_fresh
}

# keep_asking: two hundred clients that keep their connection and search, for ten seconds; how often each
# answer came.
keep_asking() {
  node - "$url" <<'JS'
const net = require('net');
const url = new URL(process.argv[2]);
const counts = {};
const add = (what) => (counts[what] = (counts[what] ?? 0) + 1);
const end = Date.now() + 10000;
const client = () => {
  const socket = net.connect(url.port, url.hostname);
  const ask = () => socket.write(`GET /api/v1/search?q=word7&limit=1 HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`);
  socket.on('connect', ask);
  socket.on('data', (data) => {
    const status = /^HTTP\/1.1 (\d+)/.exec(data);
    if (status) add(status[1]);
    if (status) setTimeout(ask, 300);
  });
  socket.on('error', (fault) => add(fault.code));
  socket.on('close', () => Date.now() < end && setTimeout(client, 500));
};
for (let i = 0; i < 200; i++) client();
setTimeout(() => {
  console.log(JSON.stringify(counts));
  process.exit(counts['500'] ? 1 : 0);
}, 10000);
JS
}

fault_handles() {
  local i clients
  command -v prlimit >/dev/null || { echo "needs prlimit"; return 77; }
  make_notes 300
  start_server
  await 60 notes_are 300 || return 1
  prlimit --pid "$server" --nofile=120:120
  keep_asking &
  clients=$!
  sleep 1
  for i in 1 2 3 4; do
    printf 'saved beside them %d\n' "$i" >>"$work/notes/n$i.md"
    sleep 2
  done
  wait "$clients" || return 1
  await 20 health_is ok || return 1
  await 20 finds '"saved+beside+them+4"' || return 1
  await 20 notes_are 300 || return 1
  echo "handles afterwards: $(ls "/proc/$server/fd" | wc -l), of removed files: $(ls -l "/proc/$server/fd" | grep -c deleted)"
  (($(ls -l "/proc/$server/fd" | grep -c deleted) <= 5)) || return 1
  stop_server
  equal_to_fresh
}

fault_network() {
  local code=0 start
  need_root || return
  command -v bindfs >/dev/null || { echo "needs bindfs"; return 77; }
  mkdir -p "$work/elsewhere" "$work/notes" "$work/store" "$work/stored"
  bindfs "$work/elsewhere" "$work/notes" && bindfs "$work/store" "$work/stored" || return 1
  trap 'umount -l "$work/notes" "$work/stored" 2>/dev/null || true' RETURN
  make_notes 50
  daybook_run index --notes "$work/notes" --index "$work/stored" -q 2>>"$work/said" || code=$?
  [ $code = 2 ] && grep -q 'network disk (fuse' "$work/said" || { cat "$work/said"; return 1; }
  [ -z "$(ls "$work/store")" ] || return 1
  daybook_run index --notes "$work/notes" --index "$work/stored" -q --allow-network-index || return 1
  daybook_run doctor --notes "$work/notes" --index "$work/stored" --port 0 >"$work/doctor" && return 1
  grep -q '^ILL *disk .*network disk (fuse' "$work/doctor" || return 1
  grep -q '^ok *watch .*network disk (fuse' "$work/doctor" || return 1
  start_server
  await 60 notes_are 50 || return 1
  [ "$(status_field watching)" = '"polling"' ] || return 1
  start=$SECONDS
  printf 'written on another machine\n' >"$work/elsewhere/n7.md"
  await 12 finds '"another+machine"' || return 1
  echo "found $((SECONDS - start)) s after it was written elsewhere"
  stop_server
  equal_to_fresh
}

fault_libc() {
  local i code way
  command -v fiu-run >/dev/null || { echo "needs fiu-run"; return 77; }
  make_notes 200
  daybook_run index --notes "$work/notes" --index "$work/index" -q
  for ((i = 0; i < ${FAULTS_SEEDS:-50}; i++)); do
    printf 'seed %d\n' "$i" >>"$work/notes/n$((RANDOM % 200)).md"
    case $((i % 4)) in # what reads fails in Java itself, mostly, which then does not even start
      0) way='name=posix/io/rw/*,probability=0.0001' ;;
      1) way='name=posix/io/rw/write,probability=0.005' ;;
      2) way='name=posix/io/sync/fsync,probability=0.2' ;;
      3) way='name=posix/io/rw/*,probability=0.001' ;;
    esac
    code=0
    timeout 60 fiu-run -x -c "enable_random $way" "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
      "-Ddaybook.home=$home" -jar "$jar" index --notes "$work/notes" --index "$work/index" -q $( ((i % 3)) || echo --full) \
      >/dev/null 2>&1 || code=$?
    echo "$code" >>"$work/codes"
    [ $code != 124 ] || { echo "seed $i hangs"; return 1; }
    daybook_run search word7 --index "$work/index" >/dev/null 2>&1 || { echo "after seed $i the index can't be searched"; return 1; }
  done
  echo "exit codes: $(sort -n "$work/codes" | uniq -c | tr -s ' \n' ' ')"
  daybook_run index --notes "$work/notes" --index "$work/index" -q || return 1
  [ -z "$(find "$work/index" -name 'index.corrupt-*')" ] || { echo "it came to harm"; return 1; }
  equal_to_fresh
}

# rename FROM TO: as a program does; mv takes both for one file where case does not count.
rename() { perl -e 'rename $ARGV[0], $ARGV[1] or die "$!\n"' "$@"; }

fault_case() {
  need_root || return
  command -v lowntfs-3g >/dev/null || { echo "needs lowntfs-3g"; return 77; }
  mkdir -p "$work/notes"
  truncate -s 64M "$work/disk" && mkfs.ntfs -F -q "$work/disk" >/dev/null 2>&1 || return 1
  lowntfs-3g -o ignore_case "$work/disk" "$work/notes" || return 77
  trap 'umount -l "$work/notes" 2>/dev/null || true' RETURN
  printf 'composed, see [[x-cafe\xcc\x81]]\n' >"$work/notes/$(printf 'caf\xc3\xa9').md"
  printf 'decomposed, see [[CAF\xc3\x89]]\n' >"$work/notes/$(printf 'x-cafe\xcc\x81').md"
  make_notes 20
  start_server
  await 60 notes_are 22 || return 1
  curl -s "${url}api/v1/notes/caf%C3%A9.md/links" | grep -q '"out":\[{"path":"x-cafe' || return 1
  curl -s "${url}api/v1/notes/caf%C3%A9.md/links" | grep -q '"back":\[{"path":"x-cafe' || return 1
  rename "$work/notes/n7.md" "$work/notes/N7.md"
  printf 'written by another name\n' >>"$work/notes/N8.MD"
  await 30 finds '"another+name"' || return 1
  curl -s -o /dev/null -X POST "${url}api/v1/reindex"
  await 30 notes_are 22 || return 1
  stop_server
  equal_to_fresh
}

fault_soak() {
  local i before now refreshes=${FAULTS_REFRESHES:-10000}
  make_notes 50
  start_server
  await 60 notes_are 50
  for ((i = 1; i <= refreshes; i++)); do
    now=$(status_field generation)
    printf 'save %d\n' "$i" >"$work/notes/n$((i % 50)).md"
    curl -s -o /dev/null -X POST "${url}api/v1/reindex"
    refreshed "$now" || { echo "refresh $i did not come"; return 1; }
    if ((i == refreshes / 10)); then before=($(holdings)); fi
  done
  now=($(holdings))
  echo "generation $(status_field generation): handles ${before[0]} -> ${now[0]}, threads ${before[1]} -> ${now[1]}, live heap ${before[2]} -> ${now[2]} kB"
  ((now[0] <= before[0] + 20 && now[1] <= before[1] + 5 && now[2] <= before[2] + 8192)) || return 1
  stop_server
  equal_to_fresh
}

canary=zyzzyvacanary

# private_notes: notes that say a word which nobody else is to see, one of them unreadable.
private_notes() {
  make_notes 20
  printf -- '---\ntitle: %s\ntags: [%s]\nbroken: [\n---\n# %s\n\n%s\n' $canary $canary $canary $canary >"$work/notes/$canary.md"
  printf '\xff\xfe %s' $canary >"$work/notes/odd.md"
}

# every_command COMMAND...: each command of Daybook, begun by that.
every_command() {
  local at=(--notes "$work/notes" --index "$work/index")
  "$@" index "${at[@]}" --full -v || true # 4: some files had problems
  "$@" index "${at[@]}" --purge -q || true
  "$@" search "${at[@]}" $canary || return 1
  "$@" search "${at[@]}" --format json "\"$canary\" OR /$canary.*/ ~$canary" || return 1
  "$@" show "${at[@]}" $canary.md || return 1
  "$@" status "${at[@]}" --json || return 1
  "$@" doctor "${at[@]}" --port 0 || true
  "$@" completion bash || return 1
}

# ask_all: what a page and a program ask, and what nobody should.
ask_all() {
  local path
  for path in "?q=$canary" "api/v1/search?q=$canary" "api/v1/search?$canary=1" "api/v1/suggest?q=$canary" "note/$canary.md?q=$canary" \
    "file/$canary.md" "file/$canary.png" "$canary" "api/v1/notes/$canary.md/related" api/v1/status health; do
    curl -s -H "Authorization: Bearer $(cat "$work/index/token" 2>/dev/null)" -H "X: $canary" "$url$path" >/dev/null || return 1
  done
  curl -s "${url}?q=$(printf "$canary%.0s" {1..900})" >/dev/null || return 1 # too long
  printf '%s\r\n\r\n' $canary | timeout 2 bash -c "cat >/dev/tcp/127.0.0.1/$(echo "$url" | tr -dc '0-9:' | cut -d: -f3)" || true
  curl -s -X POST -H "Authorization: Bearer $(cat "$work/index/token" 2>/dev/null)" "${url}api/v1/reindex?full=true" >/dev/null
}

traced() { strace --seccomp-bpf -qq -f -e trace=connect,openat,creat -o "|cat >>$work/trace" "$JAVA_HOME/bin/java" "-Ddaybook.home=$home" -jar "$jar" "$@"; }

fault_private() {
  command -v strace >/dev/null || { echo "needs strace"; return 77; }
  mkdir -p "$work/tmp"
  printf 'handlers=java.util.logging.ConsoleHandler\n.level=ALL\njava.util.logging.ConsoleHandler.level=ALL\n' >"$work/logging"
  export JDK_JAVA_OPTIONS="-Djava.io.tmpdir=$work/tmp -Djava.util.logging.config.file=$work/logging -XX:-UsePerfData"
  private_notes
  umask 000
  mkdir "$work/index" # readable by all, before Daybook knows it
  every_command traced >"$work/out" 2>"$work/log" || { umask 022; return 1; }
  start_private || { umask 022; return 1; }
  ask_all || return 1
  await 30 health_is_reached
  tr '\0' ' ' <"/proc/$server/cmdline" >"$work/arguments"
  stop_server
  umask 022
  unset JDK_JAVA_OPTIONS
  local token
  token=$(cat "$work/index/token")
  echo "$(grep -c connect "$work/trace") connects, $(grep -c openat "$work/trace") opens, $(wc -l <"$work/log") lines of log"
  ! grep 'connect(' "$work/trace" | grep -E 'AF_INET6?' | grep -vE '127\.0\.0\.1|::1"|ffff:127' || { echo "connects elsewhere"; return 1; }
  ! grep -E 'O_(WRONLY|RDWR|CREAT)' "$work/trace" | grep -v ENOENT | grep -vE "\"($work/(index|tmp)/|/dev/|/proc/)" || { echo "writes elsewhere"; return 1; }
  # A note that cannot be read as it was meant is named by the index command, to its owner.
  ! grep -n $canary "$work/log" | grep -vE "^[0-9]+:($canary\.md|daybook: |  )" || { echo "in the log"; return 1; }
  ! grep -rl $canary "$work/tmp" || { echo "in temporary files"; return 1; }
  [ -z "$(find "$work/index" "$work/tmp" -perm /077 ! -path "$work/tmp")" ] || { find "$work/index" "$work/tmp" -perm /077 -ls; return 1; }
  ! grep -F "$token" "$work/arguments" "$work/serve.log" | grep -v 'shown only now' || { echo "the token is told"; return 1; }
  ! grep -n $canary "$work/serve.log" || { echo "in the log of the server"; return 1; }
}

health_is_reached() { curl -s -o /dev/null "${url}health"; }

# start_private: a server with a token, all of whose log is kept apart.
start_private() {
  rm -f "$work/url"
  daybook_exec serve --notes "$work/notes" --index "$work/index" --port 0 --token >"$work/url" 2>"$work/serve.log" &
  server=$!
  await 60 test -s "$work/url" || return 1
  url=$(sed 's#/[^/]*$#/#' "$work/url")
}

# serve_alone: a server where there is no network but loopback, and all that a person does with it; in
# Chromium too, when there is one.
serve_alone() {
  local path
  ip link set lo up || return 1
  start_server || return 1
  await 60 finds "$canary" || return 1
  ask_all || return 1
  [ -n "${DAYBOOK_CHROMIUM:-}" ] || { echo "without Chromium"; return 0; }
  for path in "?q=$canary" "note/$canary.md?q=$canary"; do
    timeout -k 5 40 "$DAYBOOK_CHROMIUM" --headless --no-sandbox --disable-gpu "--user-data-dir=$work/chromium" \
      --dump-dom "$url$path" >"$work/dom" 2>/dev/null </dev/null
    grep -q "<mark>$canary" "$work/dom" || { echo "not shown in Chromium: $path"; return 1; }
  done
  echo "shown in Chromium"
}

fault_offline() {
  need_root || return
  private_notes
  export -f every_command daybook_run daybook_exec serve_alone start_server await finds ask_all
  export work home jar JAVA_HOME canary
  unshare -n bash -c 'every_command daybook_run' >"$work/out" 2>&1 || { tail -5 "$work/out"; return 1; }
  grep -q "$canary" "$work/out" || return 1
  mkdir -p "$work/index"
  unshare -n bash -c 'serve_alone; code=$?; kill "$server"; exit $code'
}

# probe_flood: one more client, that is not slow by being two thousand: code, and the seconds to be
# connected and to be answered.
probe_flood() {
  local i
  for ((i = 0; i < 100; i++)); do
    curl -s -m 10 -o /dev/null -w '%{http_code} %{time_connect} %{time_starttransfer}\n' "${url}api/v1/search?q=word*" || true
    sleep 0.1
  done
}

# spread FILE: the numbers in it, one a line.
spread() {
  local count
  sort -n "$1" -o "$1"
  count=$(wc -l <"$1")
  ((count > 0)) || { echo none; return; }
  echo "$count: p50 $(sed -n "$((count / 2 + 1))p" "$1"), p99 $(sed -n "$((count * 99 / 100 + 1))p" "$1"), slowest $(tail -1 "$1") ms"
}

# refused_at_once: how soon those were refused who were not let wait for a turn (500 ms).
refused_at_once() {
  sed -n 's/.*refused after \([0-9]*\) ms.*/\1/p' "$work/log" | awk '$1 < 450' >"$work/refused"
  echo "refused at once, from the first byte to the last: $(spread "$work/refused")"
  awk '$1 == 503 && $3 - $2 < 0.45 { print int(1000 * $3 + 0.5) }' "$work/probe" >"$work/probed"
  echo "the same as one more client sees it, with connecting: $(spread "$work/probed")"
  # The machine runs the two thousand as well, and maybe more: the half of them tells of the server.
  (($(sed -n "$(($(wc -l <"$work/refused") / 2 + 1))p" "$work/refused") <= 100))
}

fault_flood() {
  local i refused answered start
  make_notes 2000
  printf 'handlers=java.util.logging.ConsoleHandler\njava.util.logging.ConsoleHandler.level=ALL\ndev.daybook.web.Crowd.level=FINE\n' >"$work/logging"
  JDK_JAVA_OPTIONS="-Xmx512m -Djava.util.logging.config.file=$work/logging" start_server
  await 120 notes_are 2000 || return 1
  ulimit -n 8192 2>/dev/null || true
  probe_flood >"$work/probe" &
  node - "$url" <<'JS' || return 1
const http = require('http');
const url = process.argv[2];
const counts = {};
let running = 2000;
const end = Date.now() + 20000;
const one = () => {
  if (Date.now() > end) return --running || report();
  const started = Date.now();
  const request = http.get(url + 'api/v1/search?q=word*&facets=tag', { agent: false }, (answer) => {
    answer.resume();
    answer.on('end', () => {
      const took = Date.now() - started;
      const kind = answer.statusCode + (answer.statusCode === 503 && !answer.headers['retry-after'] ? ' without Retry-After' : '');
      counts[kind] = (counts[kind] ?? 0) + 1;
      counts['slowest ' + answer.statusCode] = Math.max(counts['slowest ' + answer.statusCode] ?? 0, took);
      // As it is told to: in a second, which is not the same for all.
      setTimeout(one, answer.statusCode === 503 ? 1000 + Math.random() * 200 : 20);
    });
  });
  request.on('error', (fault) => {
    counts[fault.code] = (counts[fault.code] ?? 0) + 1;
    setTimeout(one, 50);
  });
};
const report = () => {
  console.log(JSON.stringify(counts));
  process.exit(Object.keys(counts).some((it) => it === '500' || it.includes('without')) || !counts['200'] ? 1 : 0);
};
for (let i = 0; i < running; i++) one();
JS
  start=$(date +%s%N)
  await 5 finds word7 || { echo "not back within 5 s"; return 1; }
  echo "back after $((($(date +%s%N) - start) / 1000000)) ms; $(grep VmRSS "/proc/$server/status" | tr -s '\t ' ' ')"
  health_is ok || return 1
  refused_at_once || return 1
  ! grep -q OutOfMemory "$work/log" || return 1
  stop_server
}

# make_wordy_notes N: N notes of 300 words each, of some hundred thousand words in all.
make_wordy_notes() {
  mkdir -p "$work/notes"
  awk -v count="$1" -v to="$work/notes/w" 'BEGIN {
    srand(5)
    for (i = 0; i < count; i++) {
      file = to i ".md"
      print "---\ntags: [t" i % 50 "]\n---\n# Wordy " i "\n" >file
      for (j = 0; j < 300; j++) {
        word = ""
        for (k = 0; k < 4 + rand() * 6; k++) word = word sprintf("%c", 97 + int(rand() * rand() * 26))
        printf "%s ", word >file
      }
      close(file)
    }
  }'
}

# What stands for as many words as is let, eight times.
hostile_query='/.*a.*b.*/ OR /.*[aeiou].*c.*/ OR /.*d.*e.*a.*/ OR a* OR ~abcab OR ~bacba OR b* OR /(a|b|c|d)+.*/'

# ask_hostile: asks without end for what costs most, and keeps how long each took and whether it was cut.
ask_hostile() {
  while [ ! -e "$work/stop" ]; do
    curl -s -o "$work/answer$1" -w '%{http_code} %{time_total} ' -G "${url}api/v1/search" --data-urlencode "q=$hostile_query" \
      -d explain=1 -d histogram=day -d facets=tag,folder,year -d limit=100 >>"$work/hostile"
    grep -o '"partial":[a-z]*' "$work/answer$1" | head -1 >>"$work/hostile" || echo >>"$work/hostile"
  done
}

fault_hostile() {
  local path i took pids=() before now idle start
  make_wordy_notes 5000
  JDK_JAVA_OPTIONS=-Xmx512m start_server
  await 300 notes_are 5000 || return 1
  for i in 1 2 3 4; do
    ask_hostile "$i" &
    pids+=($!)
  done
  for i in 1 2 3; do
    for path in 'api/v1/search?q=cab' 'api/v1/search?q=ab*&facets=tag' 'api/v1/suggest?q=ab' 'api/v1/facets/tag?q=ab' \
      'api/v1/notes/w7.md?q=abc' 'api/v1/notes/w7.md/related' 'api/v1/notes/w7.md/links' api/v1/status health '' 'note/w7.md?q=cab'; do
      took=$(curl -s -o /dev/null -w '%{time_total} %{http_code}' "$url$path")
      awk '{ exit !($1 <= 2 && $2 == 200 || $2 == 503) }' <<<"$took" || { echo "$path: $took"; touch "$work/stop"; return 1; }
      echo "$took" >>"$work/beside"
    done
  done
  touch "$work/stop"
  wait "${pids[@]}" || true
  echo "beside four hostile searches: $(wc -l <"$work/beside") requests, the slowest $(sort -n "$work/beside" | tail -1 | cut -d' ' -f1) s, $(grep -c ' 200' "$work/beside") answered"
  echo "hostile ones: $(wc -l <"$work/hostile"), the slowest $(cut -d' ' -f2 "$work/hostile" | sort -n | tail -1) s, $(grep -c 'partial":true' "$work/hostile") partial"
  awk '{ if ($2 > 2) exit 1 }' "$work/hostile" || return 1
  hang_up
  before=$(cpu_ticks)
  start=$(date +%s%N)
  until now=$(sleep 0.2; cpu_ticks); ((now - before <= 4)); do # a fifth of a processor
    before=$now
    (($(date +%s%N) - start < 10000000000)) || { echo "still busy after 10 s"; return 1; }
  done
  idle=$((($(date +%s%N) - start) / 1000000))
  echo "after 500 hostile searches that were hung up on: idle in $idle ms"
  ((idle <= ${FAULTS_IDLE:-1500})) || return 1
  finds cab || return 1
  stop_server
}

# cpu_ticks: the time the server has worked, in hundredths of a second.
cpu_ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }

# hang_up: 500 clients ask for what costs most, and are gone 10 ms later.
hang_up() {
  node - "$url" "$hostile_query" <<'JS'
const net = require('net');
const url = new URL(process.argv[2]);
const path = '/api/v1/search?limit=100&q=' + encodeURIComponent(process.argv[3]);
let left = 500;
for (let i = 0; i < 500; i++) {
  const socket = net.connect(url.port, url.hostname, () => {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`);
    setTimeout(() => socket.destroy(), 10);
  });
  socket.on('error', () => {});
  socket.on('close', () => --left || process.exit(0));
}
JS
}

# run_faults PART...: runs them one after the other and says how each went.
run_faults() {
  local part code failed=0 start
  case ${1:-} in -h | --help) faults_help; return ;; esac
  [ $# -gt 0 ] || set -- kills term damage full outside readonly hands burst empty torn fresh size watches asleep handles network libc case soak private offline flood hostile
  for part in "$@"; do
    work=$(mktemp -d)
    start=$SECONDS
    code=0
    server=
    fault_"$part" || code=$?
    [ -z "$server" ] || stop_server
    for server in $(jobs -p); do stop_server; done
    case $code in
      0) echo "ok   $part ($((SECONDS - start)) s)" ;;
      77) echo "skip $part" ;;
      *)
        echo "FAIL $part ($((SECONDS - start)) s); see $work"
        failed=1
        continue
        ;;
    esac
    rm -rf "$work"
  done
  return $failed
}
