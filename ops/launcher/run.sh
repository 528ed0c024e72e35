# Starts, shows and stops Easel.

# Settings of .env that the environment does not have yet. Lines are read, not run.
load_env() {
  [ -f "$ROOT/.env" ] || return 0
  local line name value
  while IFS= read -r line || [ -n "$line" ]; do
    [[ "$line" =~ ^[[:space:]]*([A-Z][A-Z0-9_]*)=(.*)$ ]] || continue
    name=${BASH_REMATCH[1]}
    value=${BASH_REMATCH[2]}
    value=${value%%[[:space:]]#*}
    value="${value%"${value##*[![:space:]]}"}"
    case "$value" in \"*\" | \'*\') value=${value:1:${#value}-2} ;; esac
    [ -n "${!name:-}" ] || [ -z "$value" ] || export "$name=$value"
  done <"$ROOT/.env"
}

# Sets DATA to what follows --data, or the usual place.
find_data() {
  DATA="$ROOT/.easel"
  while [ $# -gt 0 ]; do
    if [ "$1" = --data ] && [ $# -gt 1 ]; then DATA=$2; fi
    shift
  done
}

FLAGS="$ROOT/ops/launcher"

# The JVM with its flags. Classes of the libraries come from an archive where there is one; signals stop Easel even where a
# script started it in the background.
java_command() {
  local signals=()
  if env --default-signal=INT true 2>/dev/null; then signals=(env --default-signal=INT); fi
  JAVA=(${signals[@]+"${signals[@]}"} "$JAVA_HOME/bin/java" "@$FLAGS/start.flags" "@$FLAGS/archived.flags")
  local archive
  archive=$(archive_file)
  [ ! -f "$archive" ] || JAVA+=("-XX:SharedArchiveFile=$archive")
  # shellcheck disable=SC2206 # flags are separated by spaces
  JAVA+=(${JAVA_OPTS:-})
}

archive_file() { echo "$BUILT/classes-$(cat "$JAVA_HOME/release" "$JAVA_BUILD/libraries" "$FLAGS/archived.flags" | digest).jsa"; }

# Once for each set of libraries: archives their classes as a private run of the demo loads them. Starts take half as long.
archive_classes() {
  local archive list
  archive=$(archive_file)
  list="$BUILT/classes.list"
  [ ! -f "$archive" ] || return 0
  java_command
  "${JAVA[@]}" "-XX:DumpLoadedClassList=$list" "@$JAVA_BUILD/arguments" "$MAIN" demo --data "$BUILT/none" >"$BUILT/archive.log" 2>&1 || true
  grep -v -e '^@cp' -e dev/easel "$list" >"$list.libraries"
  "$JAVA_HOME/bin/java" "@$FLAGS/archived.flags" -Xshare:dump -Xlog:cds=off -Xlog:cds=error "-XX:SharedClassListFile=$list.libraries" \
    "-XX:SharedArchiveFile=$archive.fresh" -cp "$(cat "$JAVA_BUILD/libraries")" >>"$BUILT/archive.log" 2>&1
  mv "$archive.fresh" "$archive"
  rm -f "$list" "$list.libraries"
  newest classes | tail -n +3 | while read -r old; do rm -f "$old"; done
}

# The process that runs on DATA; nothing when there is none.
running() {
  local pid
  pid=$(cat "$DATA/easel.pid" 2>/dev/null) || return 0
  if [ -n "$pid" ] && ps -ww -p "$pid" -o args= 2>/dev/null | grep -qF "$MAIN"; then echo "$pid"; fi
}

start() {
  local pid
  find_data "$@"
  pid=$(running)
  [ -z "$pid" ] || die "Easel already runs on $DATA (process $pid). Stop it with: ./easel stop"
  load_env
  need_jdk
  build_java
  local archiving=
  if [ ! -f "$(archive_file)" ]; then
    say "Preparing quick starts (once for each set of libraries, about a minute) ..."
    alone classes archive_classes &
    archiving=$!
  fi
  build_webs
  [ -z "$archiving" ] || wait "$archiving" || say "That did not work ($BUILT/archive.log); starts take longer."
  java_command
  exec "${JAVA[@]}" "@$JAVA_BUILD/arguments" "$MAIN" \
    start --data "$DATA" "$@"
}

demo() {
  find_data "$@"
  load_env
  need_jdk
  build_java
  java_command
  exec "${JAVA[@]}" "@$JAVA_BUILD/arguments" "$MAIN" demo --data "$DATA" "$@"
}

run_side() {
  [ $# -gt 0 ] || die "Which side? ./easel node command|query|saga"
  find_data "$@"
  load_env
  need_jdk
  build_java
  [ "$1" != query ] || build_webs
  java_command
  local side=$1
  shift
  exec "${JAVA[@]}" "@$JAVA_BUILD/arguments" "$MAIN" node "$side" --data "$DATA" "$@"
}

# Ends a process that is known by a file with its id and by something on its command line.
end_left_behind() { # file, mark, signal
  local pid
  pid=$(head -n 1 "$1" 2>/dev/null) || return 0
  [ -n "$pid" ] && ps -ww -p "$pid" -o args= 2>/dev/null | grep -qF "$2" || return 0
  kill "-$3" "$pid"
  await_end "$pid" 100 || kill -KILL "$pid"
  say "Stopped what a killed run left behind (process $pid)."
}

await_end() { # pid, tenths of a second
  local -i left=$2
  while kill -0 "$1" 2>/dev/null; do
    ((left-- > 0)) || return 1
    sleep 0.1
  done
}

stop() {
  local pid
  find_data "$@"
  pid=$(running)
  if [ -n "$pid" ]; then
    kill -TERM "$pid"
    await_end "$pid" 200 || { say "Easel did not stop within 20 s: killing it."; kill -KILL "$pid"; await_end "$pid" 50; }
    say "Stopped Easel on $DATA."
  else
    say "No Easel runs on $DATA."
  fi
  local data
  data=$(cd "$DATA" 2>/dev/null && pwd) || return 0
  end_left_behind "$data/postgres/postmaster.pid" "$data/postgres" INT
  end_left_behind "$data/redis/easel-redis.pid" "$data/redis" TERM
}
