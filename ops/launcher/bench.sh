# Measures the engine and the product.

BENCH=dev.easel.bench.Bench

# Production's flags, not those of a quick start: both compilers, and the collector that two cores do best with.
bench() {
  need_jdk
  build_java bench bench
  need_load_generator pgbench postgresql-contrib "The bounds are measured over JDBC instead, which is slower: ratios flatter us."
  need_load_generator wrk wrk "HTTP (a2) is not measured."
  EASEL_COMMIT=$(git -C "$ROOT" describe --always --dirty 2>/dev/null || true)
  export EASEL_COMMIT
  ulimit -n "$(ulimit -Hn)" 2>/dev/null || true # clients of event streams: a socket each, on either side
  # shellcheck disable=SC2086 # flags are separated by spaces
  exec "$JAVA_HOME/bin/java" -Xms2g -Xmx2g -XX:+UseParallelGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
    ${JAVA_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR -Daxoniq.update-checker.disabled=true \
    -Dbench.log="$BUILT/bench.log" "@$JAVA_BUILD/arguments" "$BENCH" --data "$BUILT/bench-data" "$@"
}

# Installs a load generator where that is possible without asking: as root on Debian.
need_load_generator() { # program, package, what happens without it
  has_program "$1" && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "Installing $1 ..."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2"; } >"$BUILT/$1.log" 2>&1 || true
  fi
  has_program "$1" || say "$1 is missing (Debian: sudo apt-get install $2). $3"
}

has_program() { command -v "$1" >/dev/null || ls /usr/lib/postgresql/*/bin/"$1" >/dev/null 2>&1; }
