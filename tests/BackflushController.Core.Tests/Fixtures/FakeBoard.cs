using System;
using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Records;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// A board in memory with a clock of its own: each reading of the clock takes <see cref="PollMicroseconds"/>, a
    /// rest ends at the next 10 ms step, and what the loop drove is kept edge by edge.
    /// </summary>
    public class FakeBoard : IBoard
    {
        public const int MostEdges = 1000;

        public long Now;
        public long PollMicroseconds = 50;
        public long SampleMicroseconds;

        /// <summary>What a page on the panel's bus and a write of a slot take.</summary>
        public long PageMicroseconds;
        public long WriteMicroseconds;

        public bool ButtonDown;
        public bool BrewSwitchClosed;
        public bool TankEmpty;
        public bool SensorRead = true;
        public int SupplyCounts = Counts(5000);

        /// <summary>What the sensor is joined to.</summary>
        public readonly FakeGroup Group = new FakeGroup();

        /// <summary>
        /// What the signal reads in place of the group's pressure, from the next whole tick on;
        /// <see cref="FromGroup"/>: nothing in its place.
        /// </summary>
        public int SignalCounts = FromGroup;

        public const int FromGroup = -1;

        /// <summary>The converter lives; without its noise it gives the same sum again and again.</summary>
        public bool Noisy = true;

        public bool Pump;
        public bool Enable;
        public bool Valve;

        /// <summary>What is broken of the cut-off.</summary>
        public bool RailStaysUp;
        public bool RailStaysDown;
        public bool EnableWelded;
        public bool Buzzer;
        public int Beats;
        public int ContactSamples;
        public int Collections;
        public int Rests;
        public int SamplesPerTick;

        /// <summary>When the last two samples of the sensor began.</summary>
        public long SensorSampledAt;
        public long SensorSampledBefore;
        public bool PumpRanWithoutValve;

        public readonly long[] EdgeTimes = new long[MostEdges];
        public readonly bool[] EdgeIsPump = new bool[MostEdges];
        public readonly bool[] EdgeIsOn = new bool[MostEdges];
        public int Edges;

        public bool PanelAnswers = true;
        public int PagesSent;
        public int PanelRefusals;
        public readonly byte[] Shown = new byte[Canvas.Bytes];

        public readonly byte[][] Slots = new byte[2][];
        public bool SlotsFail;

        /// <summary>How many of the next reads of a slot give a wrong byte.</summary>
        public int Misreads;
        public int SlotWrites;
        public bool WroteWithPumpOn;

        // The relays lose their supply this long after the last beat.
        private const long RailMicroseconds = 1500000;

        private const long CollectionMicroseconds = 10000;

        /// <summary>By so much the second look of a tick lies above the first.</summary>
        public int ScatterCodes;

        private long _beatAt;

        private bool IsRailUp
        {
            get { return RailStaysUp || (Beats > 0 && !RailStaysDown && Now - _beatAt < RailMicroseconds); }
        }

        private bool IsPumpEnabled
        {
            get { return EnableWelded || (Enable && IsRailUp); }
        }

        private int _noise;
        private int _signalCounts = FromGroup;

        /// <summary>Raw readings for a voltage at the sensor's connector, behind the divider of two.</summary>
        public static int Counts(int millivolt) => Counts(millivolt, 1100);

        /// <summary>
        /// The same on a chip with another reference: its codes begin at 142 mV and its steps are wider.
        /// </summary>
        public static int Counts(int millivolt, int referenceMillivolt)
        {
            int aboveFirstCode = (millivolt / 2) - 142;
            return aboveFirstCode < 0 ? 0 : aboveFirstCode * 4096 / (3 * referenceMillivolt) * Inputs.ReadingsPerTick;
        }

        /// <summary>The same for a pressure at the sensor.</summary>
        public static int CountsAt(int millibar) => Counts(500 + (millibar / 4));

        /// <summary>A board with this memory.</summary>
        public static FakeBoard WithRecord(BoxRecord record)
        {
            FakeBoard board = new FakeBoard();
            board.Slots[0] = new byte[BoxRecordCodec.Bytes];
            new BoxRecordCodec().Encode(record, 1, board.Slots[0]);
            return board;
        }

        /// <summary>A board with the memory of another one.</summary>
        public static FakeBoard WithMemoryOf(FakeBoard before)
        {
            FakeBoard board = new FakeBoard();
            for (int slot = 0; slot < board.Slots.Length; slot++)
            {
                board.Slots[slot] = before.Slots[slot];
            }

            return board;
        }

        public virtual long NowMicroseconds()
        {
            Now += PollMicroseconds;
            return Now;
        }

        public virtual void Rest()
        {
            Rests++;
            Now = ((Now / Inputs.CoarseStepMicroseconds) + 1) * Inputs.CoarseStepMicroseconds;
        }

        public void Yield()
        {
        }

        public string RuntimeVersion() => "1.2.3.4";

        public void SampleContacts(Inputs inputs)
        {
            ContactSamples++;
            inputs.ButtonTouched |= ButtonDown;
            inputs.ButtonHeld &= ButtonDown;
            inputs.BrewSwitchClosed |= BrewSwitchClosed;
            inputs.TankEmpty |= TankEmpty;
        }

        public int ReadCutOff()
        {
            return (IsRailUp ? CutOffReading.RailUp : 0) | (IsPumpEnabled ? CutOffReading.ContactLive : 0);
        }

        public void CollectGarbage()
        {
            Collections++;
            Now += CollectionMicroseconds;
        }

        public void SampleSensor(Inputs inputs)
        {
            SamplesPerTick++;
            SensorSampledBefore = SensorSampledAt;
            SensorSampledAt = Now;
            Now += SampleMicroseconds;
            Group.IsEnabled = IsPumpEnabled;
            Group.PassUntil(Now, Pump && IsRailUp, Valve && IsRailUp);
            bool firstLook = inputs.SignalLowest == int.MaxValue;
            _signalCounts = firstLook ? SignalCounts : _signalCounts;
            int signal = _signalCounts == FromGroup ? CountsAt(Group.Millibar) : _signalCounts;
            inputs.SensorRead &= SensorRead;
            inputs.SignalCounts += (signal / Inputs.SamplesPerTick) + Noise();
            int code = (signal / Inputs.ReadingsPerTick) + (firstLook ? 0 : ScatterCodes);
            inputs.SignalLowest = code < inputs.SignalLowest ? code : inputs.SignalLowest;
            inputs.SignalHighest = code > inputs.SignalHighest ? code : inputs.SignalHighest;
            inputs.SupplyCounts += SupplyCounts / Inputs.SamplesPerTick;
        }

        public virtual void Drive(Outputs outputs)
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

            Enable = outputs.Enable;
            Buzzer = outputs.Buzzer;
            PumpRanWithoutValve |= Pump && !Valve;
        }

        public void Beat()
        {
            Beats++;
            _beatAt = Now;
        }

        public bool StartPanel() => AsksPanel();

        public bool ShowPage(byte[] frame, int page, int left, int width)
        {
            if (!AsksPanel())
            {
                return false;
            }

            PagesSent++;
            Now += PageMicroseconds;
            int from = (page * Canvas.Width) + left;
            Array.Copy(frame, from, Shown, from, width);
            return true;
        }

        public bool SetPanelLook(PanelLook look) => AsksPanel();

        public int ReadSlot(int slot, byte[] buffer)
        {
            byte[] content = Slots[slot];
            if (content == null)
            {
                return 0;
            }

            int length = content.Length < buffer.Length ? content.Length : buffer.Length;
            Array.Copy(content, buffer, length);
            if (Misreads > 0)
            {
                Misreads--;
                buffer[length - 1] ^= 1;
            }

            return length;
        }

        public bool WriteSlot(int slot, byte[] data)
        {
            WroteWithPumpOn |= Pump;
            SlotWrites++;
            Now += WriteMicroseconds;
            if (SlotsFail)
            {
                return false;
            }

            Slots[slot] = new byte[data.Length];
            Array.Copy(data, Slots[slot], data.Length);
            return true;
        }

        /// <summary>A live converter does not give the same sum of two samples again and again.</summary>
        private int Noise()
        {
            _noise = Noisy ? (_noise + 1) % 3 : 0;
            return _noise;
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
