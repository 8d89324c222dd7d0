namespace BackflushController.Simulation;

/// <summary>A basket is locked in, or the portafilter taken out.</summary>
internal sealed record BasketStep(int AfterSeconds, Basket Basket, string Words);
