using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace BackflushController.Tests.Board;

/// <summary>A display on the wires of a chip, to send bytes to.</summary>
internal sealed class Oled<T>
    where T : OledChip, new()
{
    private readonly VirtualEsp32 _board = new(TestCosts.Default);

    internal Oled() => _board.I2cWires(21, 22).Connect(0x3C, Chip);

    internal T Chip { get; } = new();

    /// <summary>Sends transactions after those of the package's constructor.</summary>
    internal void AfterInit(params byte[][] transactions) => Run(device =>
    {
        _ = new Iot.Device.Ssd13xx.Ssd1306(device, Iot.Device.Ssd13xx.Ssd13xx.DisplayResolution.OLED128x64);
        SendAll(device, transactions);
    });

    /// <summary>Sends transactions.</summary>
    internal void Send(params byte[][] transactions) => Run(device => SendAll(device, transactions));

    private static void SendAll(I2cDevice device, byte[][] transactions)
    {
        foreach (byte[] transaction in transactions)
        {
            Assert.Equal(I2cTransferStatus.FullTransfer, device.Write(transaction).Status);
        }
    }

    private void Run(Action<I2cDevice> main)
    {
        RunEnd end = _board.Run(() =>
        {
            Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
            Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
            main(new I2cDevice(new I2cConnectionSettings(1, 0x3C)));
        });
        Assert.Null(end.Exception);
    }
}
