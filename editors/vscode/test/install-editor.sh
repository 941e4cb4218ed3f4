#!/usr/bin/env bash
# Installs a real VS Code that runs in a browser, without the scripts of its packages: none of them is needed.
#
#   install-editor.sh <folder>
set -euo pipefail
mkdir -p "$1"
cd "$1"
if [[ -f installed ]]; then
  exit 0
fi
quiet=(--no-audit --no-fund --loglevel=error)
[[ -f package.json ]] || npm init -y >/dev/null
npm install --ignore-scripts "${quiet[@]}" code-server@4.99.4
for folder in lib/vscode lib/vscode/extensions; do
  (cd "node_modules/code-server/$folder" && npm install --ignore-scripts --omit=dev --legacy-peer-deps "${quiet[@]}")
done
# Ships its library built; the version that code-server names would be compiled by a script.
rm -rf node_modules/code-server/node_modules/argon2
(cd node_modules/code-server && npm install --ignore-scripts --no-save "${quiet[@]}" argon2@0.44)
touch installed
