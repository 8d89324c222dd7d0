using BackflushController.Core.Choices;
using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>The choices of a box with a settings file, and somebody at its button.</summary>
    public sealed class ChoosingBox
    {
        public readonly BoxRecord Record;
        public readonly Logbook Logbook;
        public readonly ControllerSettings Settings;
        public readonly ProgrammeMenu Menu;
        public readonly Chooser Chooser;
        public long Now;

        private const long Tick = 20000;

        /// <summary>Switches a box on that has this file and this record.</summary>
        public ChoosingBox(string file, BoxRecord record, RecordHealth health = RecordHealth.Good)
        {
            byte[] content = new byte[file.Length];
            for (int i = 0; i < file.Length; i++)
            {
                content[i] = (byte)file[i];
            }

            SettingsOutcome outcome = ConfiguredProgrammes.Checked(SettingsFile.Read(content, content.Length));
            Record = record;
            Logbook = new Logbook(record, health);
            Settings = outcome.Settings;
            Menu = new ProgrammeMenu(ConfiguredProgrammes.Of(Settings), Settings);
            Chooser = new Chooser(outcome, Menu, Logbook);
        }

        /// <summary>Lets time pass with nothing wrong and nothing due.</summary>
        public ChoosingBox Wait(long microseconds, bool isShown = true, bool isCalm = true)
        {
            for (long end = Now + microseconds; Now < end && Chooser.IsAwake;)
            {
                Now += Tick;
                Chooser.Work(Now, isShown, isCalm);
            }

            return this;
        }

        /// <summary>Presses shortly, so many times.</summary>
        public ChoosingBox Next(int presses = 1)
        {
            for (int i = 0; i < presses; i++)
            {
                Press(ButtonEvent.ShortPress);
            }

            return this;
        }

        /// <summary>Holds the button.</summary>
        public ChoosingBox Take()
        {
            Press(ButtonEvent.LongPress);
            return this;
        }

        private void Press(ButtonEvent happened)
        {
            Chooser.Answer(ButtonEvent.Pressed);
            Chooser.Answer(happened);
            Now += Tick;
            Chooser.Work(Now, true, true);
        }
    }
}
