using System.Runtime.ExceptionServices;

namespace BackflushController.VirtualBoard;

/// <summary>
/// Whether and how the present boot is over. From then on everything that the firmware does throws, so that nothing of
/// it goes on.
/// </summary>
internal sealed class BootEnding
{
    private RunEndReason? _reason;
    private Exception? _worldFault;

    internal bool IsOver => _reason != null || _worldFault != null;

    internal void BeginBoot()
    {
        _reason = null;
        _worldFault = null;
    }

    /// <summary>Ends the boot; what ended it first stays the reason.</summary>
    internal void End(RunEndReason reason)
    {
        if (_reason == null)
        {
            _reason = reason;
            Interpreter.Halt();
        }
    }

    /// <summary>Notes that code of the world failed and gives the exception to throw into the firmware.</summary>
    internal Exception Fail(Exception fault)
    {
        _worldFault ??= fault;
        Interpreter.Halt();
        return new WorldFaultException(_worldFault);
    }

    /// <summary>Asks code of the world for an exception to throw out of a device call, and throws it.</summary>
    internal void ThrowFaultOf(Func<CallLogEntry, Exception?> faultOf, CallLogEntry entry)
    {
        Exception? fault;
        try
        {
            fault = faultOf(entry);
        }
        catch (Exception failure)
        {
            throw Fail(failure);
        }

        if (fault != null)
        {
            throw fault;
        }
    }

    internal void ThrowIfOver()
    {
        if (IsOver)
        {
            Throw();
        }
    }

    /// <summary>How the boot ended; a failure of the world is thrown to whoever runs the chip.</summary>
    /// <param name="failure">What came out of Main, if anything did.</param>
    internal RunEnd Result(Exception? failure)
    {
        if (_worldFault != null)
        {
            ExceptionDispatchInfo.Throw(_worldFault);
        }

        return _reason != null ? new RunEnd(_reason.Value)
            : failure == null ? new RunEnd(RunEndReason.MainReturned)
            : new RunEnd(RunEndReason.UnhandledException, failure);
    }

    private void Throw()
    {
        Interpreter.Halt();
        if (_worldFault != null)
        {
            throw new WorldFaultException(_worldFault);
        }

        throw _reason == RunEndReason.Reboot ? new RebootException() : new PowerCutException();
    }
}
