#!/usr/bin/env bash
# Takes a version of Maven from Maven Central, with the Maven that is there.
# Usage: maven.sh <version> <folder>
set -euo pipefail
mkdir -p "$2"
mvn --batch-mode --no-transfer-progress --quiet org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack \
  -Dartifact="org.apache.maven:apache-maven:$1:tar.gz:bin" -DoutputDirectory="$2.unpacked" -DmarkersDirectory="$2.unpacked/markers"
cp -R "$2.unpacked/apache-maven-$1/." "$2"
rm -R "$2.unpacked"
chmod +x "$2"/bin/mvn*
