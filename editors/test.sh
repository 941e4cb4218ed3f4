#!/usr/bin/env bash
# Does in real editors what an author does, in copies of this project's reports: a typo and its message, its fix, completion,
# rename, and byline:check behind it. Tries each editor that is installed, and says which are not.
#
#   editors/test.sh [--install | --install-terminal] [<folder for screenshots>]
#
# With --install it first installs those that are missing: Neovim, Emacs and Chromium from Debian's packages, which needs the rights
# for it, VS Code from npm; with --install-terminal Neovim and Emacs alone. Needs a build of the project before it
# (mvn -DskipTests package) and what that has downloaded, in ~/.m2/repository or $MAVEN_REPOSITORY.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
install=nothing
case ${1:-} in
--install) install=all && shift ;;
--install-terminal) install=terminal && shift ;;
esac
screenshots=${1:-}
export BYLINE_JAR=$here/../tools/language-server/target/byline-language-server.jar
export REPORT=src/main/java/linuxkit/Week26.java
version=0.1.0-SNAPSHOT
plugin=dev.byline:byline-maven-plugin:$version
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
missing=()

packages() {
  local wanted=()
  command -v nvim >/dev/null || wanted+=(neovim)
  command -v emacs >/dev/null || wanted+=(emacs-nox elpa-eglot elpa-lsp-mode)
  [[ $install != all ]] || command -v chromium >/dev/null || wanted+=(chromium)
  ((${#wanted[@]} == 0)) || apt-get install -y -qq "${wanted[@]}" ||
    { apt-get update -qq && apt-get install -y -qq "${wanted[@]}"; }
}
if [[ $install != nothing ]]; then
  (export DEBIAN_FRONTEND=noninteractive && packages) >"$work/packages.log" 2>&1 ||
    { echo "NOT INSTALLED: $(tail -1 "$work/packages.log")" >&2; }
fi

# Maven in a repository of its own, with the artifacts of this build and, as from a server, what was downloaded for it.
downloaded=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
repository=$work/repository
install_artifact() {
  local folder=$repository/dev/byline/$2/$version
  mkdir -p "$folder"
  cp "$1" "$folder/$2-$version.$3"
}
install_artifact "$here/../pom.xml" byline-parent pom
for module in dsl core tools/reader tools/pages processor tools/maven-plugin; do
  artifact=byline-${module##*/}
  install_artifact "$here/../$module/pom.xml" "$artifact" pom
  install_artifact "$here/../$module/target/$artifact-$version.jar" "$artifact" jar
done
cat >"$work/settings.xml" <<END
<settings>
  <profiles>
    <profile>
      <id>downloaded</id>
      <repositories>
        <repository><id>downloaded</id><url>file://$downloaded</url><releases><checksumPolicy>ignore</checksumPolicy></releases></repository>
      </repositories>
      <pluginRepositories>
        <pluginRepository>
          <id>downloaded</id><url>file://$downloaded</url><releases><checksumPolicy>ignore</checksumPolicy></releases>
        </pluginRepository>
      </pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
</settings>
END

# A copy of the reports, outside of any checkout, in a folder with a space.
project() {
  mkdir -p "$work/$1 reports"
  cp -r "$here/../reports-java/src" "$here/../reports-java/pom.xml" "$work/$1 reports/"
  cd "$work/$1 reports"
}

# What the editor has left is without an error, and has the new handle everywhere.
check() {
  if grep -rn 'ndauten' src/main; then
    echo "the old handle is still there" >&2
    exit 1
  fi
  mvn -B -q -ntp -gs "$work/settings.xml" "-Dmaven.repo.local=$repository" compile "$plugin:check"
}

if command -v nvim >/dev/null; then
  project neovim
  nvim --headless --clean -S "$here/neovim/byline.lua" -S "$here/neovim/test.lua"
  check
else
  missing+=(Neovim)
fi

if command -v emacs >/dev/null && emacs --batch --eval '(require (quote eglot))' 2>/dev/null; then
  project emacs
  emacs --batch -l "$here/emacs/byline.el" -l "$here/emacs/test.el"
  check
else
  missing+=("Emacs with eglot")
fi

if command -v emacs >/dev/null && emacs --batch --eval '(require (quote lsp-mode))' 2>/dev/null; then
  project emacs-lsp-mode
  # It keeps its sessions below the home of whoever runs it.
  mkdir -p "$work/home"
  HOME=$work/home emacs --batch -l "$here/emacs/byline-lsp-mode.el" -l "$here/emacs/test-lsp-mode.el"
  check
else
  missing+=("Emacs with lsp-mode")
fi

editor=${BYLINE_CODE_SERVER:-$here/vscode/test/editor}
if [[ $install == all ]]; then
  "$here/vscode/test/install-editor.sh" "$editor"
  (cd "$here/vscode" && npm ci --ignore-scripts --no-audit --no-fund --silent && node node_modules/esbuild/install.js)
fi
if [[ -f $editor/installed && -d $here/vscode/node_modules ]] && command -v chromium >/dev/null; then
  (cd "$here/vscode" && npm run --silent package && node test/editor.mjs "$editor" ${screenshots:+"$screenshots"})
else
  missing+=("VS Code in Chromium")
fi

if ((${#missing[@]})); then
  printf 'NOT TRIED, because it is not installed here: %s\n' "${missing[@]}"
fi
