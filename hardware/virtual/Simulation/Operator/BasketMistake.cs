namespace BackflushController.Simulation;

/// <summary>What a person does wrong at the group, each time that the screen asks for it.</summary>
/// <param name="Asked">What the screen asks for.</param>
/// <param name="Put">What the person puts in, or leaves in, instead.</param>
/// <param name="Words">What that looks like.</param>
public sealed record BasketMistake(Basket Asked, Basket Put, string Words);
