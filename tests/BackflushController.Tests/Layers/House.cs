using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using BackflushController.Tests.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Layers;

/// <summary>Everything that is built for the desk, the firmware included, and who uses whom in it.</summary>
internal static class House
{
    private static readonly string[] Assemblies =
    [
        "BackflushController.Core", "BackflushController", "BackflushController.VirtualBoard",
        "BackflushController.EspressoMachine", "BackflushController.Simulation", "BackflushController.Trials",
        "BackflushController.Bench", "BackflushController.Tools",
    ];

    public static Architecture Architecture { get; } = new ArchLoader()
        .LoadAssemblies([.. Assemblies.Select(System.Reflection.Assembly.Load)])
        .Build();

    public static IReadOnlyList<Use> Uses { get; } = [.. UsesInCode().Concat(UsesOfConstants()).Distinct()];

    private static IEnumerable<Use> UsesInCode() =>
        from type in Architecture.Types
        from dependency in type.Dependencies
        where dependency.Target.FullName != type.FullName
        select new Use(
            type.Namespace?.FullName ?? "",
            type.FullName,
            dependency.Target.Namespace?.FullName ?? "",
            dependency.Target.FullName);

    /// <summary>The compiler copies the value of a constant: the code that uses it no longer names its owner.</summary>
    private static IEnumerable<Use> UsesOfConstants()
    {
        CSharpCompilation core = NanoCompilation.Create(NanoProject.Core, isDebug: true);
        return
            from tree in core.SyntaxTrees
            let model = core.GetSemanticModel(tree)
            from name in tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            where model.GetSymbolInfo(name).Symbol is IFieldSymbol { IsConst: true }
            let owner = model.GetSymbolInfo(name).Symbol!.ContainingType
            let user = model.GetEnclosingSymbol(name.SpanStart) is { } symbol
                ? symbol as INamedTypeSymbol ?? symbol.ContainingType
                : null
            where user is not null && !SymbolEqualityComparer.Default.Equals(user, owner)
            select new Use(
                user.ContainingNamespace.ToDisplayString(),
                user.ToDisplayString(),
                owner.ContainingNamespace.ToDisplayString(),
                $"{owner.ToDisplayString()}.{name.Identifier.ValueText}");
    }
}
