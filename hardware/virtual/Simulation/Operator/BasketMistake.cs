namespace BackflushController.Simulation;

/// <summary>What an operator does wrong at the group, each time that the screen asks for it.</summary>
public sealed record BasketMistake(Basket Asked, Basket Put, string Words);
