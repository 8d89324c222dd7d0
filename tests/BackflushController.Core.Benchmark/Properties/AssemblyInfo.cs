using System.Reflection;

[assembly: AssemblyTitle("CoreBenchmark")]
[assembly: AssemblyDescription("Backflush controller: what Core costs on the emulator")]
[assembly: AssemblyProduct("Backflush controller")]
[assembly: AssemblyCopyright("Copyright © 2026 The Backflush Controller authors")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
