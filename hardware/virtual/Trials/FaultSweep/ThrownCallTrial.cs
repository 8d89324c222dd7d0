namespace BackflushController.Trials;

/// <summary>
/// A detergent backflush of a new box in which one call of <see cref="IBoard"/> after the other throws. Each time a
/// fork of the box plays the tick, the exception must come out of the loop, Main's part is played, and the box that
/// restarts must lose nothing. The run itself goes on to the next call.
/// <para>
/// The calls in the adapters below that interface, and the real Main, are the part of <see cref="DeviceFaultTrial"/>.
/// </para>
/// </summary>
internal sealed class ThrownCallTrial(int seed, int every)
{
    /// <summary>What happens to a box whose loop has ended with an exception; returns it restarted.</summary>
    public Func<DirectSimulation, DirectSimulation> Restart { get; init; } = ChipReset.AfterException;

    /// <exception cref="InvalidOperationException">The run does not come to its end.</exception>
    public TrialReport Run()
    {
        int[] callsOf = CountCalls();
        var run = new CleaningRun(seed);
        List<TrialPoint> points = [];
        int past = 0;
        Try(0);
        run.Ticked += Try;
        run.Play();
        return new TrialReport("board call throws", past, points);

        void Try(int tick)
        {
            int calls = tick < callsOf.Length ? callsOf[tick] : 0;
            int[] due = [.. Enumerable.Range(past + 1, calls).Where(number => (number - 1) % every == 0)];
            if (due.Length > 0)
            {
                DirectSimulation before = run.Box.Fork();
                RunWitness witness = run.Witness.Beside(before);
                int first = past;
                points.AddRange(due.AsParallel().AsOrdered()
                    .Select(number => Throw(before, witness, number - first, number)));
            }

            past += calls;
        }
    }

    /// <summary>The number of calls in each tick; a second run has the same.</summary>
    private int[] CountCalls()
    {
        var run = new CleaningRun(seed);
        List<int> counts = [];
        int calls = 0;
        run.Box.Board.Calling += _ => calls++;
        run.Ticked += _ =>
        {
            counts.Add(calls);
            calls = 0;
        };
        run.Play();
        return [.. counts];
    }

    private TrialPoint Throw(DirectSimulation before, RunWitness witnessBefore, int callInTick, int number)
    {
        DirectSimulation box = before.Fork();
        RunState state = box.Controller.Run.State;
        (string thrown, bool cameOut) = PlayTick(box, callInTick);
        string where = $"{CodeWords.Of(state)}, {thrown}";
        if (!cameOut)
        {
            return new TrialPoint(number, where, null, ["the exception did not come out of the loop"]);
        }

        RunWitness witness = witnessBefore.Beside(box);
        witness.Step();
        var pump = new PumpWatch(box, box.Now);
        DirectSimulation restarted = Restart(box);
        long? ranOn = pump.RanOnNanoseconds;
        List<string> broken = ranOn > Tick ? ["the pump ran on for more than a tick"] : [];
        var check = new RebootCheck(witness, restarted) { FingerStays = box.Board.ButtonDown, MayShowFault = true };
        return new TrialPoint(number, where, ranOn, [.. broken, .. check.Run()]);
    }

    /// <summary>Plays the tick in which a call throws.</summary>
    private static (string Thrown, bool CameOut) PlayTick(DirectSimulation box, int callInTick)
    {
        string thrown = "";
        int calls = 0;
        void Throw(string call)
        {
            calls++;
            if (calls == callInTick)
            {
                thrown = call;
                throw new InjectedFaultException(call);
            }
        }

        box.Board.Calling += Throw;
        try
        {
            box.Tick();
            return (thrown, false);
        }
        catch (InjectedFaultException)
        {
            return (thrown, true);
        }
        finally
        {
            box.Board.Calling -= Throw;
        }
    }
}
