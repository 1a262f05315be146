# Measures Daybook beside bare Lucene and its peers. Sourced by ./daybook after jdk.sh and build.sh.

# run_bench ARGS...: builds src/bench and runs it; without ARGS it prints what it can do.
run_bench() {
  local path_file=$home/target/bench.classpath
  require_jdk javac
  require_maven
  quiet_maven
  lock_build
  (cd "$home" && mvn -B -q -ntp -Pbench -DskipTests test-compile \
    dependency:build-classpath -Dmdep.outputFile="$path_file") >"$build_log" 2>&1 ||
    explain_failed_build
  unlock_build
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx2g --enable-native-access=ALL-UNNAMED \
    -cp "$home/target/test-classes:$home/target/classes:$(cat "$path_file")" \
    dev.daybook.bench.Bench "$@"
}
