# Checks and tests everything.

test_all() {
  [ $# -eq 0 ] || die "./easel test takes no options. Single tests: see CONTRIBUTING.md"
  need_jdk
  need_maven
  need_node
  need_chromium
  CHROMIUM=$(find_chromium)
  export CHROMIUM
  SECONDS=0
  alone java alone webs check_everything || die "Not everything is well (after $((SECONDS / 60)) min $((SECONDS % 60)) s)."
  say "Everything is well: $(count_tests) Java tests, webs and browsers, in $((SECONDS / 60)) min $((SECONDS % 60)) s."
}

# The webs beside Java, and modules of it at once as far as they do not need each other; then what starts the whole, and
# what looks at it in a browser.
check_everything() { # called where -e does not count
  local webs well=0
  rm -rf "$ROOT"/*/target/surefire-reports "$ROOT"/*/*/target/surefire-reports
  check_webs >"$BUILT/webs.log" 2>&1 &
  webs=$!
  mvn -B -ntp -T 3 -fae -f "$ROOT/pom.xml" test -pl '!ops/e2e,!ops/standalone-tests,!ops/bench,!ops/chaos-bank' </dev/null || well=1
  wait "$webs" || well=1
  cat "$BUILT/webs.log"
  [ "$well" -eq 0 ] || return 1
  mvn -B -ntp -T 2 -fae -f "$ROOT/pom.xml" test -pl ops/e2e,ops/standalone-tests,ops/bench,ops/chaos-bank -am \
    -Dtest='dev.easel.e2e.**,dev.easel.standalone.**,dev.easel.bench.**,dev.easel.chaos.bank.**' \
    -Dsurefire.failIfNoSpecifiedTests=false </dev/null
}

check_webs() {
  local web
  for web in public-web admin-web; do
    web_packages "$web" || return 1
    say "Checking $web ..."
    npm --prefix "$ROOT/$web" run check </dev/null || return 1
  done
}

count_tests() {
  cat "$ROOT"/*/target/surefire-reports/*.txt "$ROOT"/*/*/target/surefire-reports/*.txt |
    sed -n 's/^Tests run: \([0-9]*\),.*/\1/p' | awk '{sum += $1} END {print sum + 0}'
}
