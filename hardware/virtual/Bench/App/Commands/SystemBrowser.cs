using System.ComponentModel;
using System.Diagnostics;

namespace BackflushController.Bench;

/// <summary>The browser that the user has chosen for this computer.</summary>
internal static class SystemBrowser
{
    /// <summary>Opens a page, if there is a browser; the user has the address anyway.</summary>
    public static void Open(Uri address)
    {
        bool hasDisplay = !OperatingSystem.IsLinux()
            || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
        if (!hasDisplay)
        {
            return;
        }

        ProcessStartInfo start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", address.AbsoluteUri)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
        try
        {
            Process.Start(start)?.Dispose();
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            // The address is printed: whoever wants the page opens it by hand.
        }
    }
}
