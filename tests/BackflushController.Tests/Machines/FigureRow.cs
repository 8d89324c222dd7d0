namespace BackflushController.Tests.Machines;

/// <summary>A row of the table of the model beside recordings.</summary>
/// <param name="Figure">Its name and unit.</param>
/// <param name="Low">The lowest that was recorded.</param>
/// <param name="High">The highest that was recorded.</param>
/// <param name="Where">Day of October 2025 and cycle of those two.</param>
/// <param name="Model">What the model measures, cycle by cycle.</param>
internal sealed record FigureRow(string Figure, double Low, double High, string Where, double[] Model)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Figure} | {Low} | {High} | {Where} | {Model.Min():0.##} | {Model.Max():0.##} |");
}
