using System;
using BackflushController.Core.Board;
using BackflushController.Core.Display;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// A board in memory with a clock of its own: each look at the clock takes <see cref="PollMicroseconds"/>, a rest
    /// ends at the next 10 ms step, and what the loop drove is kept edge by edge.
    /// </summary>
    public sealed class FakeBoard : IBoard
    {
        public const int MostEdges = 1000;

        public long Now;
        public long PollMicroseconds = 50;
        public long SampleMicroseconds;

        public bool ButtonDown;
        public bool SensorRead = true;
        public int SignalCounts = Counts(500);
        public int SupplyCounts = Counts(5000);

        public bool Pump;
        public bool Valve;
        public bool Buzzer;
        public int Beats;
        public bool PumpRanWithoutValve;

        public readonly long[] EdgeTimes = new long[MostEdges];
        public readonly bool[] EdgeIsPump = new bool[MostEdges];
        public readonly bool[] EdgeIsOn = new bool[MostEdges];
        public int Edges;

        public bool PanelAnswers = true;
        public int PagesSent;
        public int PanelRefusals;
        public readonly byte[] Shown = new byte[Frame.Bytes];

        public readonly byte[][] Slots = new byte[2][];
        public bool SlotsFail;
        public int SlotWrites;
        public bool WroteWithPumpOn;

        /// <summary>Raw readings for a voltage at the sensor's connector, behind the divider of two.</summary>
        public static int Counts(int millivolt)
        {
            return Counts(millivolt, 1100);
        }

        /// <summary>
        /// The same on a chip with another reference: its codes begin at 142 mV and its steps are wider.
        /// </summary>
        public static int Counts(int millivolt, int referenceMillivolt)
        {
            int aboveFirstCode = (millivolt / 2) - 142;
            return aboveFirstCode < 0 ? 0 : aboveFirstCode * 4096 / (3 * referenceMillivolt) * Inputs.SensorSamples;
        }

        public long NowMicroseconds()
        {
            Now += PollMicroseconds;
            return Now;
        }

        public void Rest()
        {
            Now = ((Now / ControlLoop.CoarseStepMicroseconds) + 1) * ControlLoop.CoarseStepMicroseconds;
        }

        public string RuntimeVersion()
        {
            return "1.2.3.4";
        }

        public bool IsButtonDown()
        {
            return ButtonDown;
        }

        public void Sample(Inputs inputs)
        {
            Now += SampleMicroseconds;
            inputs.SensorRead = SensorRead;
            inputs.SignalCounts = SignalCounts;
            inputs.SupplyCounts = SupplyCounts;
        }

        public void Drive(Outputs outputs)
        {
            if (outputs.Valve != Valve)
            {
                Valve = outputs.Valve;
                Record(false, Valve);
            }

            if (outputs.Pump != Pump)
            {
                Pump = outputs.Pump;
                Record(true, Pump);
            }

            Buzzer = outputs.Buzzer;
            PumpRanWithoutValve |= Pump && !Valve;
        }

        public void Beat()
        {
            Beats++;
        }

        public bool StartPanel()
        {
            return AsksPanel();
        }

        public bool ShowPage(byte[] frame, int page)
        {
            if (!AsksPanel())
            {
                return false;
            }

            PagesSent++;
            Array.Copy(frame, page * Frame.Width, Shown, page * Frame.Width, Frame.Width);
            return true;
        }

        public int ReadSlot(int slot, byte[] buffer)
        {
            byte[] content = Slots[slot];
            if (content == null)
            {
                return 0;
            }

            int length = content.Length < buffer.Length ? content.Length : buffer.Length;
            Array.Copy(content, buffer, length);
            return length;
        }

        public bool WriteSlot(int slot, byte[] data)
        {
            WroteWithPumpOn |= Pump;
            SlotWrites++;
            if (SlotsFail)
            {
                return false;
            }

            Slots[slot] = new byte[data.Length];
            Array.Copy(data, Slots[slot], data.Length);
            return true;
        }

        private bool AsksPanel()
        {
            PanelRefusals += PanelAnswers ? 0 : 1;
            return PanelAnswers;
        }

        private void Record(bool pump, bool on)
        {
            EdgeTimes[Edges] = Now;
            EdgeIsPump[Edges] = pump;
            EdgeIsOn[Edges] = on;
            Edges++;
        }
    }
}
