# Builds target/daybook.jar when it is missing or older than its sources. Sourced by ./daybook
# after jdk.sh; `home` is Daybook's folder.

jar=$home/target/daybook.jar
build_log=$home/target/build.log
build_lock=$home/target/build.lock
lock_patience=600 # seconds; a first build on a slow line takes some minutes

is_built() {
  [ -f "$jar" ] && [ -d "$home/target/lib" ] || return 1
  # A folder is newer too once a file in it was added, renamed or deleted.
  [ -z "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" 2>/dev/null)" ]
}

# lock_build: lets one build run at a time. The lock is a link whose target is the owner's process
# id: made in one step, readable, and void when its owner is gone.
lock_build() {
  local owner waited=0
  mkdir -p "$home/target" || fail 69 "cannot write to $home/target; make the folder writable"
  until ln -sn $$ "$build_lock" 2>/dev/null; do
    owner=$(readlink "$build_lock") || continue
    if ! kill -0 "$owner" 2>/dev/null; then
      rm -f "$build_lock"
      continue
    fi
    [ "$waited" -gt 0 ] || say "Waiting for the build of process $owner ..."
    [ "$waited" -lt "$lock_patience" ] || fail 75 "process $owner is building since" \
      "$((lock_patience / 60)) minutes; stop it, or delete $build_lock if it is not a build"
    sleep 1
    waited=$((waited + 1))
  done
  trap unlock_build EXIT
}

unlock_build() {
  rm -f "$build_lock"
  trap - EXIT
}

require_maven() {
  local how="install Maven 3.8 or newer (https://maven.apache.org)"
  command -v mvn >/dev/null && return
  if command -v apt-get >/dev/null; then
    how="install it: sudo apt-get install maven"
  elif command -v brew >/dev/null; then
    how="install it: brew install maven"
  fi
  fail 69 "Maven (mvn) is not on the PATH; $how"
}

# quiet_maven: Maven 3.8 on a JDK 24 or newer warns about its own insides at every start.
quiet_maven() {
  [ "$major" -ge 24 ] || return 0
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
${MAVEN_OPTS:-}"
}

# build_when_needed: leaves a fresh jar in target, or fails with the reason Maven gave.
build_when_needed() {
  is_built && return
  require_jdk javac
  require_maven
  lock_build
  is_built || build # another start may have built while this one waited
  unlock_build
}

build() {
  local why="first start only; some minutes" began=$home/target/build.began code=0
  [ ! -f "$jar" ] || why="the sources changed"
  say "Building Daybook ($why) ..."
  quiet_maven
  touch "$began"
  trap abandon_build EXIT
  (cd "$home" && mvn -B -q -ntp -Dmaven.test.skip=true package) >"$build_log" 2>&1 || code=$?
  case $code in
    0) touch -r "$began" "$jar" ;; # so that a file saved during the build counts as newer
    130 | 143) exit "$code" ;;     # the user stopped it
    *) explain_failed_build ;;
  esac
}

# abandon_build: half a jar would pass for a whole one at the next start.
abandon_build() {
  rm -f "$jar"
  unlock_build
}

explain_failed_build() {
  if grep -qE 'Could not (transfer|resolve)|Unknown host|offline mode' "$build_log"; then
    fail 69 "Maven could not download what Daybook is built from; connect to the network" \
      "(or set Maven's proxy in ~/.m2/settings.xml) and start again; details: $build_log"
  fi
  grep -m 8 '^\[ERROR\]' "$build_log" >&2 || tail -n 8 "$build_log" >&2
  fail 70 "the build failed; the whole report is in $build_log"
}

# compile_profile PROFILE FILE: compiles what is built for that Maven profile alone; the class path
# of its libraries goes to the file.
compile_profile() {
  lock_build
  (cd "$home" && mvn -B -q -ntp "-P$1" -DskipTests test-compile \
    dependency:build-classpath "-Dmdep.outputFile=$2") >"$build_log" 2>&1 ||
    explain_failed_build
  unlock_build
}
