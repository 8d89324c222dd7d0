# Runs the firmware's unit tests or its benchmark on the nanoFramework emulator. run-on-emulator.sh does the same on Linux and macOS.
# Runs in Windows PowerShell 5.1 and in PowerShell 7.
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$here = $PSScriptRoot

function usage {
    Write-Output @'
Runs the firmware's unit tests on the nanoFramework emulator.

  run-on-emulator [FOLDER]               FOLDER is where the build left NFUnitTest.pe and what it needs;
                                         without it BackflushController.Core.Tests/bin/Release
  run-on-emulator --benchmark [FOLDER]   measures cycle timing and memory in place of the tests;
                                         without FOLDER BackflushController.Core.Benchmark/bin/Release

Ends with 0 when all tests passed, 1 when it could not start, 2 when a test failed, 3 when none ran,
4 when the run broke off.
'@
}

function fail($message) {
    [Console]::Error.WriteLine("emulator: $message")
    exit 1
}

# The launcher starts the tests; the benchmark starts itself.
$project = 'BackflushController.Core.Tests'
$starter = 'nanoFramework.UnitTestLauncher'
if ($args.Count -gt 0 -and $args[0] -ceq '--benchmark') {
    $project = 'BackflushController.Core.Benchmark'
    $starter = 'CoreBenchmark'
    $args = @($args -cne '--benchmark')
}
$folder = "$here/$project/bin/Release"
if ($args.Count -gt 0) {
    if (@('--help', '-h') -ccontains $args[0]) { usage; exit 0 }
    if ($args[0].StartsWith('-')) { fail "$($args[0]) is not an option; see --help" }
    $folder = $args[0]
}

# mscorlib first, then what the tests need, the tests, and what starts them. The build leaves the launcher beside the
# benchmark too.
$named = 'mscorlib', 'BackflushController.Core', 'NFUnitTest', $starter
foreach ($name in $named) {
    if (-not (Test-Path -LiteralPath "$folder/$name.pe")) {
        fail "${folder} has no ${name}.pe: build the solution first"
    }
}
$placed = $named + 'nanoFramework.UnitTestLauncher'
$libraries = @(Get-ChildItem -Path $folder -Filter *.pe | Where-Object { $placed -cnotcontains $_.BaseName } |
        ForEach-Object { "$folder/$($_.Name)" })
$assemblies = @("$folder/mscorlib.pe") + $libraries +
    @("$folder/BackflushController.Core.pe", "$folder/NFUnitTest.pe", "$folder/$starter.pe")

if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
    fail "the .NET SDK is missing: https://dotnet.microsoft.com/download"
}
$env:DOTNET_CLI_TELEMETRY_OPTOUT = $env:DOTNET_NOLOGO = '1'
$version = Get-Content "$here/../firmware/versions.txt" | ForEach-Object {
    if ($_ -cmatch '^tool\s+nanoclr\s+(\S+)') { $Matches[1] } }
$tools = "$here/.tools/nanoclr-${version}"
if (-not (Get-Command "$tools/nanoclr" -CommandType Application -ErrorAction SilentlyContinue)) {
    dotnet tool install nanoclr --version $version --tool-path $tools --allow-roll-forward
    if ($LASTEXITCODE -ne 0) { fail "nanoclr ${version} could not be installed" }
}

$said = @(& "$tools/nanoclr" run --assemblies @assemblies)
$status = $LASTEXITCODE

if ($starter -ceq 'CoreBenchmark') {
    # The table stands between "Ready." and "Done.", and its last row tells that it is whole.
    $ready = $done = $whole = $false
    foreach ($line in $said) {
        $line = $line.TrimEnd("`r")
        if ($line -ceq 'Done.') { $done = $ready; $ready = $false }
        if ($ready) { Write-Output $line }
        if ($line -ceq 'Ready.') { $ready = $true }
        if ($line -cmatch '^free heap in a run ') { $whole = $true }
    }
    if ($done -and $whole -and $status -eq 0) { exit 0 }
    Write-Output "BROKE OFF: the table is not whole; nanoclr ended with $status"
    exit 4
}

# Results are "Test passed,NAME,TICKS", "Test failed,NAME,MESSAGE" and "Test skipped,NAME,MESSAGE", where a message may
# have commas of its own, and may stand behind something that the test itself has printed. The emulator says "Ready."
# before the first and "Done." after the last.
$count = @{ passed = 0; failed = 0; skipped = 0 }
$ready = $done = $false
$cause = ''
foreach ($line in $said) {
    $line = $line.TrimEnd("`r")
    if ($line -ceq 'Ready.') { $ready = $true }
    if ($line -ceq 'Done.') { $done = $true }
    if ($line -cmatch '^ *Uncaught exception') { $cause = 'an exception that nobody caught' }
    if ($ready -and $line -cmatch 'Test (passed|failed|skipped),([^,]*)(?:,(.*))?$') {
        $kind, $name, $message = $Matches[1], $Matches[2], "$(if ($Matches.Contains(3)) { $Matches[3] })"
        if ($kind -eq 'passed' -and $message -cnotmatch '^[0-9]+$') {
            $cause = "a result that was cut short: $line"
            continue
        }
        $count[$kind]++
        if ($kind -ne 'passed') { Write-Output "${kind} ${name}: ${message}" }
    }
}

if (-not $done) { $cause = 'it never came to its end' }
elseif ($status -ne 0) { $cause = "nanoclr ended with $status" }
if ($cause) { Write-Output "BROKE OFF: $cause" }
elseif ($count.passed + $count.failed -eq 0) { Write-Output 'NO TEST RAN' }
Write-Output "$($count.passed) passed, $($count.failed) failed, $($count.skipped) skipped"
if ($cause) { exit 4 }
if ($count.passed + $count.failed -eq 0) { exit 3 }
if ($count.failed -gt 0) { exit 2 }
exit 0
