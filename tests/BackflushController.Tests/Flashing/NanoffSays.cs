namespace BackflushController.Tests.Flashing;

/// <summary>What nanoff 2.5 writes, in its own format.</summary>
internal static class NanoffSays
{
    /// <summary>The chip of our boxes.</summary>
    public const string OurChip = "ESP32 (ESP32-D0WD-V3 (revision v3.1))";

    /// <summary>The end of a file deployment that the device took.</summary>
    public const string SettingsTaken = """
        Device connected and ready for deployment.
        Deploying file HERE/settings.ini to I:\settings.ini...OK

        """;

    /// <summary>The end of one that it did not take: nanoff exits with 0 all the same.</summary>
    public const string SettingsRefused = """
        Device connected and ready for deployment.
        Deploying file HERE/settings.ini to I:\settings.ini...
        Error deploying content file HERE/settings.ini to I:\settings.ini

        """;

    /// <summary>The answer when the user may not open the port.</summary>
    public const string Denied =
        "Error E4000: Error executing ESP32 serial command. (Unable to open serial port /dev/ttyUSB0: " +
        "Access to the port '/dev/ttyUSB0' is denied.)\n";

    /// <summary>The answer when there is no such port.</summary>
    public const string NoSuchPort = "Error E4005: Failed to open specified COM port.\n";

    /// <summary>The answer when the chip does not enter its bootloader.</summary>
    public const string NoBootloader =
        "Can't connect to ESP32 bootloader. Try to put the board in bootloader manually.\n" +
        "Error E4000: Error executing ESP32 serial command. (Failed to connect.)\n";

    private const string Header = ".NET nanoFramework Firmware Flasher v2.5.162+baccab8\n\n";

    /// <summary>The answer to --listports.</summary>
    public static string Ports(params string[] ports) => Header + (ports.Length == 0
        ? "No available COM port.\n\n"
        : "Available COM ports:\n" + string.Concat(ports.Select(port => $"  {port}\n")) + "\n");

    /// <summary>The answer to --devicedetails through the bootloader.</summary>
    public static string Chip(string chip = OurChip, string flash = "4MB") => Header + $"""
        Reading details from chip...OK

        Connected to:
        {chip}
        Features Wi-Fi, BT, Dual Core, 240MHz, Vref calibration in eFuse, Coding Scheme None
        Flash size {flash} WINBOND_NEX_W25Q32_V from WINBOND_NEX (manufacturer 0xEF device 0x4016)
        PSRAM: undetermined
        Crystal 40MHz
        MAC 24:0A:C4:00:00:01


        """;

    /// <summary>The answer to --devicedetails from the running device.</summary>
    public static string Device(string? runtime = null, string missing = "none") => Header + $"""
        HAL build info: nanoCLR running @ ESP32 built with ESP-IDF v5.5.1
          Target:   ESP32_REV3
          Platform: ESP32

        Firmware build Info:
          Date:        Jul 24 2026
          Type:        MinSizeRel build, chip rev. >= 3, without support for PSRAM
          CLR Version: {runtime ?? PinnedVersions.Runtime}
          Compiler:    GNU ARM GCC v14.2.0

        AppDomains:
          default, id=1

        Assemblies:
          mscorlib, 1.17.11.0
          System.Device.Gpio, 1.1.64.0
          BackflushController.Core, 0.1.0.0
          BackflushController, 0.1.0.0

        Native Assemblies:
          mscorlib v100.5.0.24, checksum 0x1549C856
          BackflushControllerLookalike v1.0.0.0, checksum 0x00000000

        """.Replace($"  {missing}, ", "  Other, ");
}
