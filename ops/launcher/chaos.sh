# Disturbs the engine, or the whole platform, and looks whether it keeps its word.

chaos() {
  need_jdk
  local name=chaos module=chaos main=dev.easel.chaos.Chaos
  case "${1:-}" in
    bank) name=platform module=chaos-platform main=dev.easel.chaos.bank.BankChaos ;;
    fuzz) name=platform module=chaos-platform main=dev.easel.chaos.fuzz.FuzzChaos ;;
  esac
  build_java "$name" "$module"
  EASEL_COMMIT=$(git -C "$ROOT" describe --always --dirty 2>/dev/null || true)
  export EASEL_COMMIT
  exec "$JAVA_HOME/bin/java" -Xmx512m "@$FLAGS/archived.flags" --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
    -Dslf4j.internal.verbosity=ERROR -Daxoniq.update-checker.disabled=true -Dchaos.log="$BUILT/chaos.log" -Deasel.checkout="$ROOT" \
    -Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener \
    "@$JAVA_BUILD/arguments" "$main" "$@" --data "$BUILT/chaos-data"
}
