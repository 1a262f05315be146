# Measures Daybook beside bare Lucene and its peers. Sourced by ./daybook after jdk.sh and build.sh.

# run_bench ARGS...: builds src/bench and runs it; without ARGS it prints what it can do.
run_bench() {
  local path_file=$home/target/bench.classpath
  require_jdk javac
  require_maven
  quiet_maven
  compile_profile bench "$path_file"
  exec "$JAVA_HOME/bin/java" "-Ddaybook.home=$home" -XX:+UseSerialGC -Xmx2g --enable-native-access=ALL-UNNAMED \
    -cp "$home/target/test-classes:$home/target/classes:$(cat "$path_file")" \
    dev.daybook.bench.Bench "$@"
}
