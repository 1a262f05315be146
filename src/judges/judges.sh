# Lets programs of others look for what is wrong with Daybook. Sourced by ./daybook after jdk.sh and
# build.sh. What npm has is fetched to target/judges when it is first asked for; what the system has
# must be there, and a judge that is not is skipped.

. "$home/src/faults/faults.sh"

judges_help() {
  cat <<'HELP'
./daybook judges [JUDGE...]   all of them, or some:
  regexes  recheck: could a text make one of our regular expressions take for ever (E13)
  csp      csp_evaluator: is the Content-Security-Policy weak (D9)
  html     vnu: are the page, a list, a note and an error valid HTML
  wapiti   wapiti: XSS, CRLF, CSRF, files, redirects, XXE, methods, headers (F8)
  slow     slowhttptest: slow headers, bodies, reads and ranges, while a person searches (F2)
  bugs     SpotBugs with Find Security Bugs: patterns of faults and holes, those of high weight (J2)
  fuzz     Jazzer: front matter, queries, links, snippets, paths; JUDGES_SECONDS each (J3)
HELP
}

judge_regexes() {
  from_npm recheck
  (cd "$judges" && node "$home/src/judges/regexes.mjs" "$home/src/main/java" "$home/web")
}

judge_csp() {
  from_npm csp_evaluator
  serve_hostile
  curl -sD - -o /dev/null "$url" | tr -d '\r' | sed -n 's/^Content-Security-Policy: //Ip' |
    (cd "$judges" && node "$home/src/judges/csp.mjs")
}

judge_html() {
  from_npm vnu-jar
  serve_hostile
  local page number=0
  for page in '' '?q=word' '?q=%3Cb%3E&sort=newest' '?q=nothing+such' note/n1.md note/hostile.md?q=alert; do
    number=$((number + 1))
    curl -sf "$url$page" >"$work/$number.html" || return 1
  done
  "$JAVA_HOME/bin/java" -jar "$judges"/node_modules/vnu-jar/build/dist/vnu.jar --errors-only "$work"/*.html &&
    echo "$number pages are valid"
}

judge_wapiti() {
  has wapiti || return
  serve_hostile
  local found
  wapiti -u "$url" --scope folder -d 2 --max-links-per-page 12 --max-files-per-dir 12 \
    --max-scan-time 60 --max-attack-time 60 --flush-session --no-bugreport -v 0 -t 5 \
    --store-session "$work/session" -f json -o "$work/report.json" \
    -m xss,permanentxss,crlf,csrf,file,exec,redirect,xxe,methods,http_headers,csp,cookieflags >"$work/wapiti" 2>&1
  [ -s "$work/report.json" ] || { tail -5 "$work/wapiti"; return 1; }
  found=$(node -e '
    const report = JSON.parse(require("fs").readFileSync(process.argv[1]));
    let found = 0;
    for (const kind of [report.vulnerabilities, report.anomalies]) {
      for (const [name, all] of Object.entries(kind)) {
        for (const each of all) {
          // One is for TLS, the other for filters that no browser has any more.
          if (/Strict-Transport-Security|X-XSS-Protection/.test(each.info)) continue;
          console.error(`${name}: ${each.method} ${each.path} ${each.info}`);
          found++;
        }
      }
    }
    console.log(found, Object.keys(report.vulnerabilities).length);' "$work/report.json")
  echo "findings, kinds looked for: $found"
  [ "${found%% *}" = 0 ]
}

judge_slow() {
  has slowhttptest || return
  serve_hostile
  local kind pid start took worst
  for kind in '-H' '-B -s 60000 -t POST' '-X -w 1 -y 4 -n 5 -z 1 -k 3' '-R -t HEAD -a 10 -b 3000'; do
    # shellcheck disable=SC2086
    slowhttptest $kind -c 1000 -r 200 -l 20 -i 5 -u "${url}api/v1/reindex" >/dev/null 2>&1 &
    pid=$!
    worst=0
    while kill -0 "$pid" 2>/dev/null; do
      start=$(date +%s%N)
      curl -sf -m 5 "${url}api/v1/search?q=word" >/dev/null || { echo "no answer under slowhttptest $kind"; return 1; }
      took=$((($(date +%s%N) - start) / 1000000))
      ((took <= worst)) || worst=$took
      sleep 0.1
    done
    echo "slowhttptest ${kind%% *}: a search took $worst ms at most"
    ((worst < 2000)) || return 1
  done
}

judge_bugs() {
  require_jdk javac
  require_maven
  (cd "$home" && mvn -B -ntp -Pbugs -DskipTests compile spotbugs:check) >"$work/bugs" 2>&1 ||
    { grep -E 'ERROR|High' "$work/bugs" | head -20; return 1; }
  grep -o 'BugInstance size is .*' "$work/bugs"
}

judge_fuzz() {
  local path_file=$home/target/fuzz.classpath target failed=0
  require_jdk javac
  require_maven
  quiet_maven
  compile_profile fuzz "$path_file"
  for target in note.FrontMatter note.Link query.Query search.Snippet web.Path web.Html; do
    mkdir -p "$work/$target"
    if (cd "$work" && "$JAVA_HOME/bin/java" -XX:+EnableDynamicAgentLoading -Xmx1g -Xss1m --enable-native-access=ALL-UNNAMED \
      -cp "$home/target/test-classes:$home/target/classes:$(cat "$path_file")" com.code_intelligence.jazzer.Jazzer \
      "--target_class=dev.daybook.${target}Fuzzer" "--instrumentation_includes=dev.daybook.**:org.owasp.**:org.snakeyaml.**:org.tomlj.**" \
      "-max_total_time=${JUDGES_SECONDS:-60}" -timeout=5 -max_len=4096 "$work/$target") >"$work/$target.log" 2>&1; then
      echo "$target: $(grep -o '^#[0-9]*.*DONE.*' "$work/$target.log" | tail -1)"
    else
      echo "$target: $(grep -m 1 -A 3 'Java Exception\|ERROR' "$work/$target.log")"
      failed=1
    fi
  done
  return $failed
}

# A small journal, one note of which means harm.
serve_hostile() {
  make_notes 10
  printf '# <script>alert(1)</script>\n\nalert [x](javascript:alert(1)) ![y](https://evil.test/i.png) <form action=//evil.test>\n' \
    >"$work/notes/hostile.md"
  start_server
  await 30 finds word7
}

from_npm() {
  judges=$home/target/judges
  mkdir -p "$judges"
  [ -e "$judges/node_modules/$1" ] || npm install --silent --no-fund --no-audit --prefix "$judges" "$1" ||
    { echo "npm cannot fetch $1"; return 77; }
}

has() {
  command -v "$1" >/dev/null || { echo "$1 is not here"; return 77; }
}

# run_judges JUDGE...: one after the other, and how each judged.
run_judges() {
  local judge code failed=0
  case ${1:-} in -h | --help) judges_help; return ;; esac
  [ $# -gt 0 ] || set -- regexes csp html wapiti slow bugs fuzz
  for judge in "$@"; do
    work=$(mktemp -d)
    code=0
    server=
    judge_"$judge" || code=$?
    [ -z "$server" ] || stop_server
    case $code in
      0) echo "ok   $judge" ;;
      77) echo "skip $judge" ;;
      *) echo "FAIL $judge; see $work"; failed=1; continue ;;
    esac
    rm -rf "$work"
  done
  return $failed
}
