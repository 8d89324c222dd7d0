namespace BackflushController.Tests.Faults;

/// <summary>
/// Somebody turns the machine's own switch on in a run: pump and valve are on, so the group does not vent, and no valve
/// has failed. On three presets and ten specimens of their parts each.
/// </summary>
[Trait("Category", "Slow")]
public sealed class BrewSwitchTests
{
    private const int ContactPin = 18;

    // Of the programme.
    private const double FillSeconds = 10;

    public static TheoryData<string, int> Machines => Specimens.All;

    [Theory, MemberData(nameof(Machines))]
    public void A_switch_that_is_on_at_the_release_is_named_and_locks_nothing(string preset, int seed)
    {
        foreach (bool wired in (bool[])[false, true])
        {
            foreach (double seconds in (double[])[5.5, 5.9, 6.4, 7, 8.5, 15, 40])
            {
                DiagnosisRun run = On(preset, seed, wired);
                run.GoTo(RunState.Filling);
                Press(run, FillSeconds - 5, 5 + seconds);

                AssertOfSwitch(run, $"for {seconds} s of the release, contact {wired}");
            }
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_switch_that_is_turned_on_while_the_group_vents_is_named_and_locks_nothing(string preset, int seed)
    {
        foreach (double after in (double[])[0.15, 0.5, 1, 4])
        {
            DiagnosisRun run = On(preset, seed, wired: false);
            run.GoTo(RunState.Filling);
            Press(run, FillSeconds + after, 30);

            AssertOfSwitch(run, $"{after} s after the fill");
        }
    }

    /// <summary>Before the press and while the button is held, with the blind basket or without portafilter.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_press_while_the_switch_is_on_blames_no_sensor(string preset, int seed)
    {
        foreach (RunState state in (RunState[])[RunState.AwaitingPerson, RunState.Ready])
        {
            foreach (Basket basket in (Basket[])[Basket.Blind, Basket.None])
            {
                for (double after = 0.1; after < 2; after += 0.3)
                {
                    DiagnosisRun run = On(preset, seed, wired: false);
                    run.GoTo(state);
                    run.World.Sensed.AdvanceTo(run.World.Now);
                    run.World.Sensed.Machine.Basket = basket;
                    Press(run, after, seconds: after < 1 ? 20 : 2);
                    for (int press = 1; press < 12; press += 3)
                    {
                        run.World.LongPress(run.World.Now + (press * Second));
                    }

                    run.World.RunUntil(() => run.Run.Fault != Fault.None, run.World.Now + (14 * Second));

                    Assert.Contains(run.Run.Fault, (Fault[])[Fault.None, Fault.PressureIdle]);
                    Assert.False(run.Run.Group.IsVentLocked);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_valve_that_sticks_is_named_and_locked_with_a_contact_on_the_switch_too(string preset, int seed)
    {
        foreach (string scenario in (string[])["valve-stuck-energised", "drain-blocked"])
        {
            DiagnosisRun run = On(preset, seed, wired: seed % 2 == 0);
            run.GoTo(RunState.Filling);
            run.Break(FaultScenarios.Get(scenario), seed);

            Assert.Equal(Fault.NoVent, run.FindFault());
            Assert.True(run.Run.Group.IsVentLocked, scenario);
        }
    }

    private static void AssertOfSwitch(DiagnosisRun run, string when)
    {
        Fault fault = run.FindFault();

        Assert.Equal((when, Fault.PressureIdle), (when, fault));
        Assert.False(run.Run.Group.IsVentLocked, when);
    }

    private static void Press(DiagnosisRun run, double after, double seconds)
    {
        DirectSimulation world = run.World;
        long from = world.Now + (long)(after * Second);
        Turn(world, from, on: true);
        Turn(world, from + (long)(seconds * Second), on: false);
    }

    private static void Turn(DirectSimulation world, long at, bool on) => world.At(at, () =>
    {
        world.Sensed.AdvanceTo(world.Now);
        world.Sensed.MachineSwitchOn = on;
    });

    private static DiagnosisRun On(string preset, int seed, bool wired)
    {
        DiagnosisRun run = TrialBox.OnPreset(preset, seed).Used()
            .Set(settings => settings.Pins.BrewSwitch = wired ? ContactPin : PinSettings.None)
            .Run();
        run.World.Board.BrewSwitchWired = wired;
        return run;
    }
}
