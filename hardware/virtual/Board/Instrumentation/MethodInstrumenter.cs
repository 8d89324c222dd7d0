using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace BackflushController.VirtualBoard;

/// <summary>Makes a method charge at the start of each basic block, and report to its probe.</summary>
internal sealed class MethodInstrumenter(ModuleDefinition module, InstructionCosts costs)
{
    private readonly MethodReference _charge = Import(module, nameof(Interpreter.Charge));
    private readonly MethodReference _allocate = Import(module, nameof(Interpreter.Allocate));
    private readonly MethodReference _probeEnter = Import(module, nameof(Interpreter.ProbeEnter));
    private readonly MethodReference _probeExit = Import(module, nameof(Interpreter.ProbeExit));

    internal void Instrument(MethodDefinition method, int? probe)
    {
        if (!method.HasBody)
        {
            return;
        }

        MethodBody body = method.Body;
        body.SimplifyMacros();
        ChargeBlocks(body);
        if (probe != null)
        {
            Watch(method, probe.Value);
        }

        body.OptimizeMacros();
    }

    private static void Retarget(MethodBody body, Dictionary<Instruction, Instruction> moved)
    {
        Instruction? To(Instruction? old) => old != null && moved.TryGetValue(old, out Instruction? now) ? now : old;

        foreach (Instruction instruction in body.Instructions)
        {
            instruction.Operand = instruction.Operand switch
            {
                Instruction target => To(target),
                Instruction[] targets => targets.Select(target => To(target)!).ToArray(),
                _ => instruction.Operand,
            };
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = To(handler.TryStart);
            handler.TryEnd = To(handler.TryEnd);
            handler.HandlerStart = To(handler.HandlerStart);
            handler.HandlerEnd = To(handler.HandlerEnd);
            handler.FilterStart = To(handler.FilterStart);
        }
    }

    private static MethodReference Import(ModuleDefinition module, string name) =>
        module.ImportReference(typeof(Interpreter).GetMethod(name)!);

    private void ChargeBlocks(MethodBody body)
    {
        ILProcessor il = body.GetILProcessor();
        Dictionary<Instruction, Instruction> moved = [];
        foreach ((Instruction first, int hundredths, int bytes) in MeasureBlocks(body))
        {
            if (hundredths > 0)
            {
                Instruction load = il.Create(OpCodes.Ldc_I4, hundredths);
                il.InsertBefore(first, load);
                il.InsertBefore(first, il.Create(OpCodes.Call, _charge));
                moved.Add(first, load);
            }

            if (bytes > 0)
            {
                il.InsertBefore(first, il.Create(OpCodes.Ldc_I4, bytes));
                il.InsertBefore(first, il.Create(OpCodes.Call, _allocate));
            }
        }

        Retarget(body, moved);
    }

    private List<(Instruction First, int Hundredths, int Bytes)> MeasureBlocks(MethodBody body)
    {
        HashSet<Instruction> starts = BasicBlocks.FindStarts(body, costs);
        List<(Instruction First, int Hundredths, int Bytes)> blocks = [];
        foreach (Instruction instruction in body.Instructions)
        {
            int cost = costs.Of(instruction, body.Method);
            int bytes = costs.BytesOf(instruction);
            if (blocks.Count == 0 || starts.Contains(instruction))
            {
                blocks.Add((instruction, cost, bytes));
            }
            else
            {
                (Instruction first, int hundredths, int allocated) = blocks[^1];
                blocks[^1] = (first, checked(hundredths + cost), allocated + bytes);
            }
        }

        return blocks;
    }

    /// <summary>
    /// Wraps the whole body in try and finally, so that the exit is seen on every return and exception.
    /// </summary>
    private void Watch(MethodDefinition method, int probe)
    {
        MethodBody body = method.Body;
        ILProcessor il = body.GetILProcessor();
        Instruction tryStart = body.Instructions[0];
        bool returns = method.ReturnType.MetadataType != MetadataType.Void;
        VariableDefinition? result = returns ? new VariableDefinition(method.ReturnType) : null;
        if (result != null)
        {
            body.Variables.Add(result);
            body.InitLocals = true;
        }

        Instruction end = result == null ? il.Create(OpCodes.Ret) : il.Create(OpCodes.Ldloc, result);
        LeaveInsteadOfReturn(body, il, result, end);
        Instruction handlerStart = il.Create(OpCodes.Ldc_I4, probe);
        il.Append(handlerStart);
        il.Append(il.Create(OpCodes.Call, _probeExit));
        il.Append(il.Create(OpCodes.Endfinally));
        il.Append(end);
        if (result != null)
        {
            il.Append(il.Create(OpCodes.Ret));
        }

        InsertEnter(method, il, tryStart, probe);
        body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Finally)
        {
            TryStart = tryStart,
            TryEnd = handlerStart,
            HandlerStart = handlerStart,
            HandlerEnd = end,
        });
    }

    private static void LeaveInsteadOfReturn(
        MethodBody body, ILProcessor il, VariableDefinition? result, Instruction end)
    {
        foreach (Instruction instruction in body.Instructions.Where(one => one.OpCode.Code == Code.Ret).ToArray())
        {
            // Changed in place, so that branches to it still lead there.
            Instruction leave = instruction;
            if (result != null)
            {
                instruction.OpCode = OpCodes.Stloc;
                instruction.Operand = result;
                leave = il.Create(OpCodes.Nop);
                il.InsertAfter(instruction, leave);
            }

            leave.OpCode = OpCodes.Leave;
            leave.Operand = end;
        }
    }

    private void InsertEnter(MethodDefinition method, ILProcessor il, Instruction before, int probe)
    {
        ParameterDefinition? argument = method.Parameters.FirstOrDefault(
            parameter => parameter.ParameterType.MetadataType == MetadataType.Int64);
        il.InsertBefore(before, il.Create(OpCodes.Ldc_I4, probe));
        il.InsertBefore(before, argument == null ? il.Create(OpCodes.Ldc_I8, 0L) : il.Create(OpCodes.Ldarg, argument));
        bool isOfObject = method.HasThis && !method.DeclaringType.IsValueType;
        il.InsertBefore(before, il.Create(isOfObject ? OpCodes.Ldarg_0 : OpCodes.Ldnull));
        il.InsertBefore(before, il.Create(OpCodes.Call, _probeEnter));
    }
}
