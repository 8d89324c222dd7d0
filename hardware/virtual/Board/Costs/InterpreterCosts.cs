namespace BackflushController.VirtualBoard;

/// <summary>What the interpreter spends on each kind of IL instruction, in hundredths of a unit.</summary>
public sealed class InterpreterCosts(CostSection section)
{
    /// <summary>Loading a local, an argument or a constant; also dup, pop and taking an address of a local.</summary>
    public int Load { get; } = section.HundredthsOf();

    /// <summary>Storing into a local or an argument.</summary>
    public int Store { get; } = section.HundredthsOf();

    /// <summary>Arithmetic, logic, shifts and comparisons, of every number type.</summary>
    public int Arithmetic { get; } = section.HundredthsOf();

    public int Conversion { get; } = section.HundredthsOf();

    public int Branch { get; } = section.HundredthsOf();

    public int Switch { get; } = section.HundredthsOf();

    /// <summary>Loading a field of an object, or its address.</summary>
    public int LoadField { get; } = section.HundredthsOf();

    /// <summary>Storing into a field of an object.</summary>
    public int StoreField { get; } = section.HundredthsOf();

    /// <summary>Loading a static field, or its address.</summary>
    public int LoadStaticField { get; } = section.HundredthsOf();

    public int StoreStaticField { get; } = section.HundredthsOf();

    /// <summary>Loading an array element, or through a reference.</summary>
    public int LoadElement { get; } = section.HundredthsOf();

    /// <summary>Storing into an array element, or through a reference.</summary>
    public int StoreElement { get; } = section.HundredthsOf();

    public int ArrayLength { get; } = section.HundredthsOf();

    /// <summary>Loading a literal text, which makes a string object.</summary>
    public int LoadString { get; } = section.HundredthsOf();

    /// <summary>Putting the value of a struct on the evaluation stack.</summary>
    public int StructCopy { get; } = section.HundredthsOf();

    /// <summary>Calling a static method of the firmware, without its arguments and its return.</summary>
    public int CallStatic { get; } = section.HundredthsOf();

    /// <summary>Calling an instance method of the firmware that is not virtual.</summary>
    public int CallInstance { get; } = section.HundredthsOf();

    public int CallVirtual { get; } = section.HundredthsOf();

    public int CallInterface { get; } = section.HundredthsOf();

    public int CallDelegate { get; } = section.HundredthsOf();

    /// <summary>Each argument of a call, besides loading it.</summary>
    public int CallArgument { get; } = section.HundredthsOf();

    public int Return { get; } = section.HundredthsOf();

    /// <summary>Calling into the base library where the table of calls says nothing else; arguments included.</summary>
    public int InternalCall { get; } = section.HundredthsOf();

    /// <summary>Making an object, its constructor's call included, what the constructor does not.</summary>
    public int NewObject { get; } = section.HundredthsOf();

    public int NewArray { get; } = section.HundredthsOf();

    public int Box { get; } = section.HundredthsOf();

    public int Unbox { get; } = section.HundredthsOf();

    /// <summary>A cast or a type test.</summary>
    public int TypeTest { get; } = section.HundredthsOf();

    /// <summary>Leaving a protected block.</summary>
    public int Leave { get; } = section.HundredthsOf();

    /// <summary>The end of a finally block or of an exception filter.</summary>
    public int EndFinally { get; } = section.HundredthsOf();

    public int ThrowException { get; } = section.HundredthsOf();

    public int HighResTimerGetCurrent { get; } = section.HundredthsOf();

    /// <summary>Thread.Sleep, besides the time slept.</summary>
    public int ThreadSleep { get; } = section.HundredthsOf();

    /// <summary>What the runtime's own thread does for an edge that is listened to, besides the handler.</summary>
    public int GpioEvent { get; } = section.HundredthsOf();
}
