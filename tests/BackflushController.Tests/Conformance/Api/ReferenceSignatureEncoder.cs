using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>Writes the signatures of listed members.</summary>
/// <param name="metadata">Where the signatures go.</param>
/// <param name="index">All listings.</param>
/// <param name="typeHandle">The handle of a type by its full name.</param>
internal sealed class ReferenceSignatureEncoder(
    MetadataBuilder metadata, ApiTypeIndex index, Func<string, EntityHandle> typeHandle)
{
    /// <summary>Signature of a field.</summary>
    public BlobHandle Field(string type)
    {
        BlobBuilder blob = new();
        Encode(new BlobEncoder(blob).Field().Type(), type, []);
        return metadata.GetOrAddBlob(blob);
    }

    /// <summary>Signature of a property or indexer.</summary>
    public BlobHandle Property(bool isInstance, string type, IReadOnlyList<ApiParameter> parameters)
    {
        BlobBuilder blob = new();
        new BlobEncoder(blob).PropertySignature(isInstance).Parameters(
            parameters.Count,
            returnType => Encode(returnType.Type(), type, []),
            encoder => Encode(encoder, parameters, []));
        return metadata.GetOrAddBlob(blob);
    }

    /// <summary>Signature of a method or constructor.</summary>
    public BlobHandle Method(
        bool isInstance,
        string returnType,
        IReadOnlyList<ApiParameter> parameters,
        IReadOnlyList<string> typeParameters)
    {
        BlobBuilder blob = new();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: isInstance).Parameters(
            parameters.Count,
            encoder => EncodeReturn(encoder, returnType, typeParameters),
            encoder => Encode(encoder, parameters, typeParameters));
        return metadata.GetOrAddBlob(blob);
    }

    private void EncodeReturn(ReturnTypeEncoder encoder, string type, IReadOnlyList<string> typeParameters)
    {
        if (type == "void")
        {
            encoder.Void();
            return;
        }

        Encode(encoder.Type(), type, typeParameters);
    }

    private void Encode(
        ParametersEncoder encoder, IReadOnlyList<ApiParameter> parameters, IReadOnlyList<string> typeParameters)
    {
        foreach (ApiParameter parameter in parameters)
        {
            Encode(encoder.AddParameter().Type(parameter.IsByReference), parameter.Type, typeParameters);
        }
    }

    private void Encode(SignatureTypeEncoder encoder, string type, IReadOnlyList<string> typeParameters)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            Encode(encoder.SZArray(), type[..^2], typeParameters);
            return;
        }

        for (int i = 0; i < typeParameters.Count; i++)
        {
            if (typeParameters[i] == type)
            {
                encoder.GenericTypeParameter(i);
                return;
            }
        }

        if (!EncodePrimitive(encoder, type))
        {
            encoder.Type(typeHandle(type), index.Get(type).Type.IsValueType);
        }
    }

    private static bool EncodePrimitive(SignatureTypeEncoder encoder, string type)
    {
        switch (type)
        {
            case "object":
                encoder.Object();
                return true;
            case "System.IntPtr":
                encoder.IntPtr();
                return true;
            case "System.UIntPtr":
                encoder.UIntPtr();
                return true;
            default:
                bool isPrimitive = Keywords.All.TryGetValue(type, out string? fullName);
                if (isPrimitive)
                {
                    encoder.PrimitiveType(Enum.Parse<PrimitiveTypeCode>(fullName!["System.".Length..]));
                }

                return isPrimitive;
        }
    }
}
