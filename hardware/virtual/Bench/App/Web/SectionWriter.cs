namespace BackflushController.Bench.Web;

/// <summary>Writes what the drawing of the machine shows.</summary>
internal static class SectionWriter
{
    public static object Of(MachineSection section) => new
    {
        moved = new
        {
            pumped = Millilitres(section.PumpedMillilitres),
            relieved = Millilitres(section.Moved.Relieved),
            intoGroup = Millilitres(section.Moved.IntoGroup),
            drained = Millilitres(section.Moved.Drained),
            throughBasket = Millilitres(section.Moved.ThroughBasket),
            pastGasket = Millilitres(section.Moved.PastGasket),
        },
        boilerBar = Math.Round(section.BoilerBar, 2),
        reliefOpensAt = Math.Round(section.ReliefOpensAtBar, 1),
        opening = Math.Round(section.ValveOpening, 2),
        groupWater = Math.Round(section.GroupWaterShare, 2),
        basket = CodeWords.Of(section.Basket),
        sensorInPumpLine = section.SensorInPumpLine,
        pumpBypassed = section.PumpBypassed,
        trayHolds = section.TrayCapacityMillilitres,
        spilled = Math.Round(section.SpilledMillilitres),
    };

    private static double Millilitres(double exact) => Math.Round(exact, 3);
}
