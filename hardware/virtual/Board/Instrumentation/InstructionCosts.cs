using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BackflushController.VirtualBoard;

/// <summary>What each IL instruction costs by the model, in hundredths of a unit.</summary>
internal sealed class InstructionCosts(CostModel model, HashSet<string> firmwareAssemblies, string boardAssembly)
{
    private readonly InterpreterCosts _units = model.Units;

    /// <summary>Whether an instruction calls the device API.</summary>
    internal bool IsDeviceCall(Instruction instruction) =>
        instruction.Operand is MethodReference method && ScopeName(method.DeclaringType) == boardAssembly;

    /// <summary>The cost of an instruction after SimplifyMacros.</summary>
    internal int Of(Instruction instruction, MethodDefinition method) => instruction.OpCode.Code switch
    {
        Code.Nop or Code.Constrained or Code.Volatile or Code.Unaligned or Code.Readonly or Code.Tail => 0,
        Code.Call => Call((MethodReference)instruction.Operand, isCallVirt: false),
        Code.Callvirt => Call((MethodReference)instruction.Operand, isCallVirt: true),
        Code.Newobj => NewObject((MethodReference)instruction.Operand),
        Code.Ldloc => _units.Load + CopyOf(((VariableDefinition)instruction.Operand).VariableType),
        Code.Ldarg => _units.Load + CopyOfArgument((ParameterDefinition)instruction.Operand, method),
        Code.Ldfld => _units.LoadField + CopyOf(((FieldReference)instruction.Operand).FieldType),
        Code.Ldsfld => _units.LoadStaticField + CopyOf(((FieldReference)instruction.Operand).FieldType),
        Code.Ldobj or Code.Ldelem_Any => _units.LoadElement + CopyOf((TypeReference)instruction.Operand),
        Code.Unbox_Any => _units.Unbox + CopyOf((TypeReference)instruction.Operand),
        _ => Simple(instruction.OpCode),
    };

    /// <summary>What an instruction allocates on the heap, in bytes.</summary>
    internal int BytesOf(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Newobj => BytesOf(((MethodReference)instruction.Operand).DeclaringType),
        Code.Newarr => model.Heap.Array,
        Code.Box => 2 * model.Heap.Block,
        Code.Ldstr => model.Heap.Block,
        Code.Call or Code.Callvirt when MakesText((MethodReference)instruction.Operand) => model.Heap.Text,
        _ => 0,
    };

    private static string ScopeName(TypeReference type) => type.GetElementType().Scope switch
    {
        AssemblyNameReference reference => reference.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        IMetadataScope other => other.Name,
        _ => string.Empty,
    };

    /// <summary>
    /// Whether values of a type live in several words and are copied as an object: not numbers, not enums.
    /// </summary>
    private static bool IsStruct(TypeReference type) =>
        type.IsValueType && !type.IsPrimitive && type.Resolve() is not { IsEnum: true };

    private bool MakesText(MethodReference method) =>
        method.ReturnType.MetadataType == MetadataType.String
            && !firmwareAssemblies.Contains(ScopeName(method.DeclaringType));

    private int BytesOf(TypeReference made)
    {
        int blocks = 1;
        for (TypeDefinition? type = made.Resolve(); type != null; type = type.BaseType?.Resolve())
        {
            blocks += type.Fields.Count(field => !field.IsStatic);
        }

        return blocks * model.Heap.Block;
    }

    private int CopyOf(TypeReference type) => IsStruct(type) ? _units.StructCopy : 0;

    /// <summary>The receiver of a struct's method is a reference, not a copy.</summary>
    private int CopyOfArgument(ParameterDefinition parameter, MethodDefinition method) =>
        method.HasThis && parameter == method.Body.ThisParameter ? 0 : CopyOf(parameter.ParameterType);

    private int Simple(OpCode code) => code.Code switch
    {
        Code.Ldflda => _units.LoadField,
        Code.Stfld => _units.StoreField,
        Code.Ldsflda => _units.LoadStaticField,
        Code.Stsfld => _units.StoreStaticField,
        Code.Ldstr => _units.LoadString,
        Code.Starg or Code.Stloc => _units.Store,
        Code.Switch => _units.Switch,
        Code.Ret => _units.Return,
        Code.Leave => _units.Leave,
        Code.Endfinally or Code.Endfilter => _units.EndFinally,
        Code.Throw or Code.Rethrow => _units.ThrowException,
        Code.Newarr => _units.NewArray,
        Code.Ldlen => _units.ArrayLength,
        Code.Box => _units.Box,
        Code.Unbox => _units.Unbox,
        Code.Castclass or Code.Isinst => _units.TypeTest,
        >= Code.Ldelema and <= Code.Ldelem_Ref => _units.LoadElement,
        >= Code.Stelem_I and <= Code.Stelem_Ref or Code.Stelem_Any => _units.StoreElement,
        >= Code.Ldind_I1 and <= Code.Ldind_Ref => _units.LoadElement,
        >= Code.Stind_Ref and <= Code.Stind_R8 or Code.Stind_I or Code.Stobj or Code.Cpobj or Code.Initobj =>
            _units.StoreElement,
        >= Code.Add and <= Code.Not => _units.Arithmetic,
        >= Code.Add_Ovf and <= Code.Sub_Ovf_Un or Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un =>
            _units.Arithmetic,
        _ => ByKind(code),
    };

    private int ByKind(OpCode code) =>
        code.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch ? _units.Branch
        : code.Name.StartsWith("conv.", StringComparison.Ordinal) ? _units.Conversion
        : _units.Load;

    private int Call(MethodReference method, bool isCallVirt)
    {
        if (Listed(method) is int listed)
        {
            return listed;
        }

        string scope = ScopeName(method.DeclaringType);
        if (scope == boardAssembly)
        {
            return 0;
        }

        int arguments = method.Parameters.Count * _units.CallArgument;
        if (!method.HasThis)
        {
            return firmwareAssemblies.Contains(scope) ? _units.CallStatic + arguments : _units.InternalCall;
        }

        return InstanceCall(method, scope, isCallVirt) is int dispatch ? dispatch + arguments : _units.InternalCall;
    }

    /// <summary>The cost of reaching an instance method, or null for one of the base library's own.</summary>
    private int? InstanceCall(MethodReference method, string scope, bool isCallVirt)
    {
        TypeDefinition? type = method.DeclaringType.Resolve();
        return type is { BaseType.FullName: "System.MulticastDelegate" } && method.Name == "Invoke"
            ? _units.CallDelegate
            : type is { IsInterface: true } ? _units.CallInterface
            : !firmwareAssemblies.Contains(scope) ? null
            : isCallVirt && method.Resolve() is { IsVirtual: true } ? _units.CallVirtual
            : _units.CallInstance;
    }

    private int NewObject(MethodReference constructor)
    {
        int making = IsStruct(constructor.DeclaringType) ? _units.StructCopy : _units.NewObject;
        if (constructor.DeclaringType.FullName == "System.Object")
        {
            return making;
        }

        return making + (Listed(constructor) ?? (constructor.Parameters.Count * _units.CallArgument));
    }

    private int? Listed(MethodReference method) =>
        model.ListedCall(method.DeclaringType.GetElementType().FullName, method.Name);
}
