namespace BackflushController.Simulation;

/// <summary>Counts the cycles of a run along with a programme.</summary>
internal sealed class ExpectedCycles(Programme programme)
{
    private int _stage;
    private int _cyclesBeforeStage;
    private int _cyclesOfStage;

    /// <summary>A run begins.</summary>
    public void Restart() => (_stage, _cyclesBeforeStage, _cyclesOfStage) = (0, 0, 0);

    /// <summary>A stage ends, maybe before all its cycles were needed.</summary>
    public void EndStage()
    {
        if (_stage < programme.Stages.Length)
        {
            _cyclesBeforeStage += programme.Stages[_stage].Cycles;
            _cyclesOfStage = 0;
            _stage++;
        }
    }

    /// <summary>A cycle begins.</summary>
    public CyclePlan Begin() => At(_cyclesBeforeStage + ++_cyclesOfStage);

    public CyclePlan First() => At(1);

    /// <summary>A cycle by its number in the whole programme, from 1; beyond the last, the last.</summary>
    private CyclePlan At(int number)
    {
        int before = 0;
        CyclePlan? plan = null;
        foreach (Stage stage in programme.Stages.Where(stage => stage.HasCycles))
        {
            int cycle = Math.Clamp(number - before, 1, stage.Cycles);
            string title = ScreenTexts.OneLine(Language.English, stage.Text);
            plan = new CyclePlan(title, cycle, stage.Cycles, stage.FillMicroseconds, stage.ReleaseMicroseconds);
            before += stage.Cycles;
            if (number <= before)
            {
                break;
            }
        }

        return plan ?? throw new InvalidOperationException("The programme has no cycles.");
    }
}
