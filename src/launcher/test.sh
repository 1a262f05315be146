# Runs every test: the page's modules in Node when there is one, then all the rest by Maven, with
# the page in a real Chromium. Sourced by ./daybook after jdk.sh and build.sh.

oldest_node=20 # what Playwright asks for, and the first with a usable `node --test`

# run_tests ARGS...: ARGS go to Maven, whose summary comes last.
run_tests() {
  require_jdk javac
  require_maven
  find_chromium || install_chromium
  say "Testing on JDK $version ($JAVA_HOME) and the browser $DAYBOOK_CHROMIUM"
  # Playwright drives the browser above, and is not to fetch its own.
  export DAYBOOK_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  test_modules
  quiet_maven
  lock_build
  cd "$home"
  mvn -B -ntp -Pbrowser verify "$@"
}

# find_chromium: sets DAYBOOK_CHROMIUM unless the caller did.
find_chromium() {
  local found name
  if [ -n "${DAYBOOK_CHROMIUM:-}" ]; then
    [ -x "$DAYBOOK_CHROMIUM" ] ||
      fail 69 "DAYBOOK_CHROMIUM=$DAYBOOK_CHROMIUM is not a program; correct or unset it"
    return 0
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if found=$(command -v "$name"); then
      DAYBOOK_CHROMIUM=$found
      return 0
    fi
  done
  for found in \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "$HOME/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -x "$found" ]; then
      DAYBOOK_CHROMIUM=$found
      return 0
    fi
  done
  return 1
}

install_chromium() {
  local as_root='' log=$home/target/chromium.log
  command -v apt-get >/dev/null ||
    fail 69 "no Chromium or Chrome found; install one, or name it in DAYBOOK_CHROMIUM"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail 69 "no Chromium found;" \
      "have root run: apt-get install chromium, or name a browser in DAYBOOK_CHROMIUM"
    as_root=sudo
  fi
  say "Installing Chromium with apt-get (about 180 MB) ..."
  mkdir -p "$home/target"
  { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends chromium; } >"$log" 2>&1 ||
    fail 69 "apt-get could not install Chromium; install it, or name a browser in" \
      "DAYBOOK_CHROMIUM; details: $log"
  find_chromium || fail 69 "apt-get installed no Chromium; name a browser in DAYBOOK_CHROMIUM"
}

# test_modules: Node is optional, for Maven's browser tests run the same modules in the page.
test_modules() {
  local node number tests=() file
  while IFS= read -r file; do tests+=("$file"); done < <(module_tests)
  [ ${#tests[@]} -gt 0 ] || return 0
  if ! node=$(command -v node); then
    say "Skipping src/browser/js: there is no node on the PATH"
    return 0
  fi
  number=$("$node" --version)
  number=${number#v} number=${number%%.*}
  if [ "$number" -lt "$oldest_node" ]; then
    say "Skipping src/browser/js: node $number is older than $oldest_node"
    return 0
  fi
  export PLAYWRIGHT_NODEJS_PATH=$node
  (cd "$home" && "$node" --test "${tests[@]}") || fail 1 "the tests in src/browser/js failed"
}

module_tests() {
  find "$home/src/browser/js" -name '*.test.js' -o -name '*.test.mjs' 2>/dev/null | sort
}
