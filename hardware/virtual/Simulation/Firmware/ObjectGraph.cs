using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace BackflushController.Simulation;

/// <summary>
/// Copies an object with everything that it refers to, so that the copy can go another way than the original. Made for
/// the firmware's Core: plain classes and arrays, no delegates.
/// </summary>
internal sealed class ObjectGraph
{
    private const BindingFlags OwnFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> References = new();

    private readonly Dictionary<object, object> _copies = new(ReferenceEqualityComparer.Instance);

    /// <summary>A graph at whose edge one object is not copied.</summary>
    public ObjectGraph(object outside, object inItsPlace) => _copies.Add(outside, inItsPlace);

    /// <summary>The copy of an object; within one graph always the same.</summary>
    public T Copy<T>(T original)
        where T : class => (T)CopyOf(original);

    private object CopyOf(object original)
    {
        if (_copies.TryGetValue(original, out object? known))
        {
            return known;
        }

        object copy = CloneOf(original);
        _copies.Add(original, copy);
        if (copy is Array array)
        {
            CopyElements(array);
        }
        else
        {
            CopyFields(copy);
        }

        return copy;
    }

    private void CopyElements(Array array)
    {
        if (IsReference(array.GetType().GetElementType()!))
        {
            object?[] elements = (object?[])array;
            for (int i = 0; i < elements.Length; i++)
            {
                elements[i] = elements[i] is { } element ? CopyOf(element) : null;
            }
        }
    }

    private void CopyFields(object copy)
    {
        foreach (FieldInfo field in References.GetOrAdd(copy.GetType(), ReferencesOf))
        {
            if (field.GetValue(copy) is { } value)
            {
                field.SetValue(copy, CopyOf(value));
            }
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = nameof(MemberwiseClone))]
    private static extern object CloneOf(object original);

    private static FieldInfo[] ReferencesOf(Type type)
    {
        List<FieldInfo> fields = [];
        for (Type? part = type; part != null; part = part.BaseType)
        {
            fields.AddRange(part.GetFields(OwnFields).Where(field => IsReference(field.FieldType)));
        }

        return [.. fields];
    }

    private static bool IsReference(Type type) =>
        !type.IsPrimitive && !type.IsEnum && type != typeof(string)
        && (type.IsValueType || typeof(Delegate).IsAssignableFrom(type)
            ? throw new NotSupportedException($"{type} is neither a class nor an array nor a number.")
            : true);
}
