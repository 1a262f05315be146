# Runs Daybook's jar with the options that were measured to start it fastest. Sourced by ./daybook
# after jdk.sh and build.sh.

# jars_identity: changes with every build and every library, so that no archive of other classes is
# ever taken: Java itself does not look at all of them.
jars_identity() {
  local look=(stat -c '%n %.9Y %s') identity # GNU
  "${look[@]}" "$jar" >/dev/null 2>&1 || look=(stat -f '%N %Fm %z') # BSD and Mac
  identity=$({ "${look[@]}" "$jar" "$home"/target/lib/* 2>/dev/null || true; } | cksum)
  printf '%s\n' "${identity// /-}"
}

# rehearse ARCHIVE JAVA-OPTIONS... MAKE=: makes the file in which Java keeps loaded classes from one
# start to the next, which halves the time to start; MAKE is the option that names that file. One
# that can't be made is left empty, and Java starts without it.
rehearse() {
  local archive=$1 made=$home/target/rehearsal.archive scratch=$home/target/rehearsal code=0
  shift
  [ -w "$home/target" ] || return 0
  lock_build
  if [ ! -f "$archive" ]; then # another start may have made it while this one waited
    say "Preparing fast starts (once after a build) ..."
    rm -rf "$home/target/classes-"* "$made"* "$scratch" # of older builds, or broken off
    mkdir -p "$scratch"
    # What ran often in the rehearsal is not noted: it would be compiled first at every start.
    "$JAVA_HOME/bin/java" "$@$made" -Xlog:disable -XX:+UnlockDiagnosticVMOptions \
      -XX:+IgnoreUnrecognizedVMOptions -XX:-AOTRecordTraining -cp "$jar" \
      dev.daybook.cli.Rehearsal "$scratch" >"$home/target/rehearsal.log" 2>&1 || code=$?
    case $code in
      0) [ -f "$made" ] || : >"$made" ;;
      130 | 143) exit "$code" ;; # the user stopped it
      *) : >"$made" ;;
    esac
    mv -f "$made" "$archive"
    rm -rf "$scratch"
  fi
  unlock_build
}

# run_java ARGS...: becomes the Java process, so that signals and the exit code are Java's own.
run_java() {
  local archive make=-XX:AOTCacheOutput use=-XX:AOTCache heap=512m
  archive=$home/target/classes-$(jars_identity)-$version
  # One thread collects garbage: the least memory, and no slower on heaps of this size.
  local options=(-XX:+UseSerialGC -Xms32m "-Xmx$heap" "-Ddaybook.home=$home")
  umask 077 # what Daybook writes is made from private notes
  # Since Java 25 an archive also holds how classes hang together, which spares a tenth of a start.
  [ "$major" -ge 25 ] || make=-XX:ArchiveClassesAtExit use=-XX:SharedArchiveFile
  [ -f "$archive" ] || rehearse "$archive" "${options[@]}" "$make="
  # At its own place in memory the archive need not be changed when it is loaded, which takes time
  # and 50 MB. Without a log: Java would tell on stdout why it does not take an archive.
  [ ! -s "$archive" ] || options+=("$use=$archive" -Xlog:disable
    -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0)
  [ ! -t 2 ] || options+=(-Ddaybook.terminal=true)
  [ ! -t 1 ] || options+=(-Ddaybook.colors=true)
  case ${1:-} in
    # A run is over long before the thorough compiler would be done with all that it takes up: with
    # twenty times the calls before it begins, a first run takes a sixth less time.
    index | reindex)
      options+=(-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000
        -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000)
      # All of the heap from the start, in place of collecting garbage again and again until it is
      # that large: a tenth less time. Not beside a heap of the user's, which may be smaller.
      case ${DAYBOOK_JAVA_OPTS:-} in *-Xm* | *Heap* | *RAM*) ;; *) options+=("-Xms$heap") ;; esac
      ;;
    # The thorough compiler begins when code was called ten times as often as it else would: in its
    # first second a server has better use for the processors, and after some hundred searches
    # nothing tells of it. What a busy time took is given back: of the heap all but a quarter of
    # what is in use, and of the rest what is free, every 10 s.
    serve)
      options+=(-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
        -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000)
      options+=(-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:-ShrinkHeapInSteps)
      [ "$major" -lt 22 ] || options+=(-XX:TrimNativeHeapInterval=10000) # new in Java 22
      ;;
    *) options+=(-XX:TieredStopAtLevel=1) ;; # too short a life for the slow, thorough compiler
  esac
  # Unquoted, so that DAYBOOK_JAVA_OPTS can hold several options; last, so that it wins.
  exec "$JAVA_HOME/bin/java" "${options[@]}" ${DAYBOOK_JAVA_OPTS:-} -jar "$jar" "$@"
}
