using System.Runtime.CompilerServices;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BackflushController.Tests.Layers;

/// <summary>
/// No text that the desk makes has a name of the code in it: not that of an enum's member, of a type, or of a record's
/// properties. What is said has words of its own; what a page or file holds as data is written by a serializer.
/// </summary>
public class NameTests
{
    // The virtual board is not one of them: it tells the firmware's author what the device API does not take.
    private static readonly string[] DeskAssemblies =
    [
        "BackflushController.EspressoMachine", "BackflushController.Simulation", "BackflushController.Bench",
        "BackflushController.Trials",
    ];

    private static readonly string[] TextMakers =
        [nameof(DefaultInterpolatedStringHandler), nameof(String), nameof(StringBuilder)];

    [Fact]
    public void No_text_of_the_desk_has_a_name_of_the_code_in_it()
    {
        string[] offences = [.. DeskAssemblies.SelectMany(OffencesIn)];

        Assert.True(offences.Length == 0, string.Join('\n', offences));
    }

    private static IEnumerable<string> OffencesIn(string assembly)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using var module = ModuleDefinition.ReadModule(
            Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"),
            new ReaderParameters { AssemblyResolver = resolver });
        return
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               where method.HasBody && !IsCompilers(method) && type.Name != nameof(CodeWords)
               from instruction in method.Body.Instructions
               where instruction.Operand is MethodReference called && IsName(instruction, called)
               select $"{method.FullName}: {instruction.Operand}",
        ];
    }

    private static bool IsName(Instruction instruction, MethodReference called) => called switch
    {
        { DeclaringType.FullName: "System.Enum" } => called.Name.StartsWith(nameof(Enum.GetName)),
        { Name: "get_Name" or "get_FullName" } => instruction.Previous.Operand is MethodReference { Name: "GetType" },
        { Name: nameof(ToString), Parameters.Count: 0 } => SpeaksCode(Receiver(instruction, called)),
        GenericInstanceMethod { GenericArguments: [var told] } =>
            TextMakers.Contains(called.DeclaringType.Name) && SpeaksCode(told),
        _ => false,
    };

    private static TypeReference Receiver(Instruction instruction, MethodReference called) =>
        instruction.Previous is { OpCode.Code: Code.Constrained, Operand: TypeReference constrained }
            ? constrained
            : called.DeclaringType;

    private static bool SpeaksCode(TypeReference type) => type switch
    {
        GenericParameter or ArrayType => false,
        GenericInstanceType { Name: "Nullable`1", GenericArguments: [var inner] } => SpeaksCode(inner),
        _ => type.Resolve() is { } known && (known.IsEnum || known.Methods.Any(IsRecordsText)),
    };

    private static bool IsRecordsText(MethodDefinition method) =>
        method is { Name: nameof(ToString), Parameters.Count: 0 } && IsCompilers(method);

    private static bool IsCompilers(MethodDefinition method) => method.CustomAttributes
        .Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute");
}
