#!/usr/bin/env bash
# Runs the firmware's unit tests or its benchmark on the nanoFramework emulator. run-on-emulator.ps1 does the same on Windows.
set -u
here=$(cd "$(dirname "$0")" && pwd)

usage() {
    cat << 'END'
Runs the firmware's unit tests on the nanoFramework emulator.

  run-on-emulator [FOLDER]               FOLDER is where the build left NFUnitTest.pe and what it needs;
                                         without it BackflushController.Core.Tests/bin/Release
  run-on-emulator --benchmark [FOLDER]   measures cycle timing and memory in place of the tests;
                                         without FOLDER BackflushController.Core.Benchmark/bin/Release

Ends with 0 when all tests passed, 1 when it could not start, 2 when a test failed, 3 when none ran,
4 when the run broke off.
END
}

fail() {
    echo "emulator: $1" >&2
    exit 1
}

# The launcher starts the tests; the benchmark starts itself.
project=BackflushController.Core.Tests
starter=nanoFramework.UnitTestLauncher
if [ "${1:-}" = --benchmark ]; then
    project=BackflushController.Core.Benchmark
    starter=CoreBenchmark
    shift
fi
case ${1:-} in
    --help | -h) usage; exit 0 ;;
    -*) fail "$1 is not an option; see --help" ;;
esac
folder=${1:-$here/$project/bin/Release}

# mscorlib first, then what the tests need, the tests, and what starts them. The build leaves the launcher beside the
# benchmark too.
set -- mscorlib BackflushController.Core NFUnitTest "$starter"
for name; do
    [ -f "$folder/$name.pe" ] || fail "${folder} has no ${name}.pe: build the solution first"
done
libraries=()
for file in "$folder"/*.pe; do
    case " $* nanoFramework.UnitTestLauncher " in
        *" $(basename "$file" .pe) "*) ;;
        *) libraries+=("$file") ;;
    esac
done
set -- "$folder/mscorlib.pe" ${libraries[@]+"${libraries[@]}"} \
    "$folder/BackflushController.Core.pe" "$folder/NFUnitTest.pe" "$folder/$starter.pe"

command -v dotnet > /dev/null || fail "the .NET SDK is missing: https://dotnet.microsoft.com/download"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
version=$(awk '$1 == "tool" && $2 == "nanoclr" { print $3 }' "$here/../firmware/versions.txt")
tools=$here/.tools/nanoclr-${version}
if [ ! -x "$tools/nanoclr" ]; then
    dotnet tool install nanoclr --version "$version" --tool-path "$tools" --allow-roll-forward ||
        fail "nanoclr ${version} could not be installed"
fi

said=$("$tools/nanoclr" run --assemblies "$@")
status=$?

if [ "$starter" = CoreBenchmark ]; then
    # The table stands between "Ready." and "Done.", and its last row tells that it is whole.
    awk -v status="$status" '
        { sub(/\r$/, "") }
        /^Done\.$/ { done = ready; ready = 0 }
        ready
        /^Ready\.$/ { ready = 1 }
        /^free heap in a run / { whole = 1 }
        END {
            if (done && whole && status == 0) exit 0
            print "BROKE OFF: the table is not whole; nanoclr ended with " status
            exit 4
        }' <<< "$said"
    exit $?
fi

# Results are "Test passed,NAME,TICKS", "Test failed,NAME,MESSAGE" and "Test skipped,NAME,MESSAGE", where a message may
# have commas of its own, and may stand behind something that the test itself has printed. The emulator says "Ready."
# before the first and "Done." after the last.
awk -v status="$status" '
    { sub(/\r$/, "") }
    /^Ready\.$/ { ready = 1 }
    /^Done\.$/ { done = 1 }
    /^ *Uncaught exception/ { cause = "an exception that nobody caught" }
    ready && match($0, /Test (passed|failed|skipped),/) {
        kind = substr($0, RSTART + 5, RLENGTH - 6)
        rest = substr($0, RSTART + RLENGTH)
        name = rest
        message = ""
        if (comma = index(rest, ",")) {
            name = substr(rest, 1, comma - 1)
            message = substr(rest, comma + 1)
        }
        if (kind == "passed" && message !~ /^[0-9]+$/) {
            cause = "a result that was cut short: " $0
            next
        }
        count[kind]++
        if (kind != "passed") {
            print kind " " name ": " message
        }
    }
    END {
        if (!done) {
            cause = "it never came to its end"
        } else if (status != 0) {
            cause = "nanoclr ended with " status
        }
        if (cause) {
            print "BROKE OFF: " cause
        } else if (!count["passed"] && !count["failed"]) {
            print "NO TEST RAN"
        }
        print count["passed"] + 0 " passed, " count["failed"] + 0 " failed, " count["skipped"] + 0 " skipped"
        exit cause ? 4 : !count["passed"] && !count["failed"] ? 3 : count["failed"] ? 2 : 0
    }' <<< "$said"
