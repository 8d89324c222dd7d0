#!/usr/bin/env dotnet
#:project Tools/BackflushController.Tools.csproj
#:property PublishAot=false

// Makes the display's glyphs from their drawings: dotnet run firmware/glyphs.cs -- --help
return BackflushController.Tools.Glyphs.GlyphProgram.Run(
    args, (string)AppContext.GetData("EntryPointFileDirectoryPath")!);
