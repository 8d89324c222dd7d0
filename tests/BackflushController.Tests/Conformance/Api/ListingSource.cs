namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// Writes a listing as C# source without bodies, for the compiler to make a reference assembly of. A line is
/// <c>key: declaration</c>, one type or member each, and the declarations are nearly C# already.
/// </summary>
internal sealed partial class ListingSource
{
    /// <summary>The listings do not give the packages' own messages.</summary>
    private const string Obsolete = """[global::System.Obsolete("The package marks it obsolete.")] """;

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Equality"] = "operator ==",
        ["op_Inequality"] = "operator !=",
        ["op_Implicit"] = "implicit operator",
        ["op_Explicit"] = "explicit operator",
    };

    /// <summary>Where the attributes of the test framework may stand: a listing does not say.</summary>
    private static readonly Dictionary<string, string> Usages = new()
    {
        ["nanoFramework.TestFramework.TestClassAttribute"] = "Class",
        ["nanoFramework.TestFramework.TestMethodAttribute"] = "Method",
        ["nanoFramework.TestFramework.SetupAttribute"] = "Method",
        ["nanoFramework.TestFramework.CleanupAttribute"] = "Method",
        ["nanoFramework.TestFramework.DataRowAttribute"] = "Method, AllowMultiple = true",
    };

    /// <summary>What a type has from an interface and hides, which no listing shows.</summary>
    private static readonly Dictionary<string, string> ExplicitMembers = new()
    {
        ["System.Collections.Generic.ListByte.Enumerator"] = "object System.Collections.IEnumerator.Current",
    };

    private readonly Dictionary<string, string> _types;
    private readonly ILookup<string, string> _members;

    private ListingSource(IReadOnlyList<string> lines)
    {
        _types = lines.Where(IsType).ToDictionary(KeyOf, DeclarationOf);
        _members = lines.Where(line => !IsType(line)).ToLookup(OwnerOf);
        if (_members.FirstOrDefault(members => !_types.ContainsKey(members.Key)) is { } orphans)
        {
            throw new FormatException($"{orphans.First()} belongs to {orphans.Key}, which is not listed.");
        }
    }

    /// <summary>The source of a whole listing.</summary>
    /// <exception cref="FormatException">A line is not understood, or its type is not listed.</exception>
    public static string Write(IReadOnlyList<string> lines)
    {
        ListingSource source = new(lines);
        return string.Join('\n', source._types.Keys
            .Where(name => !source._types.ContainsKey(ContainerOf(name)))
            .Select(name => $"namespace {ContainerOf(name)} {{ {Global(source.TypeText(name))} }}"));
    }

    /// <summary>The type that a member belongs to.</summary>
    public static string OwnerOf(string line) => ContainerOf(KeyOf(line).Split('(', '[')[0]);

    /// <summary>The name that a line begins with, a member's parameter types included.</summary>
    public static string KeyOf(string line) => line.Contains(": ", StringComparison.Ordinal)
        ? line[..line.IndexOf(": ", StringComparison.Ordinal)]
        : throw new FormatException($"Not a line of a listing: {line}");

    /// <summary>True for the line of a type.</summary>
    public static bool IsType(string line) => TypeHead().IsMatch(DeclarationOf(line));

    /// <summary><c>System</c> in the namespace nanoFramework.X may be taken for nanoFramework.System.</summary>
    private static string Global(string text) => RootNamespace().Replace(text, "global::$0");

    private static string DeclarationOf(string line) => line[(KeyOf(line).Length + 2)..];

    private static string ContainerOf(string name) => name[..Math.Max(0, name.LastIndexOf('.'))];

    private string TypeText(string fullName)
    {
        string name = fullName[(fullName.LastIndexOf('.') + 1)..];
        (string marks, string text) = TakeObsolete(_types[fullName]);
        string kind = TypeHead().Match(text).Groups["kind"].Value;
        string head = text.Replace($" {fullName}", $" {name}");
        if (kind == "delegate")
        {
            return $"{marks}{head};";
        }

        if (Usages.TryGetValue(fullName, out string? usage))
        {
            marks += $"[global::System.AttributeUsage(global::System.AttributeTargets.{usage})] ";
        }

        IEnumerable<string> members = _members[fullName].Select(line => MemberText(line, name, kind))
            .Concat(_types.Keys.Where(type => ContainerOf(type) == fullName).Select(TypeText))
            .Concat(HiddenMembers(fullName, name, kind));
        return $"{marks}{head} {{\n{string.Join('\n', members)} }}";
    }

    /// <summary>What cannot be seen from outside and still matters to the compiler.</summary>
    private IEnumerable<string> HiddenMembers(string fullName, string name, string kind)
    {
        bool isStatic = _types[fullName].StartsWith("public static ", StringComparison.Ordinal);
        if (kind == "class" && !isStatic && !_members[fullName].Any(line => line.StartsWith($"{fullName}.{name}(")))
        {
            yield return $"internal {name}() {{ }}";
        }

        // The compiler takes a struct without fields for always assigned; the real ones have private fields.
        if (kind == "struct")
        {
            yield return "private int _state;";
        }

        if (ExplicitMembers.TryGetValue(fullName, out string? member))
        {
            yield return $"{member} => throw null;";
        }
    }

    private static string MemberText(string line, string typeName, string kind)
    {
        (string marks, string text) = TakeObsolete(DeclarationOf(line));
        if (kind == "enum")
        {
            return $"{marks}{text.Replace("enum member", KeyOf(line)[(OwnerOf(line).Length + 1)..])},";
        }

        bool hasBody = kind != "interface" && !text.Contains(" abstract ", StringComparison.Ordinal);
        if (text.EndsWith('}'))
        {
            // The listings repeat the access of a protected setter, even where the property is protected.
            bool isRepeated = text.StartsWith("protected ", StringComparison.Ordinal);
            text = isRepeated ? text.Replace("protected set;", "set;") : text;
            return marks + (hasBody ? Accessor().Replace(text, "$0 => throw null") : text);
        }

        if (text.EndsWith(" Finalize()", StringComparison.Ordinal))
        {
            return $"{marks}~{typeName}() {{ }}";
        }

        bool isMethod = text.EndsWith(')');
        text = Operator().Replace(text, match => match.Groups["name"].Value is "op_Implicit" or "op_Explicit"
            ? $"{Operators[match.Groups["name"].Value]} {match.Groups["type"].Value}("
            : $"{match.Groups["type"].Value} {Operators[match.Groups["name"].Value]}(");
        text = EnumDefault().Replace(text, "${type} ${name} = (${type})${value}");
        return $"{marks}{text}{(isMethod && hasBody ? " => throw null;" : ";")}";
    }

    private static (string Marks, string Text) TakeObsolete(string text)
    {
        const string Suffix = " [Obsolete]";
        return text.EndsWith(Suffix, StringComparison.Ordinal) ? (Obsolete, text[..^Suffix.Length]) : ("", text);
    }

    [GeneratedRegex(@"^public ((static|abstract|sealed|ref) )?(?<kind>class|struct|interface|enum|delegate) ")]
    private static partial Regex TypeHead();

    [GeneratedRegex(@"(?<![\w.:])(System|Iot|nanoFramework)\.")]
    private static partial Regex RootNamespace();

    [GeneratedRegex(@"\b[gs]et(?=;)")]
    private static partial Regex Accessor();

    [GeneratedRegex(@"(?<type>\S+) (?<name>op_\w+)\(")]
    private static partial Regex Operator();

    [GeneratedRegex(@"(?<type>\w+(\.\w+)+) (?<name>\w+) = (?<value>-?\d+)")]
    private static partial Regex EnumDefault();
}
