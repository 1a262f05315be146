# Drives the search page in a real Chromium, to measure it and to picture it. Sourced by ./daybook
# after jdk.sh, build.sh and test.sh.

# run_page ARGS...: builds src/browser and runs it; without ARGS it prints what it can do.
run_page() {
  local path_file=$home/target/page.classpath node
  require_jdk javac
  require_maven
  find_chromium || install_chromium
  export DAYBOOK_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  if node=$(command -v node); then export PLAYWRIGHT_NODEJS_PATH=$node; fi
  quiet_maven
  compile_profile browser "$path_file"
  cd "$home"
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
    -cp "$home/target/test-classes:$home/target/classes:$(cat "$path_file")" \
    dev.daybook.web.PageTools "$@"
}
