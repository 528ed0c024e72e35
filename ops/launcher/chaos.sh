# Disturbs the engine and looks whether it keeps its word.

chaos() {
  need_jdk
  build_java chaos chaos
  exec "$JAVA_HOME/bin/java" -Xmx512m "@$FLAGS/archived.flags" --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
    -Dslf4j.internal.verbosity=ERROR -Daxoniq.update-checker.disabled=true -Dchaos.log="$BUILT/chaos.log" \
    "@$JAVA_BUILD/arguments" dev.easel.chaos.Chaos "$@" --data "$BUILT/chaos-data"
}
