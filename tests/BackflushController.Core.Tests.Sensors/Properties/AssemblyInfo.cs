using System.Reflection;

[assembly: AssemblyTitle("NFUnitTest")]
[assembly: AssemblyDescription("Backflush controller: unit tests of the sensor")]
[assembly: AssemblyProduct("Backflush controller")]
[assembly: AssemblyCopyright("Copyright © 2026 The Backflush Controller authors")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
