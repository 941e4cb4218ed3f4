#!/usr/bin/env bash
# Rehearses a release, as docs/releasing.md says: builds one in a copy of the checkout, signed with a throw-away key, deploys it into
# a folder, and holds it to the rules of Maven Central. Publishes nothing.
#
#   .ci/release-check.sh [--twice]
#
# With --twice it builds again, in another folder, locale and time zone, and compares every file. Needs git and gpg; $MVN is
# another command for Maven. Maven does not deploy with -o.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
here=$PWD
version=0.1.0-rehearsal
work=$(mktemp -d)
export GNUPGHOME=$work/gpg
trap 'gpgconf --kill all 2>/dev/null || true; rm -rf "$work"' EXIT

mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --passphrase '' --quick-generate-key 'Throw-away key <nobody@example.org>' rsa3072 sign 1d 2>/dev/null
MAVEN_GPG_KEY=$(gpg --batch --armor --export-secret-keys)
export MAVEN_GPG_KEY MAVEN_GPG_PASSPHRASE=

# Builds the checkout as a release in a folder, and deploys it into <folder>/central.
release() {
  local folder=$1
  mkdir -p "$folder"
  git ls-files -z --cached | xargs -0 cp --parents -t "$folder"
  find "$folder" -name pom.xml -exec sed -i "s/0\.1\.0-SNAPSHOT/$version/" {} +
  (
    cd "$folder"
    # Nothing is installed: what users of this machine have stays. Error Prone has had its say in the ordinary build.
    ${MVN:-mvn} -B -ntp -q -Prelease -DskipTests -Dspotless.skip -Dmaven.install.skip -Derrorprone.plugin=-XDnone deploy \
      -DaltDeploymentRepository="central::file:$folder/central"
  )
}

release "$work/first"
java .ci/CentralRules.java "$work/first/central"
while read -r -d '' signature; do
  gpg --batch --quiet --verify "$signature" "${signature%.asc}" 2>/dev/null || { echo "wrong signature: $signature" >&2; exit 1; }
done < <(find "$work/first/central" -name '*.asc' -print0)

if [[ ${1:-} == --twice ]]; then
  LC_ALL=C TZ=Asia/Kathmandu MAVEN_OPTS="-Duser.language=tr -Duser.country=TR" release "$work/another folder"
  # Signatures and the times in metadata differ, and must.
  bytes() {
    (cd "$1" && find . -type f ! -name '*.asc*' ! -name 'maven-metadata.xml*' ! -name '*.lastUpdated' | sort | xargs sha256sum)
  }
  if ! diff <(bytes "$work/first/central") <(bytes "$work/another folder/central"); then
    echo "the second build has other bytes" >&2
    exit 1
  fi
  echo "reproducible: $(bytes "$work/first/central" | wc -l) files have the same bytes in both builds"
fi
