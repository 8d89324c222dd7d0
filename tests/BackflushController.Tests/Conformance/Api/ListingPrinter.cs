using Mono.Cecil;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// Prints the public and protected API of an assembly in the listings' format, lines in ordinal order.
/// </summary>
internal static class ListingPrinter
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Char"] = "char",
        ["System.Double"] = "double",
        ["System.Int16"] = "short",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.SByte"] = "sbyte",
        ["System.Single"] = "float",
        ["System.String"] = "string",
        ["System.UInt16"] = "ushort",
        ["System.UInt32"] = "uint",
        ["System.UInt64"] = "ulong",
        ["System.Void"] = "void",
    };

    /// <summary>The lines of a whole assembly.</summary>
    public static IReadOnlyList<string> Print(ModuleDefinition module) =>
        module.GetTypes()
            .Where(IsVisible)
            .SelectMany(type => Members(type).Append(TypeLine(type)))
            .Order(StringComparer.Ordinal)
            .ToArray();

    /// <summary>True when the type can be seen from another assembly.</summary>
    public static bool IsVisible(TypeDefinition type) =>
        type.IsPublic || (IsNestedVisible(type) && IsVisible(type.DeclaringType));

    /// <summary>The line of the type itself.</summary>
    public static string TypeLine(TypeDefinition type)
    {
        string name = FullNameOf(type);
        return $"{name}: {Declaration(type, name)}{Obsolete(type)}";
    }

    /// <summary>The lines of the visible members that the type declares.</summary>
    public static IEnumerable<string> Members(TypeDefinition type)
    {
        if (IsDelegate(type))
        {
            return [];
        }

        string owner = FullNameOf(type);
        return type.Fields.Where(IsVisible).Select(f => FieldLine(owner, f))
            .Concat(type.Methods.Where(m => IsVisible(m) && !IsAccessor(m)).Select(m => MethodLine(owner, m)))
            .Concat(type.Properties.Where(p => Accessors(p).Length > 0).Select(p => PropertyLine(owner, p)))
            .Concat(type.Events.Where(e => IsVisible(e.AddMethod)).Select(e => EventLine(owner, e)));
    }

    private static string Declaration(TypeDefinition type, string name)
    {
        if (IsDelegate(type))
        {
            MethodDefinition invoke = type.Methods.Single(method => method.Name == "Invoke");
            return $"public delegate {NameOf(invoke.ReturnType)} {name}({ParameterList(invoke)})";
        }

        IEnumerable<string> bases = type.Interfaces.Select(contract => NameOf(contract.InterfaceType));
        if (type.IsEnum)
        {
            bases = [NameOf(type.Fields.Single(field => field.IsSpecialName).FieldType)];
        }
        else if (type.IsClass && !type.IsValueType && type.BaseType is { FullName: not "System.Object" } baseType)
        {
            bases = bases.Prepend(NameOf(baseType));
        }

        string colon = bases.Any() ? " : " : "";
        return $"public {KindOf(type)} {name}{colon}{string.Join(", ", bases)}";
    }

    private static string KindOf(TypeDefinition type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => HasAttribute(type, "IsByRefLikeAttribute") ? "ref struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string FieldLine(string owner, FieldDefinition field)
    {
        if (field.DeclaringType.IsEnum)
        {
            return $"{owner}.{field.Name}: enum member = {ConstantText(field.Constant)}{Obsolete(field)}";
        }

        string access = field.IsPublic ? "public" : "protected";
        string modifiers = field.IsLiteral
            ? " const"
            : (field.IsStatic ? " static" : "") + (field.IsInitOnly ? " readonly" : "");
        string value = field.IsLiteral ? $" = {ConstantText(field.Constant)}" : "";
        string declaration = $"{access}{modifiers} {NameOf(field.FieldType)} {field.Name}{value}";
        return $"{owner}.{field.Name}: {declaration}{Obsolete(field)}";
    }

    private static string MethodLine(string owner, MethodDefinition method)
    {
        string name = method.IsConstructor ? method.DeclaringType.Name : method.Name;
        string key = $"{owner}.{name}({string.Join(", ", method.Parameters.Select(p => NameOf(p.ParameterType)))})";
        string type = method.IsConstructor ? "" : $"{NameOf(method.ReturnType)} ";
        return $"{key}: {Modifiers(method)} {type}{name}({ParameterList(method)}){Obsolete(method)}";
    }

    private static string PropertyLine(string owner, PropertyDefinition property)
    {
        MethodDefinition[] accessors = Accessors(property);
        MethodDefinition widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        string index = string.Join(", ", property.Parameters.Select(p => $"{NameOf(p.ParameterType)} {p.Name}"));
        string name = property.HasParameters ? $"this[{index}]" : property.Name;
        IEnumerable<string> parts = accessors.Select(AccessorText);
        string declaration = $"{NameOf(property.PropertyType)} {name} {{ {string.Join(" ", parts)} }}";
        return $"{owner}.{name}: {Modifiers(widest)} {declaration}{Obsolete(property)}";
    }

    /// <summary>The listings repeat the access of a protected setter, even where the property is protected.</summary>
    private static string AccessorText(MethodDefinition accessor) =>
        accessor.IsGetter ? "get;" : accessor.IsPublic ? "set;" : "protected set;";

    private static string EventLine(string owner, EventDefinition member) =>
        $"{owner}.{member.Name}: {Modifiers(member.AddMethod)} event "
        + $"{NameOf(member.EventType)} {member.Name}{Obsolete(member)}";

    private static string Modifiers(MethodDefinition method)
    {
        string access = method.IsPublic ? "public" : "protected";
        if (method.IsStatic)
        {
            return $"{access} static";
        }

        // A final new slot is a plain method that happens to implement an interface.
        bool isPlain = method.DeclaringType.IsInterface || !method.IsVirtual || (method.IsFinal && method.IsNewSlot);
        if (isPlain)
        {
            return access;
        }

        string slot = method.IsNewSlot ? method.IsAbstract ? "abstract" : "virtual" : "override";
        return $"{access} {(method.IsFinal ? "sealed " : "")}{slot}";
    }

    private static string ParameterList(MethodDefinition method)
    {
        bool isExtension = HasAttribute(method, "ExtensionAttribute");
        return string.Join(", ", method.Parameters.Select(p => ParameterText(p, isExtension && p.Index == 0)));
    }

    private static string ParameterText(ParameterDefinition parameter, bool isThis)
    {
        string prefix = isThis ? "this " : HasAttribute(parameter, "ParamArrayAttribute") ? "params " : "";
        string type = NameOf(parameter.ParameterType);
        type = parameter.IsOut ? $"out {type["ref ".Length..]}" : type;
        string value = parameter.IsOptional ? $" = {ConstantText(parameter.Constant)}" : "";
        return $"{prefix}{type} {parameter.Name}{value}";
    }

    private static string ConstantText(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        char c => c is >= ' ' and <= '~' ? $"'{c}'" : $"'\\u{(int)c:x4}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static MethodDefinition[] Accessors(PropertyDefinition property) =>
        new[] { property.GetMethod, property.SetMethod }
            .Where(method => method is not null && IsVisible(method))
            .ToArray();

    private static bool IsNestedVisible(TypeDefinition type) =>
        type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly;

    private static bool IsAccessor(MethodDefinition method) =>
        method.IsGetter || method.IsSetter || method.IsAddOn || method.IsRemoveOn;

    private static bool IsVisible(FieldDefinition field) =>
        (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName;

    private static bool IsVisible(MethodDefinition method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";

    private static string Obsolete(ICustomAttributeProvider member) =>
        HasAttribute(member, "ObsoleteAttribute") ? " [Obsolete]" : "";

    private static bool HasAttribute(ICustomAttributeProvider member, string name) =>
        member.CustomAttributes.Any(attribute => attribute.AttributeType.Name == name);

    private static string NameOf(TypeReference type) => type switch
    {
        ByReferenceType reference => $"ref {NameOf(reference.ElementType)}",
        ArrayType array => $"{NameOf(array.ElementType)}[]",
        GenericParameter parameter => parameter.Name,
        _ => Keywords.GetValueOrDefault(type.FullName, FullNameOf(type)),
    };

    private static string FullNameOf(TypeReference type) => type.FullName.Replace('/', '.');
}
