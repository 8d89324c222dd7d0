# Flashes a box: runtime, application, settings. For Windows; flash.sh does the same on Linux and macOS.
# The options are spelled as there, so there is no param block. Runs in Windows PowerShell 5.1 and in PowerShell 7.
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$here = $PSScriptRoot

function usage {
    Write-Output @'
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
'@
}

function fail($message) {
    [Console]::Error.WriteLine("flash: $message")
    exit 1
}

# The columns of one line of versions.txt after its name.
function pinned($kind, $name) {
    foreach ($line in Get-Content "$here/versions.txt") {
        $words = @(-split $line)
        if ($words.Count -gt 2 -and $words[0] -ceq $kind -and $words[1] -ceq $name) {
            return $words[2..($words.Count - 1)]
        }
    }
}

# No advice to install a newer nanoff, which would have other options.
function nanoff {
    & "$tools/nanoff" @args --suppressnanoffversioncheck
}

# Runs nanoff, keeps what it says in $said, and shows that only if it fails.
function ask {
    $script:said = @(nanoff @args) -join "`n"
    if ($LASTEXITCODE -eq 0) { return $true }
    Write-Host $said
    return $false
}

$port = $settings = $image = $archive = $fillArchive = $appOnly = $erase = $yes = $said = ''
$chip = 'ESP32'
for ($i = 0; $i -lt $args.Count; $i++) {
    if (@('--port', '--settings', '--image', '--chip', '--archive', '--fill-archive') -ccontains $args[$i]) {
        if ($i + 1 -ge $args.Count) { fail "$($args[$i]) needs a value; see --help" }
    }
    switch -CaseSensitive ($args[$i]) {
        '--port' { $port = $args[++$i]; break }
        '--settings' { $settings = $args[++$i]; break }
        '--image' { $image = $args[++$i]; break }
        '--chip' { $chip = $args[++$i]; break }
        '--archive' { $archive = $args[++$i]; break }
        '--fill-archive' { $fillArchive = $args[++$i]; break }
        '--app-only' { $appOnly = 1; break }
        '--erase' { $erase = 1; break }
        '--yes' { $yes = 1; break }
        { @('--help', '-h') -ccontains $_ } { usage; exit 0 }
        default { fail "$_ is not an option; see --help" }
    }
}

$version = pinned tool nanoff
$runtime = pinned runtime nanoFramework
$target, $address, $null, $revision = pinned chip $chip
if (-not $address) { fail "no deployment address is known for the chip ${chip}; see versions.txt" }
if ($erase -and $appOnly) { fail "--erase and --app-only exclude each other" }

# All that can be missing is told before anything is touched.
if (-not $fillArchive) {
    if (-not $image) {
        $image = "$here/BackflushController.bin"
        if (-not (Test-Path -LiteralPath $image)) {
            $image = "$here/BackflushController/bin/Release/BackflushController.bin"
        }
    }
    if (-not (Test-Path -LiteralPath $image -PathType Leaf)) {
        fail "no application image: ${image} is not there; build it or name it with --image"
    }
    if ($settings) {
        if (-not (Test-Path -LiteralPath $settings -PathType Leaf)) {
            fail "no settings file: ${settings} is not there"
        }
        $size = (Get-Item -LiteralPath $settings).Length
        if ($size -gt 4096) {
            fail "settings file refused: ${settings} has ${size} bytes, the box reads 4096 at most"
        }
        $settings = (Resolve-Path -LiteralPath $settings).ProviderPath
    }
    if ($archive) {
        foreach ($file in "nanoff.${version}.nupkg", "${target}-${runtime}.zip") {
            if (-not (Test-Path -LiteralPath "$archive/$file")) {
                fail "the archive lacks ${file}: fill it with --fill-archive ${archive}"
            }
        }
    }
}

Write-Host "== nanoff ${version}"
if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
    fail "the .NET SDK is missing: https://dotnet.microsoft.com/download"
}
$env:DOTNET_CLI_TELEMETRY_OPTOUT = $env:DOTNET_NOLOGO = '1'
$tools = "$here/.tools/nanoff-${version}"
if (-not (Get-Command "$tools/nanoff" -CommandType Application -ErrorAction SilentlyContinue)) {
    $more = @('--tool-path', $tools, '--allow-roll-forward')
    if ($archive) { $more += '--source', (Resolve-Path -LiteralPath $archive).ProviderPath }
    dotnet tool install nanoff --version $version @more
    if ($LASTEXITCODE -ne 0) { fail "nanoff ${version} could not be installed" }
}

if ($fillArchive) {
    Write-Host "== archive ${fillArchive}"
    New-Item -ItemType Directory -Force $fillArchive | Out-Null
    Get-ChildItem "$tools/.store" -Recurse -Force -Filter "nanoff.${version}.nupkg" |
        Copy-Item -Destination $fillArchive
    if (-not (Test-Path -LiteralPath "$fillArchive/nanoff.${version}.nupkg")) {
        fail "nanoff ${version} could not be copied to ${fillArchive}"
    }
    nanoff --updatearchive --target $target --fwversion $runtime --archivepath $fillArchive
    if ($LASTEXITCODE -ne 0) { fail "the runtime ${target} ${runtime} could not be downloaded" }
    Write-Host "Filled: give this folder to --archive where there is no internet."
    exit 0
}

if (-not $port) {
    if (-not (ask --listports)) { fail "the serial ports could not be listed" }
    # Of a Mac's two names for a port the one that does not wait for a modem; of Linux the ports that are on USB.
    $port = @($said -split "`n" | ForEach-Object { $_.Trim() } | Where-Object {
            $_ -cmatch '^(/dev/ttyUSB|/dev/ttyACM|/dev/cu\.(usb|SLAB|wch)|COM[0-9])' }) -join ' '
    if (-not $port) {
        fail "no serial port: plug the box in with a USB cable that carries data, or name the port with --port"
    }
    if ($port.Contains(' ')) { fail "several serial ports: ${port}; name one of them with --port" }
}

Write-Host "== chip on ${port}"
if (-not (ask --platform esp32 --serialport $port --devicedetails)) {
    if ($said -cmatch 'denied') {
        fail "no permission on ${port}: close what uses it; on Linux join the group dialout, log in again"
    }
    if ($said -cmatch 'E4005|E600') {
        fail "${port} cannot be opened: is it the right port, and does nothing else use it?"
    }
    fail "no chip answers on ${port}: hold BOOT while it connects, or try another cable"
}
# "ESP32 (ESP32-D0WD-V3 (revision v3.1))"
$found = if ($said -cmatch '(?m)^(ESP32.*?)\r?$') { $Matches[1] } else { 'unknown' }
$flash = if ($said -cmatch '(?m)^Flash size (\S+)') { $Matches[1] } else { 'unknown' }
$major = if ($found -cmatch 'revision v(\d+)') { $Matches[1] } else { 0 }
if (($found -split ' ')[0] -cne $chip) { fail "wrong chip on ${port}: ${found}, expected ${chip}" }
if ([int]$major -lt [int]$revision) { fail "wrong chip on ${port}: ${found}, the runtime needs revision ${revision}" }
if (@('4MB', '8MB', '16MB') -cnotcontains $flash) {
    fail "wrong chip on ${port}: ${flash} of flash, 4MB, 8MB or 16MB are needed"
}
Write-Host "$found, $flash"

if ($erase -and -not $yes) {
    Write-Host -NoNewline "Erases the counters, the settings and all the box on ${port} has learned. Go on? Type yes: "
    if ([Console]::In.ReadLine() -cne 'yes') { fail "stopped: nothing was erased" }
}

# The runtime never goes together with an image: nanoff 2.5 would then ignore the address. It is told to be brief
# because with its progress shown it fails where the output is no terminal.
if (-not $appOnly) {
    Write-Host "== runtime ${target} ${runtime}, a minute or two: do not unplug"
    $more = @('--update', '--target', $target, '--serialport', $port, '--fwversion', $runtime, '--verbosity', 'm')
    if ($archive) { $more += '--fromarchive', '--archivepath', $archive }
    if ($erase) { $more += '--masserase' }
    nanoff @more
    if ($LASTEXITCODE -ne 0) { fail "the runtime was not written: start again" }
}

Write-Host "== application at ${address}"
nanoff --target $target --serialport $port --deploy --image $image --address $address
if ($LASTEXITCODE -ne 0) { fail "the application was not written: start again with --app-only" }

if ($settings) {
    Write-Host "== settings ${settings}"
    $work = [IO.Path]::GetTempFileName()
    try {
        $source = $settings -replace '([\\"])', '\$1'
        $text = '{ "serialport": "' + $port + '", "files": [{ "DestinationFilePath": "I:\\settings.ini", ' +
            '"SourceFilePath": "' + $source + '" }] }' + "`n"
        [IO.File]::WriteAllText($work, $text)
        if (-not (ask --filedeployment $work)) { fail "the settings were not written: start again with --app-only" }
    }
    finally {
        Remove-Item -LiteralPath $work
    }
    # nanoff ends well even when the box has refused a file.
    if (-not $said.Contains('I:\settings.ini...OK')) {
        Write-Host $said
        fail "settings file refused: the box did not take ${settings}"
    }
}

Write-Host "== check"
if (-not (ask --nanodevice --devicedetails --serialport $port)) {
    fail "the box does not answer: switch it off and on and start again with --app-only"
}
if (-not $said.Contains("CLR Version: ${runtime}")) {
    fail "the box has another runtime than ${runtime}: start again without --app-only"
}
foreach ($assembly in 'mscorlib', 'BackflushController.Core', 'BackflushController') {
    if (-not $said.Contains("  ${assembly}, ")) {
        fail "the box does not list ${assembly}: start again with --app-only"
    }
}
Write-Host "Done: switch the box off and on."
