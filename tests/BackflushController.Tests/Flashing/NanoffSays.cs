using BackflushController.Tools.Images;

namespace BackflushController.Tests.Flashing;

/// <summary>What nanoff 2.5 writes, in its own format.</summary>
internal static class NanoffSays
{
    /// <summary>The chip of our boxes.</summary>
    public const string OurChip = "ESP32 (ESP32-D0WD-V3 (revision v3.1))";

    /// <summary>The end of a file deployment that the device took.</summary>
    public const string SettingsTaken = Connected + """
        Deleting file I:\settings.ini...OK
        Deploying file HERE/settings.ini to I:\settings.ini...OK

        """;

    /// <summary>The same on a box that had no settings.</summary>
    public const string FirstSettingsTaken = Connected + """
        Deleting file I:\settings.ini...
        Error deleting file I:\settings.ini, it may not exist on the storage.
        Deploying file HERE/settings.ini to I:\settings.ini...OK

        """;

    /// <summary>The end of one that it did not take: nanoff exits with 0 all the same, and one OK is there.</summary>
    public const string SettingsRefused = Connected + """
        Deleting file I:\settings.ini...OK
        Deploying file HERE/settings.ini to I:\settings.ini...
        Error deploying content file HERE/settings.ini to I:\settings.ini

        """;

    /// <summary>The same when the device breaks the connection off.</summary>
    public const string SettingsFailed = Connected + """
        Deleting file I:\settings.ini...OK
        Deploying file HERE/settings.ini to I:\settings.ini...
        Exception deploying content file HERE/settings.ini to I:\settings.ini

        """;

    /// <summary>Only the deletion was done.</summary>
    public const string SettingsDeleted = Connected + "Deleting file I:\\settings.ini...OK\n";

    /// <summary>The answer when the device cannot be reached.</summary>
    public const string NoDevice = Header +
        "Error connecting to nanoDevice on /dev/ttyUSB0 for deployment.\n" +
        "Error E2000: Error connecting to nano device.\n";

    /// <summary>The answer when the user may not open the port.</summary>
    public const string Denied = Header +
        "Reading details from chip...Error E4000: Error executing ESP32 serial command. " +
        "(Unable to open serial port /dev/ttyUSB0: " +
        "Access to the port '/dev/ttyUSB0' is denied.)\n";

    /// <summary>The answer when there is no such port.</summary>
    public const string NoSuchPort = Header + "Error E4005: Failed to open specified COM port.\n";

    /// <summary>The answer when another program of nanoFramework has the port.</summary>
    public const string PortInUse = Header +
        "Error E6002: Couldn't access serial device. Another (nanoFramework) application has exclusive access to the " +
        "device.\n";

    /// <summary>The answer when the chip does not enter its bootloader.</summary>
    public const string NoBootloader = Header +
        "Reading details from chip...Error E4000: Error executing ESP32 serial command. " +
        "(Failed to connect to ESP32 bootloader. No sync response received.)\n";

    /// <summary>The answer when the bridge does not follow to a faster speed.</summary>
    public const string TooFast = Header + "Reading details from chip..." + BootloaderHelp +
        "Error E4000: Error executing ESP32 serial command. (No response for command SpiAttach within 3000ms.)\n";

    /// <summary>The answer to a runtime that is not in the repository, when nanoff is told to be brief.</summary>
    public const string NotInRepository = Header + "E9005\n";

    /// <summary>The answer to a write that failed, when nanoff is told to be brief.</summary>
    public const string NotWritten = Header + "E4003\n";

    /// <summary>The answer in its place when its own assembly is not where it was installed.</summary>
    public const string WithoutItsProgram =
        "The application to execute does not exist: '/box/.tools/.store/nanoff/tools/net8.0/any/nanoff.dll'.\n";

    /// <summary>The answer in its place when an assembly that it needs is not there.</summary>
    public const string WithoutAPart =
        "Unhandled exception. System.IO.FileNotFoundException: Could not load file or assembly 'CommandLine'.\n";

    /// <summary>The answer of a device that is there and says nothing.</summary>
    public const string InvalidDevice = Header + "\nDeviceInfo is not valid!\n";

    private const string Header =
        ".NET nanoFramework Firmware Flasher v2.5.162+baccab8\n" +
        "Copyright (C) 2019 .NET Foundation and nanoFramework project contributors\n\n";

    private const string Connected = Header + "Device connected and ready for deployment.\n";

    private const string BootloaderHelp =
        "\nCan't connect to ESP32 bootloader. Try to put the board in bootloader manually.\n" +
        "For troubleshooting steps visit: " +
        "https://docs.espressif.com/projects/esptool/en/latest/troubleshooting.html.\n\n";

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
    public static string Device(IEnumerable<ImageAssembly>? assemblies = null, string? runtime = null) => Header + $"""

        HAL build info: nanoCLR running @ ESP32 built with ESP-IDF v5.5.1
          Target:   ESP32_REV3
          Platform: ESP32

        Firmware build Info:
          Date:        Jul 24 2026
          Type:        MinSizeRel build, chip rev. >= 3, without support for PSRAM
          CLR Version: {runtime ?? PinnedVersions.Runtime}
          Compiler:    GNU ARM GCC v14.2.0

        OEM Product codes (vendor, model, SKU): 0, 0, 0

        Serial Numbers (module, system):
          00000000000000000000000000000000
          0000000000000000

        Target capabilities:
          Has nanoBooter: NO
          IFU capable: NO
          Has proprietary bootloader: YES

        AppDomains:
          default, id=1

        Assemblies:

        """ + string.Concat((assemblies ?? TestImage.Usual).Select(one => $"  {one.Name}, {one.Version}\n")) + """

        Native Assemblies:
          mscorlib v100.5.0.24, checksum 0x1549C856
          BackflushController.Lookalike v1.0.0.0, checksum 0x00000000

        """;
}
