#!/usr/bin/env bash
# Runs the Dockerfile's steps in a bare virtual environment, since no container engine may be at hand: the same
# installation (a built wheel, not the checkout), then what the image must do. usage: tests/check_image.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/src" && cp -r pyproject.toml README.md briefings bot seeds "$work/src"
"${PYTHON:-python3}" -m venv "$work/briefbot"
"$work/briefbot/bin/pip" install --quiet --disable-pip-version-check --no-compile "$work/src[postgres,web]"
"$work/briefbot/bin/python" -m compileall -q "$work/briefbot"

mkdir "$work/data" && cd "$work/data"
export BRIEFBOT_DATA_DIR="$work/data" HOME="$work/data"
"$work/briefbot/bin/briefbot" --help >/dev/null
"$work/briefbot/bin/briefbot" brief lee-xi | head -n 2
set +e
env -u SLACK_BOT_TOKEN -u DISCORD_BOT_TOKEN "$work/briefbot/bin/briefbot" serve
code=$?
set -e
[ "$code" -eq 3 ] || { echo "serve without tokens ended with $code, not 3"; exit 1; }
echo "the image's steps work: installed, briefs from the shipped articles, and says what serve needs"
