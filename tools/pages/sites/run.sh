#!/usr/bin/env bash
# Runs the recipes of docs/sites.md: gives a copy of this project's reports the settings of each recipe, renders them, has the site
# generator build them, and looks at what it has built. Tries each generator that is installed, and says which are not.
#
#   tools/pages/sites/run.sh [--install] [<recipe> …]
#
# With --install it first installs them: Hugo, Jekyll and MkDocs from Debian's packages, Astro and Docusaurus from npm. Needs
# Byline in Maven's local repository (mvn -DskipTests install); $MVN is another command for Maven, such as "mvn -o".
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
install=false
if [[ ${1:-} == --install ]]; then
  install=true
  shift
fi
recipes=("$@")
if (( ${#recipes[@]} == 0 )); then
  recipes=(hugo jekyll mkdocs astro docusaurus)
fi
plugin=dev.byline:byline-maven-plugin:0.1.0-SNAPSHOT
modules=${BYLINE_SITES:-${TMPDIR:-/tmp}/byline-sites}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
missing=()

if $install; then
  for recipe in "${recipes[@]}"; do
    case $recipe in
      hugo | jekyll | mkdocs) apt-get install -y -qq "$recipe" >/dev/null ;;
      *) mkdir -p "$modules/$recipe" && cp "$here/$recipe/package.json" "$modules/$recipe/" &&
        npm install --prefix "$modules/$recipe" --no-audit --no-fund --silent ;;
    esac
  done
fi

is_there() {
  case $1 in
    hugo | jekyll | mkdocs) command -v "$1" >/dev/null ;;
    *) [[ -d $modules/$1/node_modules ]] ;;
  esac
}

version() {
  case $1 in
    hugo) hugo version | cut -d' ' -f1,2 ;;
    jekyll | mkdocs) "$1" --version | cut -d' ' -f1-3 ;;
    astro) echo "astro $(node -p "require('$modules/astro/node_modules/astro/package.json').version")" ;;
    docusaurus) echo "docusaurus $(node -p "require('$modules/docusaurus/node_modules/@docusaurus/core/package.json').version")" ;;
  esac
}

# The reports with the members of @Series that the recipe says, and their Markdown.
render() {
  local project=$work/$1/reports-java
  mkdir -p "$project/src"
  cp -R "$here/../../../reports-java/src/main" "$project/src/"
  cat >"$project/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>reports</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
</project>
XML
  RECIPE=$here/$1 perl -0pi -e '
    BEGIN {
      local $/;
      open my $file, "<", "$ENV{RECIPE}/series.txt" or die;
      $members = <$file>; $members =~ s/\s+$//;
      $style = "";
      if (open my $file, "<", "$ENV{RECIPE}/style.txt") { $style = <$file>; }
    }
    s/(\@Series\(name = "LinuxKit", )/$style$1$members/ or die "no series";
    ' "$project/src/main/java/linuxkit/LinuxKit.java"
  ${MVN:-mvn} -q -ntp -f "$project/pom.xml" "$plugin:render"
}

for recipe in "${recipes[@]}"; do
  if ! is_there "$recipe"; then
    missing+=("$recipe")
    continue
  fi
  render "$recipe"
  site=$work/$recipe/site
  mkdir -p "$site"
  cp -R "$here/$recipe/." "$site/"
  reports=$work/$recipe/reports-java/target/classes/reports/linuxkit
  (
    cd "$site"
    case $recipe in
      hugo)
        hugo --quiet --destination public
        node "$here/check.mjs" public /reports/
        ;;
      jekyll)
        cp -R "$reports" _reports
        jekyll build --quiet --destination public
        node "$here/check.mjs" public /reports/
        ;;
      mkdocs)
        mkdocs build --quiet --strict --site-dir public
        node "$here/check.mjs" public /
        ;;
      astro)
        ln -s "$modules/astro/node_modules" node_modules
        npx astro build --silent
        node "$here/check.mjs" dist /reports/
        ;;
      docusaurus)
        ln -s "$modules/docusaurus/node_modules" node_modules
        npx docusaurus build --out-dir public >build.log 2>&1 || { cat build.log; exit 1; }
        node "$here/check.mjs" public /
        ;;
    esac
  )
  echo "$recipe: built with $(version "$recipe")"
done
if (( ${#missing[@]} > 0 )); then
  echo "not installed, so not tried: ${missing[*]} (run with --install)"
fi
