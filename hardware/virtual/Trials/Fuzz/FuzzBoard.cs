using System.Diagnostics.CodeAnalysis;

namespace BackflushController.Trials;

/// <summary>A board on which any call may throw or take long, and whose clock, slots and panel go wrong.</summary>
internal sealed class FuzzBoard(DirectBoard board, byte[]?[] slots) : IBoard
{
    private const long Slice = 50_000_000;
    private const long StuckBus = Second;
    private const long AbsentPanel = 300_000;
    private const long FailedWrite = 20_000_000;
    private const int TornBytes = 300;
    private const int WrongByte = 100;
    private const int MisreadByte = 99;
    private const long Aftershock = 40_000_000;
    private const byte WrongBit = 0x10;

    private readonly List<FuzzEvent> _calls = [];
    private readonly List<int> _skips = [];
    private long _clockStep;
    private long _slowUntil;
    private long _slowBy;
    private long _panelBadUntil;
    private bool _panelBlocks;
    private InjectedFault _write;
    private long _writesLeft;
    private bool _corruptRead;
    private long _jumpedAt = long.MinValue / 2;

    /// <summary>The loop stands still: for how long so far, ns.</summary>
    public event Action<long>? Frozen;

    /// <summary>An exception is about to be thrown.</summary>
    public event Action<BoardCall>? Thrown;

    /// <summary>The firmware has sampled the contact: closed or not.</summary>
    public event Action<bool>? ContactRead;

    /// <summary>The firmware was told that a slot is written, and it is.</summary>
    public event Action? Acknowledged;

    /// <summary>Some read gave the firmware other bytes than the slot has.</summary>
    public bool HasMisread { get; private set; }

    /// <summary>The power is gone, or the chip was reset: the firmware does nothing any more.</summary>
    public bool HasLostPower { get; private set; }

    /// <summary>When the panel last failed, ns of world time.</summary>
    public long PanelFailedAt { get; private set; } = long.MinValue / 2;

    /// <summary>The panel or the ticks are disturbed at this time.</summary>
    public bool IsSlow => board.Now < Math.Max(_slowUntil, _panelBadUntil);

    /// <summary>
    /// The loop has just stood still, or its clock jumped: where that falls between a decision and its edge, the edge
    /// is late and the next one is not.
    /// </summary>
    public bool HasJumped => board.Now - _jumpedAt <= Aftershock;

    /// <summary>For how long injected faults have delayed the loop in this power-up, us.</summary>
    public long HeldUpMicroseconds { get; private set; }

    /// <summary>The clock of the box, without reading it.</summary>
    public long ClockMicroseconds => ((board.Now - board.PowerUpNanoseconds) / Microsecond) + _clockStep;

    /// <summary>Ends the firmware where it is. If it catches this too, its next call ends it.</summary>
    [DoesNotReturn]
    public void LosePower()
    {
        HasLostPower = true;
        throw new PowerGoneException();
    }

    /// <summary>Lets one of the calls throw, pause or freeze.</summary>
    public void Meet(FuzzEvent injectedFault)
    {
        _calls.Add(injectedFault);
        _skips.Add(injectedFault.Skip);
    }

    /// <summary>Lets the clock jump ahead.</summary>
    public void StepClock(long nanoseconds)
    {
        _clockStep += nanoseconds / Microsecond;
        _jumpedAt = board.Now;
    }

    /// <summary>Makes every tick longer for a while.</summary>
    public void SlowDown(long by, long until)
    {
        _slowBy = by;
        _slowUntil = until;
    }

    /// <summary>The panel does not take anything for a while.</summary>
    public void SpoilPanel(bool blocks, long until)
    {
        _panelBlocks = blocks;
        _panelBadUntil = until;
    }

    /// <summary>The next writes go wrong.</summary>
    public void SpoilWrites(InjectedFault how, long count)
    {
        _write = how;
        _writesLeft = count;
    }

    /// <summary>The next read goes wrong.</summary>
    public void SpoilRead() => _corruptRead = true;

    public long NowMicroseconds()
    {
        MeetCall(BoardCall.Now);
        return board.NowMicroseconds() + _clockStep;
    }

    public void Rest()
    {
        MeetCall(BoardCall.Rest);
        if (board.Now < _slowUntil)
        {
            board.Freeze(_slowBy);
        }

        board.Rest();
    }

    public void Yield()
    {
        MeetCall(BoardCall.Rest);
        board.Yield();
    }

    public string RuntimeVersion() => board.RuntimeVersion();

    public void SampleContacts(Inputs inputs)
    {
        MeetCall(BoardCall.Contacts);
        bool heldBefore = inputs.ButtonHeld;
        inputs.ButtonHeld = true;
        board.SampleContacts(inputs);
        ContactRead?.Invoke(inputs.ButtonHeld);
        inputs.ButtonHeld &= heldBefore;
    }

    public void SampleSensor(Inputs inputs)
    {
        MeetCall(BoardCall.Sensor);
        board.SampleSensor(inputs);
    }

    public int ReadCutOff()
    {
        MeetCall(BoardCall.Contacts);
        return board.ReadCutOff();
    }

    public void CollectGarbage() => board.CollectGarbage();

    public void Drive(Outputs outputs)
    {
        MeetCall(BoardCall.Drive);
        board.Drive(outputs);
        MeetCall(BoardCall.DriveDone);
    }

    public void Beat()
    {
        MeetCall(BoardCall.Beat);
        board.Beat();
    }

    public bool StartPanel()
    {
        MeetCall(BoardCall.StartPanel);
        return PanelAnswers() && board.StartPanel();
    }

    public bool ShowPage(byte[] frame, int page, int left, int width)
    {
        MeetCall(BoardCall.ShowPage);
        return PanelAnswers() && board.ShowPage(frame, page, left, width);
    }

    public bool SetPanelLook(PanelLook look)
    {
        MeetCall(BoardCall.SetPanelLook);
        return PanelAnswers() && board.SetPanelLook(look);
    }

    public int ReadSlot(int slot, byte[] buffer)
    {
        MeetCall(BoardCall.ReadSlot);
        int length = board.ReadSlot(slot, buffer);
        if (_corruptRead && length > WrongByte)
        {
            _corruptRead = false;
            HasMisread = true;
            buffer[MisreadByte] ^= WrongBit;
        }

        return length;
    }

    public bool WriteSlot(int slot, byte[] data)
    {
        MeetCall(BoardCall.WriteSlot);
        if (_writesLeft > 0)
        {
            _writesLeft--;
            return WriteBadly(slot, data);
        }

        bool written = board.WriteSlot(slot, data);
        Acknowledged?.Invoke();
        return written;
    }

    /// <summary>A byte of a slot changes where it lies.</summary>
    public static void Rot(byte[]?[] slots, int slot)
    {
        if (slots[slot] is { Length: > WrongByte } content)
        {
            byte[] rotten = [.. content];
            // Added, so that a byte that rots twice is not whole again.
            rotten[WrongByte] += WrongBit;
            slots[slot] = rotten;
        }
    }

    private bool WriteBadly(int slot, byte[] data)
    {
        switch (_write)
        {
            case InjectedFault.WriteCorrupts:
                board.WriteSlot(slot, data);
                Rot(slots, slot);
                return true;

            case InjectedFault.WriteTorn:
            case InjectedFault.CutInWrite:
                board.Freeze(FailedWrite);
                slots[slot] = data[..Math.Min(TornBytes, data.Length)];
                if (_write == InjectedFault.CutInWrite)
                {
                    LosePower();
                }

                return false;

            default:
                board.Freeze(FailedWrite);
                return false;
        }
    }

    private bool PanelAnswers()
    {
        if (board.Now >= _panelBadUntil)
        {
            return true;
        }

        board.Freeze(_panelBlocks ? StuckBus : AbsentPanel);
        PanelFailedAt = board.Now;
        return false;
    }

    private void MeetCall(BoardCall call)
    {
        if (HasLostPower)
        {
            LosePower();
        }

        for (int i = 0; i < _calls.Count; i++)
        {
            if (_calls[i].Call == call && _skips[i]-- == 0)
            {
                FuzzEvent injectedFault = _calls[i];
                _calls.RemoveAt(i);
                _skips.RemoveAt(i);
                Befall(injectedFault);
                return;
            }
        }
    }

    private void Befall(FuzzEvent injectedFault)
    {
        switch (injectedFault.InjectedFault)
        {
            case InjectedFault.Exception:
                Thrown?.Invoke(injectedFault.Call);
                throw new InjectedFaultException(CodeWords.Of(injectedFault.Call));

            case InjectedFault.Pause:
                HeldUpMicroseconds += injectedFault.Amount / Microsecond;
                board.Freeze(injectedFault.Amount);
                _jumpedAt = board.Now;
                break;

            default:
                Freeze(injectedFault.Amount);
                if (injectedFault.InjectedFault == InjectedFault.LoopFrozen)
                {
                    LosePower();
                }

                break;
        }
    }

    private void Freeze(long nanoseconds)
    {
        HeldUpMicroseconds += nanoseconds / Microsecond;
        for (long frozen = 0; frozen < nanoseconds; frozen += Slice)
        {
            board.Freeze(Slice);
            Frozen?.Invoke(frozen + Slice);
        }

        _jumpedAt = board.Now;
    }
}
