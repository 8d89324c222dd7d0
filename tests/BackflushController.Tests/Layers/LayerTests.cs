namespace BackflushController.Tests.Layers;

/// <summary>Who may use whom: the arrows of the house go one way.</summary>
[Trait("Category", "Slow")]
public sealed class LayerTests
{
    private const string Core = "BackflushController.Core";
    private const string Adapters = "BackflushController.Adapters";

    /// <summary>Each may use those before it and none after it, so that there is no cycle.</summary>
    private static readonly string[] CoreLayers =
    [
        $"{Core}.Texts", $"{Core}.Board", $"{Core}.Interaction", $"{Core}.Settings", $"{Core}.Sensing",
        $"{Core}.Records", $"{Core}.Report", $"{Core}.Safety", $"{Core}.Faults", $"{Core}.Run", $"{Core}.Maintenance",
        $"{Core}.Choices",
        $"{Core}.Display", $"{Core}.Service", $"{Core}.Control",
    ];

    /// <summary>Chip and machine do not know each other; from the simulation on each may use all before it.</summary>
    private static readonly string[] DeskLayers =
    [
        "BackflushController.VirtualBoard", "BackflushController.EspressoMachine", "BackflushController.Simulation",
        "BackflushController.Bench", "BackflushController.Trials",
    ];

    private static readonly string[] DevicePackages = ["System.Device", "Iot", "nanoFramework", "Windows"];

    [Fact]
    public void A_layer_of_Core_uses_only_the_layers_before_it() => AssertNone(
        "move what is used to the user's layer or an earlier one, or pass it in as an argument",
        UsesOfLaterLayers(CoreLayers));

    [Fact]
    public void Every_namespace_of_Core_is_one_of_the_layers() => AssertNone(
        $"give it a place in CoreLayers and in {Pages.Architecture}, or move its types",
        House.Architecture.Types
            .Select(type => type.Namespace.FullName)
            .Where(name => name.StartsWith($"{Core}.", StringComparison.Ordinal))
            .Where(name => !CoreLayers.Any(layer => $"{name}.".StartsWith($"{layer}.", StringComparison.Ordinal)))
            .Distinct());

    [Fact]
    public void The_root_of_Core_has_nothing_but_the_version() => Assert.Equal(
        ["ProductVersion"],
        House.Architecture.Types.Where(type => type.Namespace.FullName == Core).Select(type => type.Name));

    [Fact]
    public void Core_knows_no_device_package() => AssertNone(
        "put the device into a member of IBoard and the call into an adapter of firmware/BackflushController",
        House.Uses.Where(use => use.GoesFrom(Core) && DevicePackages.Any(use.GoesTo)));

    [Fact]
    public void Core_knows_nothing_of_the_application() => AssertNone(
        "pass it in through an interface of Core",
        House.Uses.Where(
            use => use.GoesFrom(Core) && (use.ToNamespace == "BackflushController" || use.GoesTo(Adapters))));

    // .Nano has the device API's names that .NET has too: what the firmware calls System.Console, File and Thread.
    [Fact]
    public void The_firmware_does_not_know_the_desk() => AssertNone(
        "the desk looks at the firmware and never the other way round",
        House.Uses.Where(use =>
            (use.FromNamespace == "BackflushController" || use.GoesFrom(Adapters) || use.GoesFrom(Core))
            && DeskLayers.Any(use.GoesTo)
            && !use.GoesTo("BackflushController.VirtualBoard.Nano")));

    [Fact]
    public void A_layer_of_the_desk_uses_only_the_layers_before_it() => AssertNone(
        "move what is used to the user's layer or an earlier one, or pass it in as an argument",
        UsesOfLaterLayers(DeskLayers));

    [Fact]
    public void The_virtual_board_and_the_machine_know_neither_each_other_nor_the_firmware() => AssertNone(
        "let the simulation bring them together",
        House.Uses.Where(use => use.GoesFrom(DeskLayers[1]) && use.GoesTo(DeskLayers[0]))
            .Concat(House.Uses.Where(use => DeskLayers[..2].Any(use.GoesFrom) && use.GoesTo(Core))));

    [Fact]
    public void The_technicians_tools_know_of_all_this_only_Core() => AssertNone(
        "a release has the sources of the tools and of Core, and no other",
        House.Uses.Where(use => use.GoesFrom("BackflushController.Tools")
            && use.GoesTo("BackflushController") && !use.GoesTo("BackflushController.Tools") && !use.GoesTo(Core)));

    private static IEnumerable<Use> UsesOfLaterLayers(string[] layers) =>
        from use in House.Uses
        let user = Array.FindIndex(layers, use.GoesFrom)
        let used = Array.FindIndex(layers, use.GoesTo)
        where user >= 0 && used > user
        orderby user, used
        select use;

    private static void AssertNone(string remedy, IEnumerable<object> offences) => Assert.False(
        offences.Any(), $"{string.Join('\n', offences)}\nWhat to do: {remedy}.");
}
