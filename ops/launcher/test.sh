# Checks and tests everything.

test_all() {
  [ $# -eq 0 ] || die "./easel test takes no options. Single tests: see CONTRIBUTING.md"
  need_jdk
  need_maven
  need_node
  need_chromium
  CHROMIUM=$(find_chromium)
  export CHROMIUM
  export LANG=C.UTF-8 # else browsers cannot save files under names that are more than ASCII
  SECONDS=0
  alone java alone webs check_everything || die "Not everything is well (after $((SECONDS / 60)) min $((SECONDS % 60)) s)."
  say "Everything is well: $(count_tests) Java tests, webs and browsers, in $((SECONDS / 60)) min $((SECONDS % 60)) s."
}

# The webs beside Java, and modules of it at once as far as they do not need each other; then what starts the whole; then
# what looks at it in a browser, which has the machine for itself.
check_everything() { # called where -e does not count
  local webs well=0
  rm -rf "$ROOT"/*/target/surefire-reports "$ROOT"/*/*/target/surefire-reports
  check_webs >"$BUILT/webs.log" 2>&1 &
  webs=$!
  test_java -T 3 -pl '!ops/e2e,!ops/standalone-tests,!ops/chaos-platform' || well=1
  wait "$webs" || well=1
  cat "$BUILT/webs.log"
  [ "$well" -eq 0 ] || return 1
  test_only ops/standalone-tests,ops/chaos-platform 'dev.easel.standalone.**,dev.easel.chaos.bank.**,dev.easel.chaos.fuzz.**' || return 1
  test_only ops/e2e 'dev.easel.e2e.**'
}

test_java() { mvn -B -ntp -fae -f "$ROOT/pom.xml" test "$@" </dev/null; }

test_only() { # modules, and their tests: what they need is compiled, not tested again
  test_java -pl "$1" -am "-Dtest=$2" -Dsurefire.failIfNoSpecifiedTests=false
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
