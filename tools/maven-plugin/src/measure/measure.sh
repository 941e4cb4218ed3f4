#!/usr/bin/env bash
# Imports folders of Markdown with the real goal, compiles each new project with Maven, reads it once more by byline:check,
# and compares what is written with the old files: rendered as CommonMark and as GitHub's Markdown, by bytes and by lines.
# Prints for each folder what the import says, the seconds that it took, and a row of the table.
#
#   measure.sh <work folder> <folder of .md>...
#
# The work folder takes the projects and the two judges (npm install). Byline has to be in the local repository that
# Maven uses; MAVEN_ARGS_IMPORT takes further arguments of mvn, such as -Dmaven.repo.local=<folder>.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$1
shift
mkdir -p "$work"
work=$(cd "$work" && pwd)
if [[ ! -d $work/node_modules/remark-gfm || ! -d $work/node_modules/commonmark ]]; then
  (cd "$work" && npm install --silent --no-audit --no-fund \
    commonmark unified remark-parse remark-gfm remark-rehype rehype-stringify >/dev/null)
fi
version=0.1.0-SNAPSHOT
read -r -a arguments <<<"${MAVEN_ARGS_IMPORT:-}"
failed=0
for folder in "$@"; do
  folder=$(cd "$folder" && pwd)
  project=$work/$(basename "$folder")
  rm -rf "$project"
  echo "== $(basename "$folder")"
  begin=$(date +%s.%N)
  (cd "$work" && mvn -B -ntp -o "${arguments[@]}" "dev.byline:byline-maven-plugin:$version:import" \
    "-Dbyline.from=$folder" "-Dbyline.to=$project") >"$project.import.log" 2>&1 ||
    { tail -20 "$project.import.log"; failed=1; continue; }
  printf 'seconds of the import: %.1f\n' "$(awk "BEGIN { print $(date +%s.%N) - $begin }")"
  sed -n 's/^\[INFO\] //p' "$project.import.log" | sed -n '/^files  /,/^The project is/p' | sed '$d'
  (cd "$project" && mvn -B -ntp -o "${arguments[@]}" compile) >"$project.compile.log" 2>&1 ||
    { grep -E '^\[ERROR\]' "$project.compile.log" | head -20; failed=1; }
  # The reader of sources finds the same problems, none, and the same bytes as the compiler has written.
  (cd "$project" && mvn -B -ntp -o "${arguments[@]}" "dev.byline:byline-maven-plugin:$version:check") \
    >"$project.check.log" 2>&1 || { grep -E '^\[ERROR\]' "$project.check.log" | head -20; failed=1; }
  (cd "$work" && node "$here/compare.mjs" "$folder" "$project"/target/classes/reports/*/) || failed=1
done
exit $failed
