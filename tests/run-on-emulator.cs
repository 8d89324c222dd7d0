#!/usr/bin/env dotnet
#:project ../firmware/Tools/BackflushController.Tools.csproj
#:property PublishAot=false

// Runs the firmware's unit tests on the nanoFramework emulator: dotnet run tests/run-on-emulator.cs -- --help
return BackflushController.Tools.Emulator.EmulatorProgram.Run(
    args, (string)AppContext.GetData("EntryPointFileDirectoryPath")!);
