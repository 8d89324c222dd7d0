namespace BackflushController.VirtualBoard;

/// <summary>An instrumented assembly, ready to load.</summary>
/// <param name="Symbols">Its portable PDB, if the original had one beside it.</param>
internal sealed record InstrumentedAssembly(byte[] Image, byte[]? Symbols);
