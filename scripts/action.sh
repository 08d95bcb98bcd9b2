#!/usr/bin/env bash
# What action.yml runs: the findings as annotations and in the summary of the step and, where $SARIF names a file, in SARIF.
# $COMMAND is check or verify, $ARGUMENTS holds an argument a line. Ends with the exit code of the command.
set -uo pipefail

claimtrace() { node "$(dirname "${BASH_SOURCE[0]}")/../bin/claimtrace.js" "$@"; }

arguments=()
while IFS= read -r argument; do
  [[ -z ${argument//[[:space:]]/} ]] || arguments+=("$argument")
done <<< "${ARGUMENTS:-}"

written=0
if [[ -n ${SARIF:-} ]]; then
  claimtrace "$COMMAND" ${arguments[@]+"${arguments[@]}"} --quiet --format sarif -o "$SARIF" 2> /dev/null || written=$?
fi
claimtrace "$COMMAND" ${arguments[@]+"${arguments[@]}"} --format github
code=$?
if ((written == 2 && code != 2)); then
  echo "::error::$SARIF could not be written; does its folder exist?"
  exit 2
fi
exit $code
