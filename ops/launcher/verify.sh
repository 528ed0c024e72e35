# Checks a log without trusting it.

verify() {
  need_jdk
  build_java verify verify
  exec "$JAVA_HOME/bin/java" -Xmx512m "@$JAVA_BUILD/arguments" dev.easel.verify.Verify "$@"
}
