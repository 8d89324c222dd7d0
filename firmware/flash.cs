#!/usr/bin/env dotnet
#:project Tools/BackflushController.Tools.csproj
#:property PublishAot=false

// Flashes a box: dotnet run firmware/flash.cs -- --help
return BackflushController.Tools.Flash.FlashProgram.Run(
    args, (string)AppContext.GetData("EntryPointFileDirectoryPath")!);
