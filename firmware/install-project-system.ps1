# Installs the nanoFramework project system for MSBuild on a machine that has Visual Studio but not its nanoFramework
# extension, such as a hosted build machine: the pinned release of the extension, not the newest or a preview.
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$release = Get-Content "$PSScriptRoot/versions.txt" | ForEach-Object {
    if ($_ -cmatch '^build\s+extension\s+(\S+)') { $Matches[1] } }
$visualStudio = & "${env:ProgramFiles(x86)}\Microsoft Visual Studio\Installer\vswhere.exe" `
    -version '[17.0,18.0)' -latest -property installationPath
if (-not $visualStudio) {
    [Console]::Error.WriteLine('install: Visual Studio 2022 is not installed')
    exit 1
}

$work = Join-Path ([IO.Path]::GetTempPath()) "nanoFramework-$release"
New-Item -ItemType Directory -Force $work | Out-Null
$ProgressPreference = 'SilentlyContinue'
$releases = 'https://github.com/nanoframework/nf-Visual-Studio-extension/releases/download'
Invoke-WebRequest -UseBasicParsing -OutFile "$work/extension.zip" `
    -Uri "$releases/$release/nanoFramework.Tools.VS2022.Extension.vsix"
Expand-Archive -Force -LiteralPath "$work/extension.zip" -DestinationPath "$work/extension"
Copy-Item -Recurse -Force -LiteralPath "$work/extension/`$MSBuild/nanoFramework" -Destination "$visualStudio/MSBuild"
Write-Host "nanoFramework project system $release is in $visualStudio"
