namespace BackflushController.VirtualBoard;

/// <summary>What the interpreter spends on each kind of IL instruction, in hundredths of a unit.</summary>
public sealed class InterpreterCosts
{
    private const decimal MostUnits = 100_000;

    internal InterpreterCosts(CostSection section)
    {
        int Hundredths(string name) =>
            (int)decimal.Round(section.TakeNumber(name, 0, MostUnits) * 100, MidpointRounding.AwayFromZero);

        Load = Hundredths("load");
        Store = Hundredths("store");
        Arithmetic = Hundredths("arithmetic");
        Conversion = Hundredths("conversion");
        Branch = Hundredths("branch");
        Switch = Hundredths("switch");
        LoadField = Hundredths("loadField");
        StoreField = Hundredths("storeField");
        LoadStaticField = Hundredths("loadStaticField");
        StoreStaticField = Hundredths("storeStaticField");
        LoadElement = Hundredths("loadElement");
        StoreElement = Hundredths("storeElement");
        ArrayLength = Hundredths("arrayLength");
        LoadString = Hundredths("loadString");
        StructCopy = Hundredths("structCopy");
        CallStatic = Hundredths("callStatic");
        CallInstance = Hundredths("callInstance");
        CallVirtual = Hundredths("callVirtual");
        CallInterface = Hundredths("callInterface");
        CallDelegate = Hundredths("callDelegate");
        CallArgument = Hundredths("callArgument");
        Return = Hundredths("return");
        InternalCall = Hundredths("internalCall");
        NewObject = Hundredths("newObject");
        NewArray = Hundredths("newArray");
        Box = Hundredths("box");
        Unbox = Hundredths("unbox");
        TypeTest = Hundredths("typeTest");
        Leave = Hundredths("leave");
        EndFinally = Hundredths("endFinally");
        ThrowException = Hundredths("throwException");
        HighResTimerGetCurrent = Hundredths("highResTimerGetCurrent");
        ThreadSleep = Hundredths("threadSleep");
        section.Finish();
    }

    /// <summary>Loading a local, an argument or a constant; also dup, pop and taking an address of a local.</summary>
    public int Load { get; }

    /// <summary>Storing into a local or an argument.</summary>
    public int Store { get; }

    /// <summary>Arithmetic, logic, shifts and comparisons, of every number type.</summary>
    public int Arithmetic { get; }

    /// <summary>Converting a number to another type.</summary>
    public int Conversion { get; }

    /// <summary>A branch, taken or not.</summary>
    public int Branch { get; }

    /// <summary>The jump of a switch.</summary>
    public int Switch { get; }

    /// <summary>Loading a field of an object, or its address.</summary>
    public int LoadField { get; }

    /// <summary>Storing into a field of an object.</summary>
    public int StoreField { get; }

    /// <summary>Loading a static field, or its address.</summary>
    public int LoadStaticField { get; }

    /// <summary>Storing into a static field.</summary>
    public int StoreStaticField { get; }

    /// <summary>Loading an array element, or through a reference.</summary>
    public int LoadElement { get; }

    /// <summary>Storing into an array element, or through a reference.</summary>
    public int StoreElement { get; }

    /// <summary>Loading the length of an array.</summary>
    public int ArrayLength { get; }

    /// <summary>Loading a literal text, which makes a string object.</summary>
    public int LoadString { get; }

    /// <summary>Putting the value of a struct on the evaluation stack.</summary>
    public int StructCopy { get; }

    /// <summary>Calling a static method of the firmware, without its arguments and its return.</summary>
    public int CallStatic { get; }

    /// <summary>Calling an instance method of the firmware that is not virtual.</summary>
    public int CallInstance { get; }

    /// <summary>Calling a virtual method.</summary>
    public int CallVirtual { get; }

    /// <summary>Calling through an interface.</summary>
    public int CallInterface { get; }

    /// <summary>Calling a delegate.</summary>
    public int CallDelegate { get; }

    /// <summary>Each argument of a call, besides loading it.</summary>
    public int CallArgument { get; }

    /// <summary>Returning from a method.</summary>
    public int Return { get; }

    /// <summary>Calling into the base library where the table of calls says nothing else; arguments included.</summary>
    public int InternalCall { get; }

    /// <summary>Making an object, its constructor's call included, what the constructor does not.</summary>
    public int NewObject { get; }

    /// <summary>Making an array.</summary>
    public int NewArray { get; }

    /// <summary>Boxing a value.</summary>
    public int Box { get; }

    /// <summary>Unboxing a value.</summary>
    public int Unbox { get; }

    /// <summary>A cast or a type test.</summary>
    public int TypeTest { get; }

    /// <summary>Leaving a protected block.</summary>
    public int Leave { get; }

    /// <summary>The end of a finally block or of an exception filter.</summary>
    public int EndFinally { get; }

    /// <summary>Throwing an exception.</summary>
    public int ThrowException { get; }

    /// <summary>HighResTimer.GetCurrent.</summary>
    public int HighResTimerGetCurrent { get; }

    /// <summary>Thread.Sleep, besides the time slept.</summary>
    public int ThreadSleep { get; }
}
