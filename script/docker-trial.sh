#!/usr/bin/env bash
# Tries the image and docker-compose.yml on a Docker engine, with mail hosts that do not answer: `script/docker-trial.sh`.
# Works on a copy of the tree in a temporary folder; needs docker with compose 2, git, curl and port 8000.
set -uo pipefail

root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
copy=$(mktemp -d)
export COMPOSE_PROJECT_NAME=postern-trial
failed=0

finish() {
  docker compose down --volumes --timeout 5 >/dev/null 2>&1
  cd / && rm -rf "$copy"
}
trap finish EXIT

check() { # what, then a command
  local what=$1
  shift
  if "$@"; then
    echo "ok    $what"
  else
    echo "FAIL  $what"
    failed=1
  fi
}
says() { grep -qF -- "$2" <<<"$1" || { echo "      expected: $2"; sed 's/^/      | /' <<<"$1" | tail -20; return 1; }; }
log_since() { docker compose logs --no-color --no-log-prefix --since "$1" api 2>&1; }
now() { date -u +%Y-%m-%dT%H:%M:%S.%NZ; }
# Waits at most 30 s for a line of the log.
logged() {
  for _ in $(seq 150); do
    grep -qF -- "$2" <<<"$(log_since "$1")" && return 0
    sleep 0.2
  done
  says "$(log_since "$1")" "$2"
}
# Says what a command said only when it fails.
quietly() { local said; said=$("$@" 2>&1) || { sed 's/^/      | /' <<<"$said" | tail -20; return 1; }; }
status() { curl -s -o /dev/null -w '%{http_code}' "$@"; }

git -C "$root" ls-files -z --cached --others --exclude-standard | tar -C "$root" --null --files-from=- --ignore-failed-read -c 2>/dev/null | tar -x -C "$copy"
cd "$copy" || exit 1

echo '== without .env'
quietly docker compose build || exit 1
said=$(docker compose up --wait 2>&1)
check 'refused' test $? -ne 0
check 'one error names the file' says "$said" 'bind source path does not exist'
check 'no folder was made in its place' test ! -e .env
docker compose down --volumes >/dev/null 2>&1

echo '== a first start'
cp .env.example .env
at=$(now)
check 'up --build --wait' quietly docker compose up --build --wait
check "the poller's line" logged "$at" 'IMAP poller starting: imap.example.com:993/INBOX (interval=60s)'
created=$(curl -s -w '\n%{http_code}' -X POST http://localhost:8000/v1/inboxes -H "Content-Type: application/json" -d '{"name": "Test", "email_username": "test"}')
check 'an inbox is created from the host, without a key' says "$created" 201
check '/readyz says that the mailbox cannot be reached' says "$(curl -s http://localhost:8000/readyz)" '"not_ready"'
check 'a stranger is refused' test "$(status -H 'Host: example.com' http://localhost:8000/v1/inboxes)" = 403
check 'the port is open on loopback only' says "$(docker compose port api 8000)" 127.0.0.1:8000
check 'runs as node' test "$(docker compose exec -T api id -un)" = node
check 'writes to /data' docker compose exec -T api sh -c 'test -s /data/postern.db'
check 'writes nowhere else' docker compose exec -T api sh -c '! touch /app/x 2>/dev/null'
check 'is compiled already' says "$(docker compose exec -T -e NODE_DEBUG_NATIVE=COMPILE_CACHE api postern help 2>&1)" 'cli/run.ts was accepted'
check 'doctor names what is wrong' says "$(docker compose exec -T api postern doctor 2>&1)" 'FAIL'

echo '== a changed .env'
sed -i 's/^#IMAP_POLL_INTERVAL=.*/IMAP_POLL_INTERVAL=30/' .env
at=$(now)
docker compose restart api 2>/dev/null
check 'docker compose restart api picks it up' logged "$at" '(interval=30s)'
check 'healthy again' quietly docker compose up --wait
check 'the inbox is still there' says "$(curl -s http://localhost:8000/v1/inboxes)" '"total":1'

echo '== a password with every sign in it'
sed -i "s/^IMAP_PASSWORD=.*/IMAP_PASSWORD='p\$a\${b}#c\"d'/" .env
at=$(now)
said=$(docker compose restart api 2>&1)
check 'compose leaves it alone' test -z "$(grep -iE 'variable|failed|invalid' <<<"$said")"
check 'and so does Postern' logged "$at" 'IMAP poller starting'

echo '== stopping'
SECONDS=0
docker compose stop 2>/dev/null
check 'within the grace period' test "$SECONDS" -lt 15
check 'with exit code 0' test "$(docker inspect -f '{{.State.ExitCode}}' "$(docker compose ps -aq api)")" = 0

echo '== an .env that Postern may not read'
chmod 000 .env
at=$(now)
docker compose start >/dev/null 2>&1
check 'the chmod that helps is named' logged "$at" 'chmod a+r .env'
chmod 644 .env
check 'and helps' quietly docker compose up --wait

exit "$failed"
