namespace BackflushController.Tests.Trials;

/// <summary>
/// Defects that somebody might make in Main and the adapters: a polarity turned round, an order swapped, a failure not
/// told, a number cut short.
/// </summary>
internal static class AdapterMutants
{
    private const string Program = "Program.cs";
    private const string Board = "Adapters/Esp32Board.cs";
    private const string Pins = "Adapters/OutputPins.cs";
    private const string Contact = "Adapters/Contact.cs";
    private const string Pressure = "Adapters/PressureInput.cs";
    private const string Slots = "Adapters/FlashSlots.cs";
    private const string Drive = "Adapters/SettingsDrive.cs";
    private const string Mark = "Adapters/UseMark.cs";
    private const string Panel = "Adapters/OledPanel.cs";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        new(
            "Main that lets an exception out", Program,
            "catch (Exception exception)\n            {\n                // An",
            "catch (InvalidOperationException exception)\n            {\n                // An"),
        new("Main that restarts whatever happened", Program, "if (!mayRestart)", "if (false)"),
        new("Main that never restarts", Program, "if (!mayRestart)", "if (mayRestart)"),
        new(
            "Main that ignores the pins of the settings", Program,
            "if (pins.Pump != usual.Pump || pins.Valve != usual.Valve || pins.Enable != usual.Enable)",
            "if (false)"),
        new(
            "Main that reads no settings", Program,
            "int length = new SettingsDrive().Read(content);",
            "int length = 0;"),

        new(
            "clock of 32 bits", Board,
            "return (long)HighResTimer.GetCurrent();",
            "return (uint)HighResTimer.GetCurrent();"),
        new(
            "clock of 32 bits with a sign", Board,
            "return (long)HighResTimer.GetCurrent();",
            "return (int)HighResTimer.GetCurrent();"),
        new(
            "clock of milliseconds", Board,
            "return (long)HighResTimer.GetCurrent();",
            "return (long)HighResTimer.GetCurrent() / 1000;"),
        new(
            "tank with its polarity turned round", Board,
            "inputs.TankEmpty |= _tankLevel.WasOpen;",
            "inputs.TankEmpty |= _tankLevel.WasClosed;"),
        new("tank that is never looked at", Board, "inputs.TankEmpty |= _tankLevel.WasOpen;", ""),
        new(
            "brew switch with its polarity turned round", Board,
            "inputs.BrewSwitchClosed |= _brewSwitch.WasClosed;",
            "inputs.BrewSwitchClosed |= _brewSwitch.WasOpen;"),
        new(
            "brew switch and tank exchanged", Board,
            "_brewSwitch = OpenWired(pins.BrewSwitch, contacts);\n"
            + "            _tankLevel = OpenWired(pins.TankLevel, contacts);",
            "_brewSwitch = OpenWired(pins.TankLevel, contacts);\n"
            + "            _tankLevel = OpenWired(pins.BrewSwitch, contacts);"),
        new(
            "button that is touched while it is open", Board,
            "inputs.ButtonTouched |= _button.WasClosed;",
            "inputs.ButtonTouched |= _button.WasOpen;"),
        new(
            "button that counts as held while it is open", Board,
            "inputs.ButtonHeld &= !_button.WasOpen;",
            "inputs.ButtonHeld &= true;"),
        new("button that is never cleared", Board, "_button.Clear();", ""),
        new("heartbeat that does not beat", Board, "_heartbeat.Toggle();", ""),
        new("garbage that is left", Board, "GC.Run(false);", ""),
        new("outputs that are not driven", Board, "OutputOrder.Drive(outputs, _driven, _pins);", ""),
        new("panel whose look is not set", Board, "return _panel.SetLook(look);", "return true;"),

        new(
            "pump with its polarity turned round", Pins,
            "_pump?.Write(on ? PinValue.High : PinValue.Low);",
            "_pump?.Write(on ? PinValue.Low : PinValue.High);"),
        new(
            "valve with its polarity turned round", Pins,
            "_valve?.Write(on ? PinValue.High : PinValue.Low);",
            "_valve?.Write(on ? PinValue.Low : PinValue.High);"),
        new(
            "pump and valve exchanged", Pins,
            "_pump = OpenLow(pins.Pump);\n            _valve = OpenLow(pins.Valve);",
            "_pump = OpenLow(pins.Valve);\n            _valve = OpenLow(pins.Pump);"),
        new("enable relay that is never closed", Pins, "_enable?.Write(on ? PinValue.High : PinValue.Low);", ""),
        new(
            "enable relay with its polarity turned round", Pins,
            "_enable?.Write(on ? PinValue.High : PinValue.Low);",
            "_enable?.Write(on ? PinValue.Low : PinValue.High);"),
        new(
            "supply of the relays that always reads as down", Board,
            "bool railUp = _rail != null && (bool)_rail.Read();",
            "bool railUp = false;"),
        new(
            "supply of the relays that always reads as up", Board,
            "bool railUp = _rail != null && (bool)_rail.Read();",
            "bool railUp = true;"),
        new(
            "enable relay read back with its polarity turned round", Board,
            "_contact != null && !(bool)_contact.Read()",
            "_contact != null && (bool)_contact.Read()"),
        new(
            "enable relay that is not read back", Board,
            "_contact != null && !(bool)_contact.Read()",
            "false"),
        new("buzzer on the valve", Pins, "_buzzer?.Write(", "_valve?.Write("),
        new("outputs that open high", Pins, "pin.Write(PinValue.Low);", "pin.Write(PinValue.High);"),
        new(
            "pins of before that stay open", Pins,
            "_pump?.Dispose();\n            _enable?.Dispose();\n            _valve?.Dispose();\n", ""),

        new(
            "contact with its polarity turned round", Contact,
            "return !(bool)_pin.Read();",
            "return (bool)_pin.Read();"),
        new("contact without a pull-up", Contact, "PinMode.InputPullUp", "PinMode.Input"),
        new("contact that does not listen", Contact, "_pin.ValueChanged += Hear;", ""),
        new("contact whose lost edges are not noticed", Contact, "_edgesAreLost = true;", ""),
        new("contact that is never read", Contact, "_ticks >= TicksBetweenReadings * _contacts", "false"),
        new("chatter that is listened to", Contact, "_deafTicks = DeafTicks;", "_deafTicks = 0;"),
        new(
            "deaf contact that counts as closed alone", Contact,
            "_wasOpen = !_closed || isDeaf;",
            "_wasOpen = !_closed && !isDeaf;"),
        new("contact that stays deaf", Contact, "_deafTicks--;", ""),

        new("sensor whose failed reading is not told", Pressure, "inputs.SensorRead = false;", ""),
        new(
            "sensor and supply exchanged", Pressure,
            "_signal = adc.OpenChannel(PinRules.AnalogueChannel(settings.Pins.SensorSignal));",
            "_signal = adc.OpenChannel(PinRules.AnalogueChannel(settings.Pins.SensorSupply));"),
        new("supply that is not read", Pressure, "supply += _supply.ReadValue();", "supply += 0;"),
        new("highest code that is never raised", Pressure, "highest = code > highest ? code : highest;", ""),
        new(
            "sample of one reading too few", Pressure,
            "int i = 0; i < Inputs.ReadingsPerSample",
            "int i = 1; i < Inputs.ReadingsPerSample"),

        new(
            "record that cannot be read taken for an empty one", Slots,
            "                return Unreadable;\n            }\n        }\n\n        /// <inheritdoc/>",
            "                return 0;\n            }\n        }\n\n        /// <inheritdoc/>"),
        new("empty record taken for a new box's", Slots, "return length == 0 ? Unreadable : length;", "return length;"),
        new("records that are gone taken for a new box's", Slots, "AreBothLost() ? Unreadable : 0", "0"),
        new("both records in one file", Slots, "return slot == 0 ? FirstPath : SecondPath;", "return FirstPath;"),
        new("record that is not written", Slots, "file.Write(data, 0, data.Length);", ""),
        new("record that is written without a mark", Slots, "_mark.Leave();", ""),

        new("settings that cannot be read taken for none", Drive, "return Unreadable;", "return 0;"),
        new(
            "settings that are gone taken for none", Drive,
            "return _mark.IsLeft() ? SettingsFile.Gone : 0;",
            "return 0;"),
        new("settings that are read without a mark", Drive, "_mark.Leave();", ""),
        new("mark that is never there", Mark, "return File.Exists(_path);", "return false;"),

        new(
            "panel that throws", Panel,
            "// The driver throws on bus errors other than a missing acknowledge.\n                return false;",
            "throw;"),
        new("panel that is drawn one page down", Panel, "(byte)(SetPage + page)", "(byte)(SetPage + ((page + 1) & 7))"),
        new(
            "panel that is drawn one column to the right", Panel,
            "int column = _firstColumn + left;",
            "int column = _firstColumn + left + 1;"),
        new("panel that never dims", Panel, "look >= PanelLook.Dimmed ? DimContrast : _contrast", "_contrast"),
        new("panel on the other bus", Panel, "private const int Bus = 1;", "private const int Bus = 2;"),
    ];
}
