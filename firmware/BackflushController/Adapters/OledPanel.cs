using System;
using System.Device.I2c;
using BackflushController.Core.Board;
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
        private const int FirstColumnOfSh1106 = 2;
        private const int LowBits = 0x0F;
        private const byte SetColumnHigh = 0x10;
        private const byte LitOnDark = 0xA6;
        private const byte DarkOnLit = 0xA7;
        private const byte SetContrast = 0x81;
        private const byte ContrastOfPackage = 0xCF;
        private const byte FlatContrastOfPackage = 0x8F;
        private const byte DimContrast = 0x10;
        private const byte SetRowOffset = 0xD3;
        private const byte FirstColumnAtFirstSegment = 0xA0;
        private const byte FirstRowAtFirstLine = 0xC0;

        private readonly PanelKind _kind;
        private readonly I2cDevice _device;
        private readonly byte[] _probe = { CommandStream, NoOperation };

        // What the package does not set up as it is to be; null: nothing.
        private readonly byte[] _rest;
        private readonly byte _contrast;
        private readonly int _firstColumn;
        private readonly byte[] _address = { CommandStream, SetPage, SetColumnLow, SetColumnHigh };
        private readonly byte[] _look = { CommandStream, LitOnDark, SetContrast, ContrastOfPackage, SetRowOffset, 0 };

        // What is sent, by the number of columns: made once for each of the few that there are, because a part of an
        // array takes the interpreter longer to hand over.
        private readonly byte[][] _columns = new byte[1 + Canvas.Width][];

        /// <summary>Opens the bus.</summary>
        public OledPanel(ControllerSettings settings)
        {
            _kind = settings.Panel;

            // The columns beside the panel are two at either end, so this holds for a turned one too.
            _firstColumn = _kind == PanelKind.Sh1106 ? FirstColumnOfSh1106 : 0;
            _rest = RestOf(settings);
            _contrast = _kind == PanelKind.Ssd1306Flat ? FlatContrastOfPackage : ContrastOfPackage;
            Configuration.SetPinFunction(settings.Pins.I2cData, DeviceFunction.I2C1_DATA);
            Configuration.SetPinFunction(settings.Pins.I2cClock, DeviceFunction.I2C1_CLOCK);
            _device = I2cDevice.Create(
                new I2cConnectionSettings(Bus, settings.PanelAddress, I2cBusSpeed.FastMode));
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
                Construct();
            }
            catch (Exception)
            {
                // A panel must never end a run.
                return false;
            }

            return _rest == null || IsSent(_rest);
        }

        /// <summary>Sends columns of a page; false when the panel did not take them.</summary>
        public bool ShowPage(byte[] frame, int page, int left, int width)
        {
            int column = _firstColumn + left;
            _address[1] = (byte)(SetPage + page);
            _address[2] = (byte)(SetColumnLow + (column & LowBits));
            _address[3] = (byte)(SetColumnHigh + (column >> 4));
            byte[] columns = _columns[width];
            if (columns == null)
            {
                columns = new byte[1 + width];
                columns[0] = DataStream;
                _columns[width] = columns;
            }

            Array.Copy(frame, (page * Canvas.Width) + left, columns, 1, width);
            return IsSent(_address) && IsSent(columns);
        }

        /// <summary>Sends how it is to be shown; false when the panel did not take it.</summary>
        public bool SetLook(PanelLook look)
        {
            _look[1] = look == PanelLook.Inverted ? DarkOnLit : LitOnDark;
            _look[3] = look >= PanelLook.Dimmed ? DimContrast : _contrast;
            _look[5] = (byte)(look == PanelLook.DimmedAndMoved ? 1 : 0);
            return IsSent(_look);
        }

        private static byte[] RestOf(ControllerSettings settings)
        {
            if (settings.Panel != PanelKind.Sh1106)
            {
                return settings.PanelTurned
                    ? new byte[]
                    {
                        CommandStream, SetAddressingMode, PageAddressing, FirstColumnAtFirstSegment,
                        FirstRowAtFirstLine,
                    }
                    : new byte[] { CommandStream, SetAddressingMode, PageAddressing };
            }

            // It knows no other mode than page addressing, and would take the mode for a column.
            return settings.PanelTurned
                ? new byte[] { CommandStream, FirstColumnAtFirstSegment, FirstRowAtFirstLine }
                : null;
        }

        private void Construct()
        {
            switch (_kind)
            {
                case PanelKind.Sh1106:
                    new Sh1106(_device, Ssd13xx.DisplayResolution.OLED128x64);
                    break;

                case PanelKind.Ssd1306Flat:
                    new Ssd1306(_device, Ssd13xx.DisplayResolution.OLED128x32);
                    break;

                default:
                    new Ssd1306(_device, Ssd13xx.DisplayResolution.OLED128x64);
                    break;
            }
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
