# Finds the JDK that Daybook runs and builds on. Sourced by ./daybook and .ci/run; bash 3.2.
#
# Reads the `release` file each JDK carries, so that looking starts no JVM.

oldest_jdk=21    # the language level of the sources
preferred_jdk=25 # the newest long-term release, on which Daybook is tested
usual_places='/usr/lib/jvm/* /usr/java/* /opt/* /opt/java/*
  /Library/Java/JavaVirtualMachines/*/Contents/Home
  /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home'

# say TEXT...: one plain line on stderr; stdout is for results only.
say() { printf 'daybook: %s\n' "$*" >&2; }

# fail CODE TEXT...: the line that says what to do, then the exit code.
fail() {
  local code=$1
  shift
  say "$*"
  exit "$code"
}

# jdk_version HOME: sets `version` (25.0.3) and `major` (25); major 0 when HOME holds no JDK.
jdk_version() {
  local line
  version='' major=0
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in JAVA_VERSION=*) version=${line#*=\"} version=${version%%\"*} ;; esac
  done <"$1/release"
  major=${version%%[!0-9]*}
  major=${major:-0}
}

# consider HOME: keeps HOME when it is better than what was found; of two alike the first stays.
consider() {
  local version major rank
  jdk_version "$1"
  if [ "$major" -gt "$newest_seen" ]; then newest_seen=$major; fi
  [ "$major" -ge "$oldest_jdk" ] || return 0
  [ "$needed_tool" = java ] || [ -x "$1/bin/$needed_tool" ] || return 0
  rank=$major
  if [ "$major" -eq "$preferred_jdk" ]; then rank=1000; fi
  if [ "$rank" -gt "$best_rank" ]; then best_rank=$rank best_home=$1; fi
}

java_on_path() {
  local java
  java=$(command -v java) && java=$(readlink -f "$java" 2>/dev/null) || return 0
  printf '%s\n' "${java%/bin/java}"
}

# find_jdk java|javac: exports JAVA_HOME, sets `version` and `major`; 1 when there is no such JDK.
find_jdk() {
  local needed_tool=$1 home
  best_home='' best_rank=0 newest_seen=0
  if [ -n "${DAYBOOK_JAVA_HOME:-}" ]; then
    consider "$DAYBOOK_JAVA_HOME"
  else
    # Unquoted, so that the stars stand for what is there.
    for home in "${JAVA_HOME:-}" "$(java_on_path)" ${DAYBOOK_JDK_FOLDERS-$usual_places} \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
      [ -z "$home" ] || consider "$home"
    done
  fi
  [ -n "$best_home" ] || return 1
  export JAVA_HOME=$best_home
  jdk_version "$JAVA_HOME"
}

# require_jdk java|javac: find_jdk, or one line that says what to install.
require_jdk() {
  find_jdk "$1" && return
  local wanted="a JDK $oldest_jdk or newer"
  if [ -n "${DAYBOOK_JAVA_HOME:-}" ]; then
    fail 69 "DAYBOOK_JAVA_HOME=$DAYBOOK_JAVA_HOME is not $wanted with bin/$1; correct or unset it"
  fi
  if [ "$newest_seen" -eq 0 ]; then
    fail 69 "no Java found; install $wanted (https://adoptium.net) or name it in DAYBOOK_JAVA_HOME"
  elif [ "$newest_seen" -lt "$oldest_jdk" ]; then
    fail 69 "found only Java $newest_seen, but Daybook needs $wanted;" \
      "install one (https://adoptium.net) or name it in DAYBOOK_JAVA_HOME"
  fi
  fail 69 "found Java $newest_seen without its compiler (bin/$1); install the JDK, not only the JRE"
}
