# Disturbs the engine and looks whether it keeps its word.

chaos() {
  need_jdk
  build_java chaos chaos
  EASEL_COMMIT=$(git -C "$ROOT" describe --always --dirty 2>/dev/null || true)
  export EASEL_COMMIT
  exec "$JAVA_HOME/bin/java" -Xmx512m "@$FLAGS/archived.flags" --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
    -Dslf4j.internal.verbosity=ERROR -Daxoniq.update-checker.disabled=true -Dchaos.log="$BUILT/chaos.log" \
    "@$JAVA_BUILD/arguments" dev.easel.chaos.Chaos "$@" --data "$BUILT/chaos-data"
}
