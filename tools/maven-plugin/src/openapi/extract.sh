#!/usr/bin/env bash
# Takes what the tests need from GitHub's OpenAPI description, as the npm package @octokit/openapi has it, and writes
# it to the test resources. With --check it only compares, and fails on a difference. Needs npm and node; the build
# itself needs neither.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

version=23.0.2
target=../test/resources/dev/byline/forge/github-openapi.json

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" "@octokit/openapi@$version" >/dev/null
tar -xzf "$folder"/octokit-openapi-"$version".tgz -C "$folder" package/generated/api.github.com.json
node extract.mjs "$folder/package/generated/api.github.com.json" "$version" >"$folder/extract.json"

if [[ ${1:-} == --check ]]; then
  diff -q "$folder/extract.json" "$target"
else
  mkdir -p "$(dirname "$target")"
  cp "$folder/extract.json" "$target"
fi
