using System;
using BackflushController.Core.Board;

namespace BackflushController.Core.Tests
{
    /// <summary>Writes down what the pins are told, and fails where a test wants it.</summary>
    public sealed class PinLog : IOutputPins
    {
        public string Written = string.Empty;
        public bool PumpFails;
        public bool EnableFails;
        public bool ValveFails;

        public void SetPump(bool on)
        {
            Write("pump", on);
            Fail(PumpFails);
        }

        public void SetEnable(bool on)
        {
            Write("enable", on);
            Fail(EnableFails);
        }

        public void SetValve(bool on)
        {
            Write("valve", on);
            Fail(ValveFails);
        }

        public void SetBuzzer(bool on) => Write("buzzer", on);

        private static void Fail(bool fails)
        {
            if (fails)
            {
                throw new InvalidOperationException();
            }
        }

        private void Write(string pin, bool on)
        {
            Written += pin + (on ? " on; " : " off; ");
        }
    }
}
