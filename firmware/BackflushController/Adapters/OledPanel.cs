using System;
using System.Device.I2c;
using BackflushController.Core.Display;
using BackflushController.Core.Settings;
using Iot.Device.Ssd13xx;
using nanoFramework.Hardware.Esp32;

namespace BackflushController.Adapters
{
    /// <summary>
    /// The OLED. The Ssd13xx package sets the panel up; pages are sent here, straight to the bus, because the package
    /// can only send the whole picture (24 ms), ignores the result of every transfer, and its SendCommand sends the
    /// picture as commands.
    /// </summary>
    public sealed class OledPanel
    {
        private const int Bus = 1;
        private const byte CommandStream = 0x00;
        private const byte DataStream = 0x40;
        private const byte NoOperation = 0xE3;
        private const byte SetAddressingMode = 0x20;
        private const byte PageAddressing = 0x02;
        private const byte SetPage = 0xB0;
        private const byte SetColumnLow = 0x00;
        private const byte FirstColumnOfSh1106 = 2;
        private const byte SetColumnHigh = 0x10;

        private readonly PanelKind _kind;
        private readonly I2cDevice _device;
        private readonly byte[] _probe = { CommandStream, NoOperation };
        private readonly byte[] _pageMode = { CommandStream, SetAddressingMode, PageAddressing };
        private readonly byte[] _address = { CommandStream, SetPage, SetColumnLow, SetColumnHigh };
        private readonly byte[] _page = new byte[1 + Canvas.Width];

        /// <summary>Opens the bus.</summary>
        public OledPanel(ControllerSettings settings)
        {
            _kind = settings.Panel;
            if (_kind == PanelKind.Sh1106)
            {
                _address[2] = SetColumnLow + FirstColumnOfSh1106;
            }

            Configuration.SetPinFunction(settings.Pins.I2cData, DeviceFunction.I2C1_DATA);
            Configuration.SetPinFunction(settings.Pins.I2cClock, DeviceFunction.I2C1_CLOCK);
            _device = I2cDevice.Create(
                new I2cConnectionSettings(Bus, settings.PanelAddress, I2cBusSpeed.FastMode));
            _page[0] = DataStream;
        }

        /// <summary>
        /// Sets the panel up; false when nobody answers. A second panel object costs 1.2 KB until collected.
        /// </summary>
        public bool Start()
        {
            // Asked first, because the package would not tell that nobody is there.
            if (!IsSent(_probe))
            {
                return false;
            }

            try
            {
                if (_kind == PanelKind.Sh1106)
                {
                    // It knows no other mode than page addressing.
                    new Sh1106(_device, Ssd13xx.DisplayResolution.OLED128x64);
                    return true;
                }

                new Ssd1306(_device, Ssd13xx.DisplayResolution.OLED128x64);
            }
            catch (Exception)
            {
                // A panel must never end a run.
                return false;
            }

            return IsSent(_pageMode);
        }

        /// <summary>Sends a page; false when the panel did not take it.</summary>
        public bool ShowPage(byte[] frame, int page)
        {
            _address[1] = (byte)(SetPage + page);
            Array.Copy(frame, page * Canvas.Width, _page, 1, Canvas.Width);
            return IsSent(_address) && IsSent(_page);
        }

        private bool IsSent(byte[] bytes)
        {
            try
            {
                return _device.Write(bytes).Status == I2cTransferStatus.FullTransfer;
            }
            catch (Exception)
            {
                // The driver throws on bus errors other than a missing acknowledge.
                return false;
            }
        }
    }
}
