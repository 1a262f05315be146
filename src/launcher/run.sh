# Runs Daybook's jar with the options that were measured to start it fastest. Sourced by ./daybook
# after jdk.sh and build.sh.

# jar_identity: changes with every build, so that an archive of older classes is never taken.
jar_identity() {
  stat -c '%Y-%s' "$jar" 2>/dev/null || stat -f '%m-%z' "$jar" # GNU, then BSD and Mac
}

# class_archive KIND: the file in which Java keeps loaded classes from one start to the next, which
# halves the time to start. Java writes it by itself when the first run ends. Older ones go.
class_archive() {
  local archive old
  archive=$home/target/classes-$1-$(jar_identity)-$version.jsa
  for old in "$home/target/classes-$1-"*.jsa; do
    [ "$old" = "$archive" ] || rm -f "$old"
  done
  printf '%s\n' "$archive"
}

# run_java ARGS...: becomes the Java process, so that signals and the exit code are Java's own.
run_java() {
  # One thread collects garbage: the least memory, and no slower on heaps of this size.
  local options=(-XX:+UseSerialGC -Xms32m -Xmx512m "-Ddaybook.home=$home") kind=''
  [ ! -t 2 ] || options+=(-Ddaybook.terminal=true)
  [ ! -t 1 ] || options+=(-Ddaybook.colors=true)
  case ${1:-} in
    serve) kind=serve ;;
    index | reindex) kind=command ;;
    search | show | status | doctor)
      kind=command
      options+=(-XX:TieredStopAtLevel=1) # too short a life for the slow, thorough compiler
      ;;
    *) options+=(-XX:TieredStopAtLevel=1) ;; # help and the like would make a poor archive
  esac
  if [ -n "$kind" ]; then
    # Without a log: Java would name on stdout each class that it could not archive.
    options+=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$(class_archive "$kind")"
      -Xlog:disable)
  fi
  umask 077 # what Daybook writes is made from private notes
  # Unquoted, so that DAYBOOK_JAVA_OPTS can hold several options; last, so that it wins.
  exec "$JAVA_HOME/bin/java" "${options[@]}" ${DAYBOOK_JAVA_OPTS:-} -jar "$jar" "$@"
}
