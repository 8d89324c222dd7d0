namespace BackflushController.Tests.Fixtures;

/// <summary>A box on a machine of its own, set up as a test wants it, until one of its programmes is run.</summary>
internal sealed class TrialBox(SensedMachineParameters parts, int seed)
{
    private readonly ControllerSettings _settings = new();
    private SensedMachineParameters _parts = parts;
    private byte[]?[]? _slots;

    /// <summary>A detergent backflush of ten timed cycles, whatever the settings say.</summary>
    public static Programme Detergent(ControllerSettings settings) =>
        ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed);

    /// <summary>The detergent backflush of the settings.</summary>
    public static Programme Configured(ControllerSettings settings) => ConfiguredProgrammes.Of(settings)[0];

    /// <summary>A preset of the machine with a specimen of sensor and board.</summary>
    public static TrialBox OnPreset(string preset, int seed) => new(Specimens.Of(preset, seed), seed);

    /// <summary>A sound machine that its profile fits, and the profile's settings.</summary>
    public static TrialBox OnProfile(MachineProfile profile, int seed) =>
        new TrialBox(SoundMachines.Draw(profile, seed), seed).Set(profile);

    /// <summary>The box has completed cycles.</summary>
    public TrialBox Used()
    {
        _slots = DiagnosisRun.UsedBox();
        return this;
    }

    /// <summary>A sensor in the pump's line, and settings that know it.</summary>
    public TrialBox InLine() =>
        With(machine => machine with { SensorInPumpLine = true }).Set(settings => settings.Place = SensorPlace.Pump);

    public TrialBox Set(MachineProfile profile) => Set(settings => MachineProfiles.Apply(profile, settings));

    public TrialBox Set(Action<ControllerSettings> set)
    {
        set(_settings);
        return this;
    }

    public TrialBox With(Func<MachineParameters, MachineParameters> change)
    {
        _parts = _parts with { Machine = change(_parts.Machine) };
        return this;
    }

    /// <summary>The box with these programmes in its menu; without any with the detergent backflush.</summary>
    public DiagnosisRun Run(params Func<ControllerSettings, Programme>[] programmes)
    {
        Func<ControllerSettings, Programme>[] all = programmes.Length > 0 ? programmes : [Detergent];
        return new DiagnosisRun(_parts, seed, _settings, _slots, [.. all.Select(make => make(_settings))]);
    }
}
