# Builds what changed since the last build. What was built lies under the fingerprint of its sources, so that a running
# Easel keeps its files while the next one is built; the oldest go.

KEPT=4

# Digest of what is on standard input.
digest() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c1-16; }

# Digest of all files under some paths, their names and what is in them.
fingerprint() {
  (
    cd "$ROOT"
    find "$@" \( -name target -o -name node_modules -o -name dist \) -prune -o -type f -print | LC_ALL=C sort |
      if command -v sha256sum >/dev/null; then tr '\n' '\0' | xargs -0 sha256sum; else tr '\n' '\0' | xargs -0 shasum -a 256; fi
  ) | digest
}

# Runs something while no other ./easel does anything under the same name. The lock ends with the subshell.
alone() { # name, command...
  local lock="$BUILT/$1.lock"
  shift
  mkdir -p "$BUILT" 2>/dev/null && [ -w "$BUILT" ] || die "Easel is built in $BUILT, which $(id -un) may not write."
  (
    if command -v flock >/dev/null; then
      exec 9>"$lock"
      flock -n 9 || { say "Waiting for another ./easel that builds ..."; flock 9; }
    else
      until mkdir "$lock.d" 2>/dev/null; do sleep 1; done
      trap 'rmdir "$lock.d"' EXIT
    fi
    "$@" 9>&-
  )
}

# Runs a build step quietly; shows the end of its output when it fails.
quietly() { # name, command...
  local log="$BUILT/$1.log"
  shift
  "$@" >"$log" 2>&1 </dev/null || { tail -n 40 "$log" >&2; die "The build failed. All of its output: $log"; }
}

newest() { ls -dt "$BUILT"/"$1"-* 2>/dev/null || true; }

forget_old() { newest "$1" | tail -n +$((KEPT + 1)) | while read -r old; do rm -rf "$old"; done; }

# Directories under the checkout that hold Java sources of what runs.
java_sources() { printf '%s\n' pom.xml .mvn ops/docs/openapi.json; (cd "$ROOT" && ls -d ./*/pom.xml ./*/*/pom.xml ./*/src/main ./*/*/src/main); }

# Sets JAVA_BUILD to a directory with our jars, "libraries" (the class path of the others), and "arguments" for java.
build_java() { # what to call it, and the module under ops: the standalone unless said
  local name=${1:-java} module=${2:-standalone}
  # shellcheck disable=SC2046 # paths of ours have no spaces
  JAVA_BUILD="$BUILT/$name-$({ cat "$JAVA_HOME/release"; fingerprint $(java_sources); } | digest)"
  if java_is_built; then touch "$JAVA_BUILD"; else alone java make_java "$name" "$module"; fi
}

java_is_built() {
  local jar
  [ -f "$JAVA_BUILD/arguments" ] || return 1
  while read -r jar; do [ -f "$jar" ] || return 1; done < <(tr ':' '\n' <"$JAVA_BUILD/libraries")
}

make_java() { # name, module
  ! java_is_built || return 0 # somebody else did while we waited
  need_maven
  say "Building Java (the first time takes minutes: Maven loads the libraries) ..."
  quietly java mvn -B -ntp -Dquick -Dmaven.test.skip=true -f "$ROOT/pom.xml" -pl "ops/$2" -am package
  local fresh="$BUILT/fresh-java" path
  path="$ROOT/ops/$2/target/$(basename "$(ls "$ROOT/ops/$2/target/$2"-[0-9]*.jar)"):$(cat "$ROOT/ops/$2/target/class-path")"
  rm -rf "$fresh" "$JAVA_BUILD"
  mkdir -p "$fresh"
  tr ':' '\n' <<<"$path" | grep -F "$ROOT/" | while read -r jar; do cp "$jar" "$fresh/"; done
  tr ':' '\n' <<<"$path" | grep -vF "$ROOT/" | paste -sd: - >"$fresh/libraries"
  # libraries first: the archive of their classes stays good while ours change
  local ours
  ours=$(cd "$fresh" && ls ./*.jar | sed "s|^\./|$JAVA_BUILD/|" | paste -sd: -)
  printf -- '-cp\n"%s:%s"\n' "$(cat "$fresh/libraries")" "$ours" >"$fresh/arguments"
  mv "$fresh" "$JAVA_BUILD"
  forget_old "$1"
}

# Sets EASEL_WEB_DIR to a directory that is laid out like the checkout, with the pages of both webs. One that is set stays.
build_webs() {
  [ -z "${EASEL_WEB_DIR:-}" ] || return 0
  need_node
  export EASEL_WEB_DIR
  EASEL_WEB_DIR="$BUILT/webs-$({ node_version; fingerprint public-web admin-web shared-api/web; } | digest)"
  if [ -d "$EASEL_WEB_DIR" ]; then touch "$EASEL_WEB_DIR"; else alone webs make_webs; fi
}

make_webs() {
  [ ! -d "$EASEL_WEB_DIR" ] || return 0 # somebody else did while we waited
  local fresh="$BUILT/fresh-webs" web
  rm -rf "$fresh"
  for web in public-web admin-web; do
    web_packages "$web"
    say "Building $web ..."
    quietly "$web" npm --prefix "$ROOT/$web" run build
    mkdir -p "$fresh/$web"
    cp -R "$ROOT/$web/dist" "$fresh/$web/dist"
  done
  mv "$fresh" "$EASEL_WEB_DIR"
  forget_old webs
}

# Installs the packages of a web when its lock file changed.
web_packages() {
  local lock
  lock=$({ node_version; cat "$ROOT/$1/package-lock.json"; } | digest)
  [ "$(cat "$ROOT/$1/node_modules/.easel-lock" 2>/dev/null)" != "$lock" ] || return 0
  say "Installing the packages of $1 ..."
  quietly "$1" npm --prefix "$ROOT/$1" ci
  echo "$lock" >"$ROOT/$1/node_modules/.easel-lock"
}
