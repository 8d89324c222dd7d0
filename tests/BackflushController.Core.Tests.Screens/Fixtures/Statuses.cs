using BackflushController.Core.Choices;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Interaction;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Report;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>What screens may know, of a healthy box; a test changes what it is about.</summary>
    public static class Statuses
    {
        private const long Second = 1000000;

        public delegate void Change(DisplayStatus status);

        public delegate void NumberedChange(DisplayStatus status, int number);

        /// <summary>So many statuses, each changed by its number.</summary>
        public static DisplayStatus[] Many(int count, NumberedChange change)
        {
            DisplayStatus[] statuses = new DisplayStatus[count];
            for (int i = 0; i < count; i++)
            {
                statuses[i] = Idle();
                change(statuses[i], i);
            }

            return statuses;
        }

        /// <summary>So many statuses of a cycle, each changed by its number.</summary>
        public static DisplayStatus[] ManyInCycle(int count, NumberedChange change)
        {
            return Many(count, (s, i) => change(PutInCycle(s, RunState.Filling), i));
        }

        /// <summary>The same status with something changed.</summary>
        public static DisplayStatus With(this DisplayStatus status, Change change)
        {
            change(status);
            return status;
        }

        /// <summary>The first of six programmes is offered, the sensor reads 0.4 bar, and nothing is due.</summary>
        public static DisplayStatus Idle()
        {
            return new DisplayStatus
            {
                Screen = new ReadyScreen(),
                State = RunState.Ready,
                Programme = ProgrammeCatalogue.WaterRinse(FillEnd.Timed),
                ProgrammeCount = 6,
                Stage = Water(8),
                Cycle = 1,
                PhaseSeconds = 10,
                PressureKnown = true,
                PressureDecibar = 4,
                SensorLoss = SensorCondition.Good,
                Proof = new RunProof(),
                DueJob = DueJob.None,
                Record = new BoxRecord(),
                Records = RecordHealth.Good,
                Settings = new SettingsOutcome(new ControllerSettings(), SettingsOutcome.MadeInCode),
                RuntimeVersion = "1.17.0.1",
            };
        }

        /// <summary>In the third of eight cycles with water, and 7 seconds of 10 left of what it does.</summary>
        public static DisplayStatus InCycle(RunState state) => PutInCycle(Idle(), state);

        /// <summary>The logbook of the box.</summary>
        public static Logbook BookOf(DisplayStatus status) => new Logbook(status.Record, status.Records);

        /// <summary>The page about the work at the machine.</summary>
        public static WorkPage WorkOf(DisplayStatus status)
        {
            Logbook book = BookOf(status);
            return new WorkPage(book, new MaintenanceTracker(book, status.Settings.Settings.Reminders));
        }

        /// <summary>Asks the people of a box with one programme.</summary>
        public static Chooser ChooserOf(SettingsOutcome outcome, Logbook book)
        {
            Programme[] programmes = { ProgrammeCatalogue.WaterRinse(FillEnd.Timed) };
            return new Chooser(outcome, new ProgrammeMenu(programmes, outcome.Settings), book);
        }

        /// <summary>The last runs of the box, and the proof of each.</summary>
        public static LastRunsPage LastRunsOf(Logbook book)
        {
            return new LastRunsPage(book, new ProofPage(new ProofCode(), book, 0));
        }

        /// <summary>The menu of the service, with this line selected.</summary>
        public static ServiceMenu Menu(int selected)
        {
            ControllerSettings settings = new ControllerSettings();
            Logbook book = BookOf(Idle());
            Programme rinse = ProgrammeCatalogue.WaterRinse(FillEnd.Timed);
            ServiceMenu menu = new ServiceMenu
            {
                Lines = ServiceLines.Of(
                    new SettingsOutcome(settings, SettingsOutcome.MadeInCode),
                    new BackflushRun(rinse, null, settings, book.Group, new PressureSensor(settings), null),
                    book,
                    new MaintenanceTracker(book, settings.Reminders),
                    new Chirp(),
                    ChooserOf(new SettingsOutcome(settings, SettingsOutcome.MadeInCode), book),
                    new ProofCode()),
            };
            for (int i = 0; i < selected; i++)
            {
                menu.Answer(0, ButtonEvent.ShortPress);
            }

            return menu;
        }

        /// <summary>A page of the service menu, turned to a sheet.</summary>
        public static ServicePage Turned(ServicePage page, int sheet)
        {
            for (int i = 0; i < sheet; i++)
            {
                page.Turn();
            }

            return page;
        }

        /// <summary>A stage of cycles with water.</summary>
        public static Stage Water(int cycles)
        {
            return Stage.Water(TextId.WaterCycles, cycles, 10, 10, FillEnd.Timed);
        }

        /// <summary>
        /// What two cycles of this plateau and these vents have proved; of the first only the plateau counts.
        /// </summary>
        public static RunProof Proved(int plateauMillibar, int firstVentMilliseconds, int secondVentMilliseconds)
        {
            RunProof proof = new RunProof();
            proof.Add(Vented(plateauMillibar, firstVentMilliseconds), false, true);
            proof.Add(Vented(plateauMillibar, secondVentMilliseconds), false, false);
            return proof;
        }

        /// <summary>A record with another number in every count that is shown.</summary>
        public static BoxRecord Counted()
        {
            BoxRecord record = new BoxRecord
            {
                Counts =
                {
                    [BoxRecord.PumpOnSeconds] = 7259,
                    [BoxRecord.ValveOperations] = 104,
                    [BoxRecord.Shots] = 105,
                    [BoxRecord.PowerOnMinutes] = 6059,
                },
            };
            for (int kind = 0; kind < BoxRecord.RunKinds; kind++)
            {
                record.Counts[BoxRecord.CyclesCompleted + kind] = 150 + kind;
                record.Counts[BoxRecord.RunsStarted + kind] = 200 + kind;
                record.Counts[BoxRecord.RunsCompleted + kind] = 300 + kind;
                record.Counts[BoxRecord.RunsAborted + kind] = 400 + kind;
                record.Counts[BoxRecord.RunsFaulted + kind] = 500 + kind;
            }

            return record;
        }

        /// <summary>What a settings file of two lines came to.</summary>
        public static SettingsOutcome TwoSettings()
        {
            SettingEntry[] entries = { new SettingEntry(2, "opv", "9"), new SettingEntry(3, "language", "german") };
            return new SettingsOutcome(new ControllerSettings(), 1) { Entries = entries };
        }

        /// <summary>What a settings file with this many errors came to: "key1" in line 1 and so on.</summary>
        public static SettingsOutcome WithErrors(int count)
        {
            SettingsOutcome outcome = new SettingsOutcome(new ControllerSettings(), 1);
            for (int line = 1; line <= count; line++)
            {
                outcome.Add(new SettingsError(line, "key" + line.ToString(), "x", "y"));
            }

            return outcome;
        }

        private static DisplayStatus PutInCycle(DisplayStatus status, RunState state)
        {
            status.State = state;
            status.Cycle = 3;
            status.SecondsLeft = 7;
            status.ProgressPermille = 250;
            status.PressureDecibar = 80;
            return status;
        }

        private static CycleResult Vented(int plateauMillibar, int ventMilliseconds)
        {
            return new CycleResult
            {
                Filled = true,
                PlateauMillibar = plateauMillibar,
                Vented = true,
                VentMicroseconds = ventMilliseconds * 1000L,
            };
        }
    }
}
