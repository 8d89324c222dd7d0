using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// Writes a metadata-only assembly that exposes exactly what a listing says. Written with System.Reflection.Metadata
/// because the core library has no other core library to refer to; the tests read it back with Mono.Cecil.
/// </summary>
internal sealed class ReferenceAssemblyEmitter
{
    /// <summary>The text by which compilers recognise a ref struct that older compilers must not use.</summary>
    private const string RefStructObsoleteMessage =
        "Types with embedded references are not supported in this version of your compiler.";

    /// <summary>The listings do not give the packages' own messages.</summary>
    private const string ObsoleteMessage = "The package marks it obsolete.";

    private readonly ApiListing _listing;
    private readonly ApiTypeIndex _index;
    private readonly ApiType[] _types;
    private readonly MetadataBuilder _metadata = new();
    private readonly ReferenceSignatureEncoder _signatures;
    private readonly Dictionary<string, TypeDefinitionHandle> _definitions = [];
    private readonly Dictionary<string, EntityHandle> _references = [];
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = [];
    private readonly Dictionary<ApiMember, MethodDefinitionHandle> _constructors = [];
    private readonly List<Action> _attributes = [];

    /// <summary>Prepares the assembly of one listing.</summary>
    /// <param name="listing">What to expose.</param>
    /// <param name="index">All listings, for the types of other assemblies.</param>
    public ReferenceAssemblyEmitter(ApiListing listing, ApiTypeIndex index)
    {
        _listing = listing;
        _index = index;
        _signatures = new ReferenceSignatureEncoder(_metadata, index, TypeHandle);

        // The metadata wants an enclosing type before the types nested in it.
        HashSet<string> names = listing.Types.Select(type => type.FullName).ToHashSet();
        _types = listing.Types
            .OrderBy(type => names.Contains(type.Container) ? type.FullName.Count(c => c == '.') : 0)
            .ToArray();
        for (int i = 0; i < _types.Length; i++)
        {
            // Row 1 is <Module>.
            _definitions.Add(_types[i].FullName, MetadataTokens.TypeDefinitionHandle(i + 2));
        }
    }

    /// <summary>Writes the assembly.</summary>
    /// <returns>The image.</returns>
    public byte[] Emit()
    {
        EmitAssembly();
        foreach (ApiType type in _types)
        {
            EmitType(type);
        }

        // Attributes come last: their constructors may be of this very assembly.
        _attributes.ForEach(emit => emit());
        BlobBuilder image = new();
        MetadataRootBuilder root = new(_metadata);
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), root, ilStream: new BlobBuilder()).Serialize(image);
        return image.ToArray();
    }

    private void EmitAssembly()
    {
        _metadata.AddModule(
            0, Name($"{_listing.AssemblyName}.dll"), _metadata.GetOrAddGuid(Guid.Empty), default, default);
        AssemblyDefinitionHandle assembly = _metadata.AddAssembly(
            Name(_listing.AssemblyName),
            VersionOf(_listing.AssemblyName),
            culture: default,
            publicKey: default,
            flags: default,
            AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, Name("<Module>"), default, FirstField, FirstMethod);
        if (_types.Any(type => type.Members.Any(IsExtension)))
        {
            Mark(assembly, "System.Runtime.CompilerServices.ExtensionAttribute");
        }
    }

    private FieldDefinitionHandle FirstField =>
        MetadataTokens.FieldDefinitionHandle(_metadata.GetRowCount(TableIndex.Field) + 1);

    private MethodDefinitionHandle FirstMethod =>
        MetadataTokens.MethodDefinitionHandle(_metadata.GetRowCount(TableIndex.MethodDef) + 1);

    private ParameterHandle FirstParameter =>
        MetadataTokens.ParameterHandle(_metadata.GetRowCount(TableIndex.Param) + 1);

    private void EmitType(ApiType type)
    {
        bool isNested = _definitions.TryGetValue(type.Container, out TypeDefinitionHandle container);
        TypeDefinitionHandle handle = _metadata.AddTypeDefinition(
            AttributesOf(type, isNested),
            isNested ? default : Name(type.Container),
            Name(type.Name),
            BaseOf(type),
            FirstField,
            FirstMethod);
        if (isNested)
        {
            _metadata.AddNestedType(handle, container);
        }

        for (int i = 0; i < type.TypeParameters.Count; i++)
        {
            _metadata.AddGenericParameter(handle, GenericParameterAttributes.None, Name(type.TypeParameters[i]), i);
        }

        foreach (string contract in InterfacesOf(type))
        {
            _metadata.AddInterfaceImplementation(handle, TypeHandle(contract));
        }

        EmitFields(type);
        EmitMethods(type);
        EmitProperties(type, handle);
        EmitEvents(type, handle);
        EmitTypeAttributes(type, handle);
    }

    private void EmitFields(ApiType type)
    {
        if (type.Kind == ApiTypeKind.Enum)
        {
            FieldAttributes special =
                FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName;
            _metadata.AddFieldDefinition(special, Name("value__"), _signatures.Field(type.Bases[0]));
        }

        ApiMember[] fields =
            type.Members.Where(m => m.Kind is ApiMemberKind.Field or ApiMemberKind.EnumMember).ToArray();
        foreach (ApiMember field in fields)
        {
            EmitField(type, field);
        }

        // The compiler takes a struct without fields for always assigned; the real ones have private fields.
        bool isPrimitive = Keywords.ByFullName.ContainsKey(type.FullName);
        if (type.Kind is ApiTypeKind.Struct or ApiTypeKind.RefStruct && fields.Length == 0 && !isPrimitive)
        {
            _metadata.AddFieldDefinition(FieldAttributes.Private, Name("_state"), _signatures.Field("int"));
        }
    }

    private void EmitField(ApiType type, ApiMember field)
    {
        bool isEnumMember = field.Kind == ApiMemberKind.EnumMember;
        FieldAttributes attributes = field.Has("protected") ? FieldAttributes.Family : FieldAttributes.Public;
        attributes |= field.Has("static") ? FieldAttributes.Static : 0;
        attributes |= field.Has("readonly") ? FieldAttributes.InitOnly : 0;
        attributes |= field.Constant is null
            ? 0
            : FieldAttributes.Static | FieldAttributes.Literal | FieldAttributes.HasDefault;
        string fieldType = isEnumMember ? type.FullName : field.Type;
        FieldDefinitionHandle handle = _metadata.AddFieldDefinition(
            attributes, Name(field.Name), _signatures.Field(fieldType));
        if (field.Constant is not null)
        {
            _metadata.AddConstant(handle, ConstantOf(fieldType, field.Constant));
        }

        MarkObsolete(handle, field.IsObsolete);
    }

    private void EmitMethods(ApiType type)
    {
        if (type.Kind == ApiTypeKind.Delegate)
        {
            EmitDelegateMethods(type);
        }

        foreach (ApiMember member in type.Members)
        {
            if (member.Kind is not (ApiMemberKind.Constructor or ApiMemberKind.Method))
            {
                continue;
            }

            bool isConstructor = member.Kind == ApiMemberKind.Constructor;
            MethodAttributes attributes = AttributesOf(type, member);
            attributes |= isConstructor ? MethodAttributes.SpecialName | MethodAttributes.RTSpecialName : 0;
            attributes |= member.Name.StartsWith("op_", StringComparison.Ordinal) ? MethodAttributes.SpecialName : 0;
            MethodDefinitionHandle handle = EmitMethod(
                type,
                attributes,
                isConstructor ? ".ctor" : member.Name,
                isConstructor ? "void" : member.Type,
                member.Parameters);
            MarkObsolete(handle, member.IsObsolete);
            if (isConstructor)
            {
                _constructors.Add(member, handle);
            }
            else if (IsExtension(member))
            {
                Mark(handle, "System.Runtime.CompilerServices.ExtensionAttribute");
            }
        }
    }

    private void EmitDelegateMethods(ApiType type)
    {
        MethodAttributes constructor = MethodAttributes.Public
            | MethodAttributes.HideBySig
            | MethodAttributes.SpecialName
            | MethodAttributes.RTSpecialName;
        MethodAttributes invoke =
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.Virtual | MethodAttributes.NewSlot;
        ApiParameter callback = new(ApiParameterKind.Value, "System.AsyncCallback", "callback", null);
        ApiParameter state = new(ApiParameterKind.Value, "object", "object", null);
        ApiParameter result = new(ApiParameterKind.Value, "System.IAsyncResult", "result", null);
        ApiParameter target = state with { Name = "object" };
        ApiParameter method = new(ApiParameterKind.Value, "System.IntPtr", "method", null);
        EmitMethod(type, constructor, ".ctor", "void", [target, method], MethodImplAttributes.Runtime);
        EmitMethod(type, invoke, "Invoke", type.ReturnType, type.Parameters, MethodImplAttributes.Runtime);
        EmitMethod(
            type,
            invoke,
            "BeginInvoke",
            "System.IAsyncResult",
            [.. type.Parameters, callback, state],
            MethodImplAttributes.Runtime);
        EmitMethod(type, invoke, "EndInvoke", type.ReturnType, [result], MethodImplAttributes.Runtime);
    }

    private void EmitProperties(ApiType type, TypeDefinitionHandle owner)
    {
        ApiMember[] properties = type.Members.Where(m => m.Kind == ApiMemberKind.Property).ToArray();
        for (int i = 0; i < properties.Length; i++)
        {
            ApiMember property = properties[i];
            string name = property.IsIndexer
                ? ListingSupplement.IndexerNames.GetValueOrDefault(type.FullName, "Item")
                : property.Name;
            bool isInstance = !property.Has("static");
            PropertyDefinitionHandle handle = _metadata.AddProperty(
                PropertyAttributes.None,
                Name(name),
                _signatures.Property(isInstance, property.Type, property.Parameters));
            if (i == 0)
            {
                _metadata.AddPropertyMap(owner, handle);
            }

            foreach (string accessor in property.Accessors)
            {
                EmitAccessor(type, property, name, handle, accessor);
            }

            MarkObsolete(handle, property.IsObsolete);
            if (property.IsIndexer)
            {
                Mark(owner, "System.Reflection.DefaultMemberAttribute", name);
            }
        }
    }

    private void EmitAccessor(
        ApiType type, ApiMember property, string name, PropertyDefinitionHandle handle, string accessor)
    {
        MethodAttributes attributes = AttributesOf(type, property) | MethodAttributes.SpecialName;
        if (accessor.StartsWith("protected ", StringComparison.Ordinal))
        {
            attributes = (attributes & ~MethodAttributes.MemberAccessMask) | MethodAttributes.Family;
        }

        bool isGetter = accessor.EndsWith("get", StringComparison.Ordinal);
        ApiParameter value = new(ApiParameterKind.Value, property.Type, "value", null);
        MethodDefinitionHandle method = isGetter
            ? EmitMethod(type, attributes, $"get_{name}", property.Type, property.Parameters)
            : EmitMethod(type, attributes, $"set_{name}", "void", [.. property.Parameters, value]);
        _metadata.AddMethodSemantics(
            handle, isGetter ? MethodSemanticsAttributes.Getter : MethodSemanticsAttributes.Setter, method);
    }

    private void EmitEvents(ApiType type, TypeDefinitionHandle owner)
    {
        ApiMember[] events = type.Members.Where(m => m.Kind == ApiMemberKind.Event).ToArray();
        for (int i = 0; i < events.Length; i++)
        {
            ApiMember member = events[i];
            EventDefinitionHandle handle = _metadata.AddEvent(
                EventAttributes.None, Name(member.Name), TypeHandle(member.Type));
            if (i == 0)
            {
                _metadata.AddEventMap(owner, handle);
            }

            MethodAttributes attributes = AttributesOf(type, member) | MethodAttributes.SpecialName;
            ApiParameter[] value = [new(ApiParameterKind.Value, member.Type, "value", null)];
            MethodDefinitionHandle adder = EmitMethod(type, attributes, $"add_{member.Name}", "void", value);
            MethodDefinitionHandle remover = EmitMethod(type, attributes, $"remove_{member.Name}", "void", value);
            _metadata.AddMethodSemantics(handle, MethodSemanticsAttributes.Adder, adder);
            _metadata.AddMethodSemantics(handle, MethodSemanticsAttributes.Remover, remover);
            MarkObsolete(handle, member.IsObsolete);
        }
    }

    private MethodDefinitionHandle EmitMethod(
        ApiType type,
        MethodAttributes attributes,
        string name,
        string returnType,
        IReadOnlyList<ApiParameter> parameters,
        MethodImplAttributes implementation = MethodImplAttributes.IL)
    {
        bool isInstance = !attributes.HasFlag(MethodAttributes.Static);
        BlobHandle signature = _signatures.Method(isInstance, returnType, parameters, type.TypeParameters);
        ParameterHandle firstParameter = FirstParameter;
        for (int i = 0; i < parameters.Count; i++)
        {
            EmitParameter(parameters[i], i + 1);
        }

        return _metadata.AddMethodDefinition(attributes, implementation, Name(name), signature, -1, firstParameter);
    }

    private void EmitParameter(ApiParameter parameter, int sequence)
    {
        ParameterAttributes attributes = parameter.Kind == ApiParameterKind.Out ? ParameterAttributes.Out : 0;
        attributes |= parameter.Default is null ? 0 : ParameterAttributes.Optional | ParameterAttributes.HasDefault;
        ParameterHandle handle = _metadata.AddParameter(attributes, Name(parameter.Name), sequence);
        if (parameter.Default is not null)
        {
            _metadata.AddConstant(handle, ConstantOf(parameter.Type, parameter.Default));
        }

        if (parameter.Kind == ApiParameterKind.Params)
        {
            Mark(handle, "System.ParamArrayAttribute");
        }
    }

    private void EmitTypeAttributes(ApiType type, TypeDefinitionHandle handle)
    {
        if (type.Members.Any(IsExtension))
        {
            Mark(handle, "System.Runtime.CompilerServices.ExtensionAttribute");
        }

        if (type.Kind == ApiTypeKind.RefStruct)
        {
            Mark(handle, "System.Runtime.CompilerServices.IsByRefLikeAttribute");
            Mark(handle, "System.ObsoleteAttribute", RefStructObsoleteMessage, true);
        }
        else
        {
            MarkObsolete(handle, type.IsObsolete);
        }

        if (ListingSupplement.RepeatableAttributeTargets.TryGetValue(type.FullName, out int targets))
        {
            MarkRepeatable(handle, targets);
        }
    }

    private void MarkObsolete(EntityHandle target, bool isObsolete)
    {
        if (isObsolete)
        {
            Mark(target, "System.ObsoleteAttribute", ObsoleteMessage);
        }
    }

    private void Mark(EntityHandle target, string attribute, params object[] arguments)
    {
        string[] types = arguments.Select(argument => Keywords.ByFullName[argument.GetType().FullName!]).ToArray();
        _attributes.Add(() =>
        {
            BlobBuilder value = new();
            new BlobEncoder(value).CustomAttributeSignature(
                fixedArguments =>
                {
                    foreach (object argument in arguments)
                    {
                        fixedArguments.AddArgument().Scalar().Constant(argument);
                    }
                },
                named => named.Count(0));
            _metadata.AddCustomAttribute(target, ConstructorOf(attribute, types), _metadata.GetOrAddBlob(value));
        });
    }

    private void MarkRepeatable(EntityHandle target, int targets) => _attributes.Add(() =>
    {
        BlobBuilder value = new();
        new BlobEncoder(value).CustomAttributeSignature(
            arguments => arguments.AddArgument().Scalar().Constant(targets),
            named => named.Count(1).AddArgument(
                isField: false,
                type => type.ScalarType().Boolean(),
                name => name.Name("AllowMultiple"),
                literal => literal.Scalar().Constant(true)));
        EntityHandle constructor = ConstructorOf("System.AttributeUsageAttribute", ["System.AttributeTargets"]);
        _metadata.AddCustomAttribute(target, constructor, _metadata.GetOrAddBlob(value));
    });

    private EntityHandle ConstructorOf(string attribute, string[] parameterTypes)
    {
        (ApiType type, string assembly) = _index.Get(attribute);
        ApiMember constructor = type.Members.Single(
            m => m.Kind == ApiMemberKind.Constructor && m.Parameters.Select(p => p.Type).SequenceEqual(parameterTypes));
        return assembly == _listing.AssemblyName
            ? _constructors[constructor]
            : _metadata.AddMemberReference(
                TypeHandle(attribute), Name(".ctor"), _signatures.Method(true, "void", constructor.Parameters, []));
    }

    private EntityHandle TypeHandle(string fullName)
    {
        if (_definitions.TryGetValue(fullName, out TypeDefinitionHandle definition))
        {
            return definition;
        }

        if (_references.TryGetValue(fullName, out EntityHandle known))
        {
            return known;
        }

        (ApiType type, string assembly) = _index.Get(fullName);
        bool isNested = _index.Find(type.Container) is not null;
        EntityHandle scope = isNested ? TypeHandle(type.Container) : AssemblyHandle(assembly);
        EntityHandle reference = _metadata.AddTypeReference(
            scope, isNested ? default : Name(type.Container), Name(type.Name));
        _references.Add(fullName, reference);
        return reference;
    }

    private AssemblyReferenceHandle AssemblyHandle(string name)
    {
        if (!_assemblies.TryGetValue(name, out AssemblyReferenceHandle handle))
        {
            // Without the strong-name token: only the token is known, not the key that the definition would need.
            handle = _metadata.AddAssemblyReference(Name(name), VersionOf(name), default, default, default, default);
            _assemblies.Add(name, handle);
        }

        return handle;
    }

    private EntityHandle BaseOf(ApiType type) => type.Kind switch
    {
        ApiTypeKind.Interface => default,
        ApiTypeKind.Enum => TypeHandle("System.Enum"),
        ApiTypeKind.Delegate => TypeHandle("System.MulticastDelegate"),
        ApiTypeKind.Struct or ApiTypeKind.RefStruct => TypeHandle("System.ValueType"),
        _ when type.FullName == "System.Object" => default,
        _ when type.Bases.Count > 0 && !IsInterface(type.Bases[0]) => TypeHandle(type.Bases[0]),
        _ => TypeHandle("System.Object"),
    };

    private IEnumerable<string> InterfacesOf(ApiType type) =>
        type.Kind == ApiTypeKind.Enum ? [] : type.Bases.Where(IsInterface);

    private bool IsInterface(string name) => _index.Get(name).Type.Kind == ApiTypeKind.Interface;

    private static TypeAttributes AttributesOf(ApiType type, bool isNested)
    {
        TypeAttributes attributes = isNested
            ? TypeAttributes.NestedPublic
            : type.Has("public") ? TypeAttributes.Public : TypeAttributes.NotPublic;
        if (type.Kind == ApiTypeKind.Interface)
        {
            return attributes | TypeAttributes.Interface | TypeAttributes.Abstract;
        }

        bool isSealed = type.IsValueType
            || type.Kind == ApiTypeKind.Delegate
            || type.Has("sealed")
            || type.Has("static");
        attributes |= type.Has("abstract") || type.Has("static") ? TypeAttributes.Abstract : 0;
        attributes |= isSealed ? TypeAttributes.Sealed : 0;
        return attributes | (type.IsValueType ? TypeAttributes.SequentialLayout : 0);
    }

    private static MethodAttributes AttributesOf(ApiType type, ApiMember member)
    {
        MethodAttributes attributes = MethodAttributes.HideBySig;
        attributes |= member.Has("protected") ? MethodAttributes.Family : MethodAttributes.Public;
        if (type.Kind == ApiTypeKind.Interface)
        {
            return attributes | MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot;
        }

        attributes |= member.Has("static") ? MethodAttributes.Static : 0;
        attributes |= member.Has("abstract") ? MethodAttributes.Abstract | MethodAttributes.Virtual : 0;
        attributes |= member.Has("virtual") || member.Has("override") ? MethodAttributes.Virtual : 0;
        attributes |= member.Has("sealed") ? MethodAttributes.Final : 0;
        bool isNewSlot = attributes.HasFlag(MethodAttributes.Virtual) && !member.Has("override");
        return attributes | (isNewSlot ? MethodAttributes.NewSlot : 0);
    }

    private object? ConstantOf(string type, string text)
    {
        (ApiType Type, string AssemblyName)? listed = _index.Find(type);
        string primitive = listed is { Type.Kind: ApiTypeKind.Enum } ? listed.Value.Type.Bases[0] : type;
        return ConstantText.Parse(primitive, text);
    }

    private static Version VersionOf(string assembly) =>
        PackageCatalogue.FindAssembly(assembly)?.Version
        ?? throw new FormatException($"The catalogue has no {assembly}.");

    private static bool IsExtension(ApiMember member) =>
        member.Parameters.Count > 0 && member.Parameters[0].Kind == ApiParameterKind.This;

    private StringHandle Name(string text) => _metadata.GetOrAddString(text);
}
