using BackflushController.EspressoMachine;

namespace BackflushController.Simulation;

/// <summary>How the bench tries a fault scenario, unless it is asked to do it in another way.</summary>
public sealed record FaultTrial
{
    /// <summary>In all programmes this is between the first cycle and the middle of the run.</summary>
    public const double UsualArrivalSeconds = 30;

    /// <summary>Of what a person does wrong: the first prompt is on the screen, its answer yet to come.</summary>
    public const double MistakeArrivalSeconds = 5;

    private static readonly FaultTrial[] Special =
    [
        new("no-blind-basket")
        {
            ArrivalSeconds = MistakeArrivalSeconds,
            Mistake = new BasketMistake(Basket.Blind, Basket.Open, "locks in a basket with holes"),
        },
        new("gasket-worn") { Demand = FaultDemand.Advise },
        new("pressure-never-flat") { Programme = "until-it-is-quiet" },
        new("screen-clogged") { Programme = "open-flush", Demand = FaultDemand.Advise },
        new("portafilter-left-in")
        {
            Programme = "open-flush",
            ArrivalSeconds = MistakeArrivalSeconds,
            Mistake = new BasketMistake(Basket.None, Basket.Blind, "leaves the portafilter with the blind basket in"),
        },
        new("drain-fouled") { Demand = FaultDemand.Advise },
        new("noise-bursts") { Demand = FaultDemand.Tolerate },
    ];

    private FaultTrial(string scenario) => Scenario = FaultScenarios.Get(scenario);

    /// <summary>Every scenario, in the order of <see cref="FaultScenarios.All"/>.</summary>
    public static IReadOnlyList<FaultTrial> All { get; } = [.. FaultScenarios.Names.Select(Of)];

    /// <summary>What goes wrong.</summary>
    public FaultScenario Scenario { get; }

    /// <summary>The programme that shows it; null for any, that is the first.</summary>
    public string? Programme { get; private init; }

    /// <summary>When it arrives, in virtual seconds since power-up.</summary>
    public double ArrivalSeconds { get; private init; } = UsualArrivalSeconds;

    /// <summary>What the box is to do about it.</summary>
    public FaultDemand Demand { get; private init; }

    /// <summary>What the person does wrong from its arrival on, or null.</summary>
    public BasketMistake? Mistake { get; private init; }

    /// <summary>The trial of a scenario.</summary>
    /// <param name="name">One of <see cref="FaultScenarios.Names"/>.</param>
    /// <exception cref="BadInputException">There is none of this name.</exception>
    public static FaultTrial Of(string name)
    {
        if (!FaultScenarios.Names.Contains(name))
        {
            throw new BadInputException($"no fault '{name}'; there is: {string.Join(", ", FaultScenarios.Names)}");
        }

        return Array.Find(Special, trial => trial.Scenario.Name == name) ?? new FaultTrial(name);
    }
}
