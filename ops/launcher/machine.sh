# What Easel needs of a machine: found, or asked for in words.

# True when version $1 is at least $2; both are numbers with dots.
at_least() {
  local -a have want
  local i
  IFS=. read -r -a have <<<"$1"
  IFS=. read -r -a want <<<"$2"
  for i in 0 1 2; do
    local h=${have[i]:-0} w=${want[i]:-0}
    h=${h%%[!0-9]*}
    ((${h:-0} > w)) && return 0
    ((${h:-0} < w)) && return 1
  done
  return 0
}

# The version of a JDK in a directory; nothing when there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

jdk_places() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  local java
  java=$(command -v java || true)
  if [ -n "$java" ]; then
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
    dirname "$(dirname "$java")"
  fi
  local place
  for place in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -d "$place" ] || echo "$place"
  done
}

# Sets JAVA_HOME to a JDK 25; to a newer one when there is no 25.
find_jdk() {
  local place version newer=
  while read -r place; do
    version=$(jdk_version "$place" || true)
    if [ "${version:-0}" -eq 25 ]; then
      export JAVA_HOME=$place
      return 0
    fi
    [ "${version:-0}" -lt 25 ] || newer=${newer:-$place}
  done < <(jdk_places)
  [ -n "$newer" ] || return 1
  export JAVA_HOME=$newer
}

maven_version() { mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1; }

node_version() { command node --version 2>/dev/null | sed 's/^v//'; }

# Node that the webs' tools take: 20.19 or newer of 20, or 22.12 or newer.
node_suits() {
  local version
  version=$(node_version)
  [ -n "$version" ] || return 1
  case "$version" in
    20.*) at_least "$version" 20.19 ;;
    *)    at_least "$version" 22.12 ;;
  esac
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk || die "Easel needs JDK 25 and found none. Install it (Debian: apt-get install openjdk-25-jdk, or Temurin from
https://adoptium.net), or set JAVA_HOME to where it is."
}

need_maven() {
  at_least "$(maven_version)" 3.8 || die "Easel needs Maven 3.8 or newer to be built. Debian: apt-get install maven"
}

need_node() {
  node_suits || die "Easel needs Node 20.19 or newer (or 22.12 or newer) to build its pages; found: $(node_version || true).
See https://nodejs.org/en/download"
  command -v npm >/dev/null || die "Easel needs npm, which comes with Node. Debian: apt-get install npm"
}

# Installs Chromium where that is possible without asking: as root on Debian.
need_chromium() {
  find_chromium >/dev/null && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "Installing Chromium for the browser tests ..."
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >&2
  fi
  find_chromium >/dev/null ||
    die "The browser tests need Chromium and found none. Debian: sudo apt-get install chromium; or set CHROMIUM to it."
}

# Prints one line of the doctor's report; $1 says whether it is well.
finding() {
  if [ "$1" = ok ]; then printf '  ok       %s\n' "$2"; else printf '  MISSING  %s\n           %s\n' "$2" "$3"; fi
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1" || ls /usr/lib/*/"$1"* >/dev/null 2>&1; }

# The embedded PostgreSQL must not run as root: root needs one of two ways around that.
root_can_step_down() {
  [ "$(id -u)" -ne 0 ] || unshare -U true 2>/dev/null ||
    setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=+dac_override --ambient-caps=+dac_override true 2>/dev/null
}

# Checks the whole machine; fails when something that Easel needs to start is not there.
doctor() {
  local -i missing=0
  check() { # name, advice, command...
    local name=$1 advice=$2
    shift 2
    if "$@" >/dev/null 2>&1; then finding ok "$name"; else finding no "$name" "$advice"; missing+=1; fi
  }
  echo "To build and run:"
  check "JDK 25" "apt-get install openjdk-25-jdk, or https://adoptium.net; or set JAVA_HOME" find_jdk
  check "Maven 3.8 or newer" "apt-get install maven" at_least "$(maven_version)" 3.8
  check "Node 20.19 or newer, with npm" "https://nodejs.org/en/download" eval 'node_suits && command -v npm'
  check "a writable checkout ($ROOT)" "clone it where you may write" test -w "$ROOT"
  check "a writable /tmp" "Redis and the web server need one" test -w "${TMPDIR:-/tmp}"
  check "2 GB free here" "the build and the data need it" eval "[ \$(df -Pk '$ROOT' | awk 'NR == 2 {print \$4}') -gt 2000000 ]"
  if [ "$(uname -s)" = Linux ]; then
    check "OpenSSL 3 (for the embedded Redis)" "apt-get install libssl3, or set REDIS_URL" has_library libssl.so.3
    check "setsid, flock, ps" "apt-get install util-linux procps" eval 'command -v setsid && command -v flock && command -v ps'
    check "a way for root to run PostgreSQL" "run as another user, or set DATABASE_URL" root_can_step_down
  fi
  echo "To run ./easel test as well:"
  if find_chromium >/dev/null; then finding ok "Chromium"; else finding no "Chromium" "apt-get install chromium"; fi
  [ "$missing" -eq 0 ] || die "$missing of what Easel needs is missing."
}
