using Mono.Cecil.Cil;

namespace BackflushController.VirtualBoard;

/// <summary>Finds where the basic blocks of a method begin.</summary>
internal static class BasicBlocks
{
    /// <summary>
    /// The first instruction of each block: where control can arrive, what follows an instruction after which control
    /// can go elsewhere, and what follows a device call, so that code after the call is charged after it.
    /// </summary>
    internal static HashSet<Instruction> FindStarts(MethodBody body, InstructionCosts costs)
    {
        HashSet<Instruction> starts = [];
        foreach (Instruction instruction in body.Instructions)
        {
            starts.UnionWith(instruction.Operand switch
            {
                Instruction target => [target],
                Instruction[] targets => targets,
                _ => [],
            });
            if (instruction.Next != null && (EndsBlock(instruction) || costs.IsDeviceCall(instruction)))
            {
                starts.Add(instruction.Next);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            starts.Add(handler.HandlerStart);
            if (handler.FilterStart != null)
            {
                starts.Add(handler.FilterStart);
            }
        }

        return starts;
    }

    private static bool EndsBlock(Instruction instruction) => instruction.OpCode.FlowControl
        is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
}
