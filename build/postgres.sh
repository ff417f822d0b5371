# A PostgreSQL server for the tests, sourced by build/test: of Debian's package, in a folder of its own, on this machine's loopback only. It goes when the
# script ends. Sets SGPOZMAP_TEST_POSTGRES; one that is set already is taken as it is.

postgres_folder=""
postgres_bin=""

# As the user who runs the server, which refuses to be root's.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi
}

find_postgres() {
  postgres_bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
  [ -n "$postgres_bin" ] && [ -x "$postgres_bin/initdb" ]
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  as_postgres "'$postgres_bin/pg_ctl' -D '$postgres_folder/data' -m immediate stop" >/dev/null 2>&1
  rm -rf "$postgres_folder"
  postgres_folder=""
}

start_postgres() {
  [ -z "${SGPOZMAP_TEST_POSTGRES:-}" ] || return 0
  find_postgres || { install postgresql && find_postgres; } ||
    { echo "The tests of the storage need PostgreSQL: Debian's package postgresql." >&2; return 1; }
  echo "== starting PostgreSQL ($postgres_bin)"
  postgres_folder="$(mktemp -d /tmp/sgpozmap-postgres.XXXXXX)"
  trap stop_postgres EXIT
  [ "$(id -u)" -ne 0 ] || chown postgres "$postgres_folder"

  # The socket's name holds the port, so any port is free in a folder of its own; no other port is opened.
  as_postgres "'$postgres_bin/initdb' -D '$postgres_folder/data' -U postgres -A trust -E UTF8 --no-sync" >"$postgres_folder.log" 2>&1 &&
    as_postgres "'$postgres_bin/pg_ctl' -D '$postgres_folder/data' -w -t 60 -l '$postgres_folder/log' -o \"-k '$postgres_folder' -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200\" start" >>"$postgres_folder.log" 2>&1 ||
    { cat "$postgres_folder.log" "$postgres_folder/log" >&2 2>/dev/null; rm -f "$postgres_folder.log"; echo "PostgreSQL could not be started." >&2; return 1; }
  rm -f "$postgres_folder.log"
  export SGPOZMAP_TEST_POSTGRES="Host=$postgres_folder;Username=postgres;Database=postgres;Maximum Pool Size=50"
}
