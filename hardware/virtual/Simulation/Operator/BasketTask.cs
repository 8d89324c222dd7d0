namespace BackflushController.Simulation;

/// <summary>What the screen asks the operator to do at the group, and how that is done.</summary>
/// <param name="HoldAfterSeconds">After what time at the earliest the button is held, s.</param>
internal sealed record BasketTask(
    TextId[] Asks, Pictogram Picture, string Caption, BasketStep[] Steps, int HoldAfterSeconds)
{
    public static BasketTask[] All { get; } =
    [
        new([TextId.DoseDetergent, TextId.DoseAgain], Pictogram.Detergent, "dose detergent",
            [new(5, Basket.Blind, "puts detergent in the blind basket and locks it in")], 7),
        new([TextId.RinseBasket], Pictogram.RinseBasket, "rinse basket",
            [
                new(2, Basket.None, "takes the portafilter out and rinses it"),
                new(12, Basket.Blind, "locks the blind basket in again, without detergent"),
            ],
            14),
        new([TextId.InsertBlindBasket], Pictogram.BlindBasket, "insert blind basket",
            [new(4, Basket.Blind, "locks the blind basket in")], 5),
        new([TextId.TakePortafilterOut], Pictogram.TakeOut, "portafilter out",
            [new(3, Basket.None, "takes the portafilter out")], 4),
    ];
}
