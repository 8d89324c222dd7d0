using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Simulation;

/// <summary>What a programme says about one of its cycles.</summary>
/// <param name="Stage">Title of the stage, in English.</param>
/// <param name="Cycle">Number within the stage, from 1.</param>
/// <param name="Cycles">Cycles of the stage.</param>
/// <param name="FillMicroseconds">Pump on to pump off.</param>
/// <param name="ReleaseMicroseconds">Pump off to the next pump on.</param>
public sealed record CyclePlan(string Stage, int Cycle, int Cycles, long FillMicroseconds, long ReleaseMicroseconds)
{
    /// <summary>The plan of a cycle.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="number">Number of the cycle in the whole programme, from 1; beyond the last, the last.</param>
    public static CyclePlan At(Programme programme, int number)
    {
        int before = 0;
        CyclePlan? last = null;
        foreach (Stage stage in programme.Stages.Where(stage => stage.HasCycles))
        {
            int cycle = Math.Clamp(number - before, 1, stage.Cycles);
            last = new CyclePlan(
                Translations.Of(Language.English, stage.Text),
                cycle,
                stage.Cycles,
                stage.FillMicroseconds,
                stage.ReleaseMicroseconds);
            before += stage.Cycles;
            if (number <= before)
            {
                break;
            }
        }

        return last ?? throw new ArgumentException("The programme has no cycles.", nameof(programme));
    }
}
