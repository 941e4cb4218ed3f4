#!/usr/bin/env bash
# Builds the docs as a site, target/docs/site, with MkDocs 1.4 or later, from a clean clone too. Fails at a link that leads nowhere.
#
# The pages are those of docs/ and the README; the reference is made from the sources. Needs a JDK, Maven and mkdocs; $MVN is
# another command for Maven, such as "mvn -o".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if ! command -v mkdocs >/dev/null; then
  echo "== NOT BUILT: the site of the docs. That needs mkdocs, which is not on the path." >&2
  exit 0
fi
pages=target/docs/pages
if [[ ! -f tools/maven-plugin/target/classes/META-INF/maven/plugin.xml ]]; then
  ${MVN:-mvn} -B -ntp -q -pl tools/maven-plugin -am process-classes
fi

rm -rf target/docs
mkdir -p "$pages"
cp -R docs/. "$pages"
rm -r "$pages/site"
cp README.md "$pages/index.md"
java docs/site/Reference.java . "$pages/reference"

# A link out of docs/ leads to the README's page, or to the file in the repository; one of the README into docs/ to its page there.
repository=$(sed -n 's/^repo_url: //p' docs/site/mkdocs.yml)/blob/main
sed -i -E 's#\]\(docs/([^)]*)\)#](\1)#g; s#\]\(((CONTRIBUTING|CHANGELOG)\.md|LICENSE|(benchmarks|examples)/?[^)]*)\)#]('"$repository"'/\1)#g' \
  "$pages/index.md"
find "$pages" -mindepth 1 -name '*.md' -path "$pages/checks/*" -exec \
  sed -i -E 's#\]\(\.\./\.\./README\.md#](../index.md#g; s#\]\(\.\./\.\./([^)]*)\)#]('"$repository"'/\1)#g' {} +
find "$pages" -maxdepth 1 -name '*.md' -exec \
  sed -i -E 's#\]\(\.\./README\.md#](index.md#g; s#\]\(\.\./([^)]*)\)#]('"$repository"'/\1)#g' {} +

mkdocs build --quiet --strict --config-file docs/site/mkdocs.yml
# An anchor that is not on its page: MkDocs 1.4 does not look for these.
java docs/site/Anchors.java target/docs/site
echo "the docs are in target/docs/site: $(find target/docs/site -name '*.html' | wc -l) pages"
