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

check_everything() { # called where -e does not count
  local web
  for web in public-web admin-web; do
    web_packages "$web" || return 1
    say "Checking $web ..."
    npm --prefix "$ROOT/$web" run check </dev/null || return 1
  done
  rm -rf "$ROOT"/*/target/surefire-reports "$ROOT"/*/*/target/surefire-reports
  mvn -B -ntp -f "$ROOT/pom.xml" test </dev/null
}

count_tests() {
  cat "$ROOT"/*/target/surefire-reports/*.txt "$ROOT"/*/*/target/surefire-reports/*.txt |
    sed -n 's/^Tests run: \([0-9]*\),.*/\1/p' | awk '{sum += $1} END {print sum + 0}'
}
