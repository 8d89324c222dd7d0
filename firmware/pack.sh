#!/usr/bin/env bash
# Makes the files of a release: pack.sh TAG IMAGE HARDWARE SITE FOLDER. Runs on Linux.
set -euo pipefail

fail() {
    echo "pack: $1" >&2
    exit 1
}

[ $# -eq 5 ] || fail "give the tag, the application image, what hardware/export and docs/site wrote, and a folder"
image=$(realpath "$2")
hardware=$(realpath "$3")
site=$(realpath "$4")
mkdir -p "$5"
out=$(realpath "$5")
cd "$(dirname "$0")/.."

version=$(sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' Directory.Build.props)
[ "$1" = "v$version" ] || fail "the tag is $1, but the sources say $version"
[ -s "$image" ] || fail "no application image: $2 is not there"
[ -s "$hardware/bom.csv" ] || fail "no hardware outputs: $3 has no bom.csv"
[ -s "$site/index.html" ] || fail "no site: $4 has no index.html"

# The section of this version, without its heading.
awk -v heading="## $version" '$0 == heading { on = 1; next } /^## / { on = 0 } on' CHANGELOG.md > "$out/changelog.md"
[ -s "$out/changelog.md" ] || fail "CHANGELOG.md has no section $version"

# What is read where a box is flashed, wired and put into service, with the pictures of these pages.
pages=(docs/{owner,technician}/*.md docs/maker/{getting-started,will-it-fit,stand-in}.md)
pages+=(docs/README.md docs/settings.md docs/SAFETY.md)
mapfile -t pictures < <(
    grep -oh '(\(\.\./\)\?images/[^)]*)' "${pages[@]}" | sed 's:^(\(\.\./\)\?:docs/:; s:)$::' | sort -u
)
pages+=("${pictures[@]}" hardware/WARNING.md hardware/wiring.md hardware/drawings/{wiring-*,sheets/*}.svg)

# All that flashing needs, laid out as in the repository, so that the commands of docs/technician/flashing.md are the
# same there: the flash tool, and of the firmware's sources those with which it checks a settings file.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
box=$work/backflush-controller-$version
mkdir "$box"
tar --exclude=bin --exclude=obj --exclude=.tools -cf - .editorconfig Directory.Build.props Directory.Packages.props \
    LICENSE "${pages[@]}" firmware/flash.cs firmware/versions.txt firmware/settings firmware/Tools \
    firmware/BackflushController.Core hardware/virtual/Firmware/Core | tar -C "$box" -xf -
cp "$image" "$box/firmware/BackflushController.bin"

# Tells Directory.Build.props that it is in a release, and in which.
(cd "$box" && find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum) | sha256sum | cut -c 1-16 > "$work/sum"
mv "$work/sum" "$box/.release"

archive() {
    tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - "$2" | gzip -n > "$out/$1"
}
archive "backflush-controller-$version.tar.gz" "backflush-controller-$version"
archive "settings-$version.tar.gz" "backflush-controller-$version/firmware/settings"
cp "$image" "$out/BackflushController-$version.bin"

# Gerbers, drill files, drawings: made by hardware/export, with the pages that tell how to build it.
board=$work/backflush-controller-hardware-$version
mkdir "$board"
cp -R "$hardware"/. "$board"
cp -R hardware/*.md hardware/enclosure.svg LICENSE "$board"
mkdir -p "$board/drawings"
cp -R hardware/drawings/*.svg hardware/drawings/sheets "$board/drawings"
archive "hardware-$version.tar.gz" "backflush-controller-hardware-$version"

# The documents as a website, to be read without a server.
cp -R "$site" "$work/backflush-controller-site-$version"
archive "site-$version.tar.gz" "backflush-controller-site-$version"

cd "$out"
sha256sum BackflushController-*.bin ./*.tar.gz | sed 's:\./::' > SHA256SUMS
cat SHA256SUMS
