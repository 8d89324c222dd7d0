#!/usr/bin/env bash
# Flashes a box: runtime, application, settings. For Linux and macOS; flash.ps1 does the same on Windows.
set -u
here=$(cd "$(dirname "$0")" && pwd)

usage() {
    cat << 'END'
Flashes a box: nanoFramework runtime, application, settings. What it has counted and learned stays.

  --port PORT            serial port of the box; without it the only one there is
  --settings FILE        settings file, such as settings/vibratory-12bar.ini; without it the box keeps its own
  --image FILE           application image; without it the one that was built or that came with this script
  --app-only             leave the runtime as it is
  --chip NAME            chip of a board on the bench that has no ESP32: ESP32-S2, ESP32-S3 or ESP32-C3
  --erase                erase the whole flash first, the counters too; asks before
  --yes                  do not ask
  --archive FOLDER       work offline, from a folder that --fill-archive has filled
  --fill-archive FOLDER  download what --archive needs; no box needed
  --help                 this text

docs/flashing.md tells more.
END
}

fail() {
    echo "flash: $1" >&2
    exit 1
}

# The columns of one line of versions.txt after its name.
pinned() {
    awk -v kind="$1" -v name="$2" '$1 == kind && $2 == name { $1 = $2 = ""; print }' "$here/versions.txt"
}

# No advice to install a newer nanoff, which would have other options.
nanoff() {
    "$tools/nanoff" "$@" --suppressnanoffversioncheck
}

# Runs nanoff, keeps what it says in $said, and shows that only if it fails.
ask() {
    said=$(nanoff "$@")
    local status=$?
    said=${said//$'\r'/}
    [ $status -eq 0 ] || echo "$said"
    return $status
}

port= settings= image= chip=ESP32 archive= fillArchive= appOnly= erase= yes=
while [ $# -gt 0 ]; do
    case $1 in
        --port | --settings | --image | --chip | --archive | --fill-archive)
            [ $# -ge 2 ] || fail "$1 needs a value; see --help" ;;
    esac
    case $1 in
        --port) port=$2; shift ;;
        --settings) settings=$2; shift ;;
        --image) image=$2; shift ;;
        --chip) chip=$2; shift ;;
        --archive) archive=$2; shift ;;
        --fill-archive) fillArchive=$2; shift ;;
        --app-only) appOnly=1 ;;
        --erase) erase=1 ;;
        --yes) yes=1 ;;
        --help | -h) usage; exit 0 ;;
        *) fail "$1 is not an option; see --help" ;;
    esac
    shift
done

read -r version <<< "$(pinned tool nanoff)"
read -r runtime <<< "$(pinned runtime nanoFramework)"
read -r target address _ revision <<< "$(pinned chip "$chip")"
[ -n "${address:-}" ] || fail "no deployment address is known for the chip ${chip}; see versions.txt"
[ -z "$erase" ] || [ -z "$appOnly" ] || fail "--erase and --app-only exclude each other"

# All that can be missing is told before anything is touched.
if [ -z "$fillArchive" ]; then
    if [ -z "$image" ]; then
        image=$here/BackflushController.bin
        [ -f "$image" ] || image=$here/BackflushController/bin/Release/BackflushController.bin
    fi
    [ -f "$image" ] || fail "no application image: ${image} is not there; build it or name it with --image"
    if [ -n "$settings" ]; then
        [ -f "$settings" ] || fail "no settings file: ${settings} is not there"
        size=$(($(wc -c < "$settings")))
        [ "$size" -le 4096 ] || fail "settings file refused: ${settings} has ${size} bytes, the box reads 4096 at most"
        settings=$(cd "$(dirname "$settings")" && pwd)/$(basename "$settings")
    fi
    if [ -n "$archive" ]; then
        for file in "nanoff.${version}.nupkg" "${target}-${runtime}.zip"; do
            [ -f "$archive/$file" ] || fail "the archive lacks ${file}: fill it with --fill-archive ${archive}"
        done
    fi
fi

echo "== nanoff ${version}"
command -v dotnet > /dev/null || fail "the .NET SDK is missing: https://dotnet.microsoft.com/download"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
tools=$here/.tools/nanoff-${version}
if [ ! -x "$tools/nanoff" ]; then
    set -- --tool-path "$tools" --allow-roll-forward
    [ -z "$archive" ] || set -- "$@" --source "$(cd "$archive" && pwd)"
    dotnet tool install nanoff --version "$version" "$@" || fail "nanoff ${version} could not be installed"
fi

if [ -n "$fillArchive" ]; then
    echo "== archive ${fillArchive}"
    mkdir -p "$fillArchive" && find "$tools/.store" -name "nanoff.${version}.nupkg" -exec cp {} "$fillArchive" \;
    [ -f "$fillArchive/nanoff.${version}.nupkg" ] || fail "nanoff ${version} could not be copied to ${fillArchive}"
    nanoff --updatearchive --target "$target" --fwversion "$runtime" --archivepath "$fillArchive" ||
        fail "the runtime ${target} ${runtime} could not be downloaded"
    echo "Filled: give this folder to --archive where there is no internet."
    exit 0
fi

if [ -z "$port" ]; then
    ask --listports || fail "the serial ports could not be listed"
    # Of a Mac's two names for a port the one that does not wait for a modem; of Linux the ports that are on USB.
    port=$(awk '$1 ~ /^(\/dev\/ttyUSB|\/dev\/ttyACM|\/dev\/cu\.(usb|SLAB|wch)|COM[0-9])/ {
        printf "%s%s", between, $1; between = " " }' <<< "$said")
    case $port in
        '') fail "no serial port: plug the box in with a USB cable that carries data, or name the port with --port" ;;
        *' '*) fail "several serial ports: ${port}; name one of them with --port" ;;
    esac
fi

echo "== chip on ${port}"
if ! ask --platform esp32 --serialport "$port" --devicedetails; then
    case $said in
        *denied*) fail "no permission on ${port}: close what uses it; on Linux join the group dialout, log in again" ;;
        *E4005* | *E600*) fail "${port} cannot be opened: is it the right port, and does nothing else use it?" ;;
        *) fail "no chip answers on ${port}: hold BOOT while it connects, or try another cable" ;;
    esac
fi
# "ESP32 (ESP32-D0WD-V3 (revision v3.1))"
found=$(awk '/^ESP32/ { print; exit }' <<< "$said")
flash=$(awk '/^Flash size/ { print $3; exit }' <<< "$said")
found=${found:-unknown}
flash=${flash:-unknown}
[ "${found%% *}" = "$chip" ] || fail "wrong chip on ${port}: ${found}, expected ${chip}"
major=$(sed -n 's/.*revision v\([0-9]*\).*/\1/p' <<< "$found")
[ "${major:-0}" -ge "$revision" ] || fail "wrong chip on ${port}: ${found}, the runtime needs revision ${revision}"
case $flash in
    4MB | 8MB | 16MB) ;;
    *) fail "wrong chip on ${port}: ${flash} of flash, 4MB, 8MB or 16MB are needed" ;;
esac
echo "$found, $flash"

if [ -n "$erase" ] && [ -z "$yes" ]; then
    printf '%s' "Erases the counters, the settings and all the box on ${port} has learned. Go on? Type yes: "
    read -r answer || answer=
    [ "$answer" = yes ] || fail "stopped: nothing was erased"
fi

# The runtime never goes together with an image: nanoff 2.5 would then ignore the address. It is told to be brief
# because with its progress shown it fails where the output is no terminal.
if [ -z "$appOnly" ]; then
    echo "== runtime ${target} ${runtime}, a minute or two: do not unplug"
    set -- --update --target "$target" --serialport "$port" --fwversion "$runtime" --verbosity m
    [ -z "$archive" ] || set -- "$@" --fromarchive --archivepath "$archive"
    [ -z "$erase" ] || set -- "$@" --masserase
    nanoff "$@" || fail "the runtime was not written: start again"
fi

echo "== application at ${address}"
nanoff --target "$target" --serialport "$port" --deploy --image "$image" --address "$address" ||
    fail "the application was not written: start again with --app-only"

if [ -n "$settings" ]; then
    echo "== settings ${settings}"
    work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
    source=$(sed 's/[\\"]/\\&/g' <<< "$settings")
    cat > "$work/settings.json" << END
{ "serialport": "${port}", "files": [{ "DestinationFilePath": "I:\\\\settings.ini", "SourceFilePath": "${source}" }] }
END
    ask --filedeployment "$work/settings.json" || fail "the settings were not written: start again with --app-only"
    # nanoff ends well even when the box has refused a file.
    case $said in
        *'I:\settings.ini...OK'*) ;;
        *) echo "$said"; fail "settings file refused: the box did not take ${settings}" ;;
    esac
fi

echo "== check"
ask --nanodevice --devicedetails --serialport "$port" ||
    fail "the box does not answer: switch it off and on and start again with --app-only"
case $said in
    *"CLR Version: ${runtime}"*) ;;
    *) fail "the box has another runtime than ${runtime}: start again without --app-only" ;;
esac
for assembly in mscorlib BackflushController.Core BackflushController; do
    case $said in
        *"  ${assembly}, "*) ;;
        *) fail "the box does not list ${assembly}: start again with --app-only" ;;
    esac
done
echo "Done: switch the box off and on."
