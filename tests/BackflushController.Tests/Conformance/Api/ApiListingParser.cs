namespace BackflushController.Tests.Conformance.Api;

/// <summary>Reads the lines of a listing: <c>key: declaration</c>, one member each, members in any order.</summary>
internal static class ApiListingParser
{
    private const string ObsoleteSuffix = " [Obsolete]";
    private const string EnumMemberPrefix = "enum member = ";

    private static readonly HashSet<string> _modifiers =
    [
        "public", "protected", "internal", "static", "abstract", "sealed", "virtual", "override", "readonly", "const",
    ];

    private static readonly Dictionary<string, ApiTypeKind> _typeKinds = new()
    {
        ["class"] = ApiTypeKind.Class,
        ["struct"] = ApiTypeKind.Struct,
        ["interface"] = ApiTypeKind.Interface,
        ["enum"] = ApiTypeKind.Enum,
        ["delegate"] = ApiTypeKind.Delegate,
    };

    /// <summary>Parses the lines into types with their members.</summary>
    /// <exception cref="FormatException">A line is not understood, or its type is not listed.</exception>
    public static IReadOnlyList<ApiType> Parse(IEnumerable<string> lines)
    {
        List<ApiType> types = [];
        List<(string Owner, ApiMember Member)> members = [];
        foreach (string line in lines)
        {
            ParseLine(line, types, members);
        }

        Dictionary<string, ApiType> byName = types.ToDictionary(type => type.FullName);
        foreach ((string owner, ApiMember member) in members)
        {
            if (!byName.TryGetValue(owner, out ApiType? type))
            {
                throw new FormatException($"The member {member.Name} belongs to {owner}, which is not listed.");
            }

            type.Members.Add(member);
        }

        return types;
    }

    /// <summary>
    /// The type that a line of a member or of a nested type belongs to; the namespace for other types.
    /// </summary>
    public static string OwnerOf(string line) => SplitKey(line[..line.IndexOf(": ", StringComparison.Ordinal)]).Owner;

    private static void ParseLine(string line, List<ApiType> types, List<(string Owner, ApiMember Member)> members)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            throw new FormatException($"Not a line of a listing: {line}");
        }

        string key = line[..colon];
        string text = line[(colon + 2)..];
        bool isObsolete = text.EndsWith(ObsoleteSuffix, StringComparison.Ordinal);
        text = isObsolete ? text[..^ObsoleteSuffix.Length] : text;
        HashSet<string> modifiers = TakeModifiers(ref text);
        bool isRefStruct = text.StartsWith("ref struct ", StringComparison.Ordinal);
        string first = isRefStruct ? "struct" : FirstWord(text);
        bool isEnumMember = text.StartsWith(EnumMemberPrefix, StringComparison.Ordinal);
        if (!isEnumMember && _typeKinds.TryGetValue(first, out ApiTypeKind kind))
        {
            string rest = text[(text.IndexOf(first + " ", StringComparison.Ordinal) + first.Length + 1)..];
            types.Add(ParseType(key, isRefStruct ? ApiTypeKind.RefStruct : kind, modifiers, rest, isObsolete));
            return;
        }

        (string owner, string name) = SplitKey(key);
        members.Add((owner, ParseMember(owner, name, modifiers, text, isObsolete)));
    }

    private static ApiType ParseType(
        string name, ApiTypeKind kind, HashSet<string> modifiers, string text, bool isObsolete)
    {
        if (kind == ApiTypeKind.Delegate)
        {
            string returnType = FirstWord(text);
            IReadOnlyList<ApiParameter> parameters = ParseParameters(Between(text, '(', ')'));
            return new ApiType
            {
                FullName = name,
                Kind = kind,
                Modifiers = modifiers,
                ReturnType = returnType,
                Parameters = parameters,
                TypeParameters = TypeParametersOf(name, parameters, returnType),
                IsObsolete = isObsolete,
            };
        }

        if (name.Contains('`'))
        {
            throw new FormatException($"Only delegates are listed as generic, not {name}.");
        }

        int colon = text.IndexOf(" : ", StringComparison.Ordinal);
        return new ApiType
        {
            FullName = name,
            Kind = kind,
            Modifiers = modifiers,
            Bases = colon < 0 ? [] : text[(colon + 3)..].Split(", "),
            IsObsolete = isObsolete,
        };
    }

    private static ApiMember ParseMember(
        string owner, string name, HashSet<string> modifiers, string text, bool isObsolete)
    {
        if (text.StartsWith(EnumMemberPrefix, StringComparison.Ordinal))
        {
            string value = text[EnumMemberPrefix.Length..];
            return Member(ApiMemberKind.EnumMember, constant: value);
        }

        if (text.StartsWith("event ", StringComparison.Ordinal))
        {
            return Member(ApiMemberKind.Event, type: text.Split(' ')[1]);
        }

        if (text.EndsWith(" }", StringComparison.Ordinal))
        {
            string[] accessors = Between(text, '{', '}').Split(
                ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            string head = text[..text.IndexOf(" {", StringComparison.Ordinal)];
            string index = name == "this"
                ? Between(head[head.IndexOf(" this[", StringComparison.Ordinal)..], '[', ']')
                : "";
            return Member(ApiMemberKind.Property, FirstWord(text), ParseParameters(index), accessors: accessors);
        }

        int equals = text.IndexOf(" = ", StringComparison.Ordinal);
        if (modifiers.Contains("const"))
        {
            return Member(ApiMemberKind.Field, FirstWord(text), constant: text[(equals + 3)..]);
        }

        int bracket = text.IndexOf('(');
        if (bracket < 0)
        {
            return Member(ApiMemberKind.Field, FirstWord(text));
        }

        IReadOnlyList<ApiParameter> parameters = ParseParameters(text[(bracket + 1)..text.LastIndexOf(')')]);
        bool isConstructor = name == owner[(owner.LastIndexOf('.') + 1)..];
        return isConstructor
            ? Member(ApiMemberKind.Constructor, parameters: parameters)
            : Member(ApiMemberKind.Method, FirstWord(text), parameters);

        ApiMember Member(
            ApiMemberKind kind,
            string type = "",
            IReadOnlyList<ApiParameter>? parameters = null,
            string? constant = null,
            IReadOnlyList<string>? accessors = null) => new()
        {
            Kind = kind,
            Name = name,
            Modifiers = modifiers,
            Type = type,
            Parameters = parameters ?? [],
            Constant = constant,
            Accessors = accessors ?? [],
            IsObsolete = isObsolete,
        };
    }

    private static IReadOnlyList<ApiParameter> ParseParameters(string text) =>
        text.Length == 0 ? [] : text.Split(", ").Select(ParseParameter).ToArray();

    private static ApiParameter ParseParameter(string text)
    {
        int equals = text.IndexOf(" = ", StringComparison.Ordinal);
        string? defaultValue = equals < 0 ? null : text[(equals + 3)..];
        string[] words = (equals < 0 ? text : text[..equals]).Split(' ');
        ApiParameterKind kind = words[0] switch
        {
            "ref" => ApiParameterKind.Ref,
            "out" => ApiParameterKind.Out,
            "params" => ApiParameterKind.Params,
            "this" => ApiParameterKind.This,
            _ => ApiParameterKind.Value,
        };
        int expected = kind == ApiParameterKind.Value ? 2 : 3;
        return words.Length == expected
            ? new ApiParameter(kind, words[^2], words[^1], defaultValue)
            : throw new FormatException($"Not a parameter: {text}");
    }

    /// <summary>The listing does not name them: they are the undotted, unknown names, parameters first.</summary>
    private static string[] TypeParametersOf(string name, IReadOnlyList<ApiParameter> parameters, string returnType)
    {
        int tick = name.IndexOf('`');
        if (tick < 0)
        {
            return [];
        }

        string[] found = parameters.Select(parameter => parameter.Type)
            .Append(returnType)
            .Where(type => !type.Contains('.') && !Keywords.All.ContainsKey(type) && type != "void")
            .Distinct()
            .ToArray();
        return found.Length == int.Parse(name[(tick + 1)..])
            ? found
            : throw new FormatException($"The type parameters of {name} are not all in its signature.");
    }

    private static (string Owner, string Name) SplitKey(string key)
    {
        int bracket = key.IndexOfAny(['(', '[']);
        string path = bracket < 0 ? key : key[..bracket];
        int dot = path.LastIndexOf('.');
        return (path[..dot], path[(dot + 1)..]);
    }

    private static HashSet<string> TakeModifiers(ref string text)
    {
        HashSet<string> taken = [];
        for (string word = FirstWord(text); _modifiers.Contains(word); word = FirstWord(text))
        {
            taken.Add(word);
            text = text[(word.Length + 1)..];
        }

        return taken;
    }

    private static string FirstWord(string text)
    {
        int space = text.IndexOf(' ');
        return space < 0 ? text : text[..space];
    }

    private static string Between(string text, char open, char close) =>
        text[(text.IndexOf(open) + 1)..text.LastIndexOf(close)];
}
