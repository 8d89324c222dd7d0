namespace BackflushController.Tests.Run.States;

/// <summary>Every cell of the table, played with the real run and controller.</summary>
public sealed class StateTableTests
{
    public static TheoryData<RunState, bool> States
    {
        get
        {
            var states = new TheoryData<RunState, bool>();
            foreach ((RunState state, bool withFault) in StateTable.States)
            {
                states.Add(state, withFault);
            }

            return states;
        }
    }

    [Fact]
    public void Every_state_has_its_rows()
    {
        Assert.Equal(Enum.GetValues<RunState>(), StateTable.States.Select(row => row.State).Distinct());
        Assert.Equal(StateTable.States.Length, StateTable.States.Distinct().Count());
    }

    [Fact]
    public void Every_event_has_a_column_and_every_row_a_cell_for_it()
    {
        string[] events = [.. StateTable.Events.Select(happens => happens.Heading), StateTable.CutOff];
        Assert.Equal(events, StateTable.Headings);
        Assert.All(StateTable.RowLengths(), length => Assert.Equal(StateTable.Headings.Length, length));
    }

    /// <summary>What is new there needs a column, and this list a new entry.</summary>
    [Fact]
    public void What_a_run_is_told_is_what_the_columns_are_made_of()
    {
        Assert.Equal(["None", "Pressed", "ShortPress", "LongPress"], Enum.GetNames<ButtonEvent>());
        Assert.Equal(
            [
                "Known", "OfLine", "Loss", "Fresh", "Millibar", "MeanMillibar", "RiseMillibar", "RiseKnown", "AtRest",
                "Stalled",
            ],
            typeof(PressureVerdict).GetFields().Select(field => field.Name));
    }

    [Theory, MemberData(nameof(States))]
    public void A_run_goes_where_the_table_says(RunState state, bool withFault)
    {
        foreach (RunEvent happens in StateTable.Events)
        {
            foreach (Action<BackflushRun> variant in happens.Variants)
            {
                BackflushRun run = RunInState.Of(state, withFault);

                variant(run);

                RunState next = StateTable.Next(state, withFault, happens.Heading);
                Assert.True(next == run.State, $"{state}, {happens.Heading}: {run.State}, not {next}");
                AssertOutputs(run);
            }
        }
    }

    [Theory, MemberData(nameof(States))]
    public void A_cut_off_leads_where_the_table_says_and_drives_that(RunState state, bool withFault)
    {
        Fault[] faults = [.. Enum.GetValues<GateTrip>().Except([GateTrip.None]).Select(FaultRules.OfGate)];
        foreach (Fault fault in (Fault[])[.. faults, Fault.MemoryFails])
        {
            if (RunInState.IsOfCheck(state) || RunInState.IsOfLever(state))
            {
                // A box without a sensor, which this is, has no check and no lever.
                BackflushRun run = RunInState.Of(state, withFault);
                run.Abort(fault, run.Context.EnteredAt);
                Assert.Equal(StateTable.Next(state, withFault, StateTable.CutOff), run.State);
                continue;
            }

            var box = ControllerInState.Of(state, withFault);
            Fault first = box.Controller.Run.Fault;

            box.Controller.CutOff(fault, box.Now);
            RunState next = box.Controller.Run.State;
            box.Step();

            Assert.Equal(StateTable.Next(state, withFault, StateTable.CutOff), next);
            Assert.Equal(first == Fault.None ? fault : first, box.Controller.Run.Fault);
            Assert.False(box.Outputs.Pump);
            AssertOutputs(box.Controller.Run);
        }
    }

    [Fact]
    public void The_document_names_no_state_after_another_that_the_table_does_not_lead_to()
    {
        string[] names = Enum.GetNames<RunState>();
        string[][] rows = MarkdownTable.Rows(
            RepositoryRoot.Read(Pages.Runs), "state | pump | valve | phase | ends by");
        int compared = 0;
        foreach (RunState state in Enum.GetValues<RunState>())
        {
            string endsBy = rows.Single(row => row[0] == $"{state}")[^1];
            RunState[] reached = [.. Reached(state)];
            foreach (string named in names.Where(name => endsBy.Contains(name)))
            {
                Assert.Contains(Enum.Parse<RunState>(named), reached);
                compared++;
            }
        }

        Assert.InRange(compared, 4, 20);
    }

    private static IEnumerable<RunState> Reached(RunState state) =>
        from row in StateTable.States
        where row.State == state
        from heading in StateTable.Headings
        select StateTable.Next(state, row.WithFault, heading);

    private static void AssertOutputs(BackflushRun run)
    {
        var outputs = new Outputs();
        run.Decide(outputs);
        bool pump = run.State is RunState.Filling or RunState.Probing;
        bool valve = run.State is RunState.LeverUp or RunState.Probing or RunState.Energising or RunState.Filling
            or RunState.Holding or RunState.Settling or RunState.CheckWithout or RunState.CheckWith
            or RunState.StopSettling;
        bool enable = pump || run.State is RunState.Energising or RunState.CheckWith;
        Assert.Equal((pump, enable, valve), (outputs.Pump, outputs.Enable, outputs.Valve));
        Assert.Equal(valve || run.State == RunState.RailRising, run.NeedsRail);
    }
}
