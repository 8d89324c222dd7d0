using BackflushController.Core.Display;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Report;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Where what is to be seen stands on 32 rows; what has no room takes turns.</summary>
    [TestClass]
    public class FlatLayoutTests
    {
        private const int NotePage = 2;
        private const int HintPage = 3;
        private const int WordGap = 2 * Canvas.Space;

        private static readonly FlatLayout Flat = new FlatLayout();
        private static readonly string[] English = Translations.Of(Language.English);

        [TestMethod]
        public static void Every_message_shows_its_title_at_once_or_line_by_line()
        {
            foreach (Programme programme in ProgrammeCatalogue.ForPeople(new ControllerSettings()))
            {
                DisplayStatus status = Statuses.Idle().With(s => s.Programme = programme);
                AssertTitle(new ReadyScreen(), status);
                AssertTitle(new DoneScreen(), status);
            }

            for (int i = 1; i < TextsTests.Faults; i++)
            {
                DisplayStatus status = Statuses.Idle().With(s => s.Fault = (Fault)i);
                AssertTitle(new FaultScreen(), status.With(s => s.State = RunState.Faulted));
            }

            for (TextId prompt = TextId.InsertBlindBasket; prompt <= TextId.TakePortafilterOut; prompt++)
            {
                AssertTitle(new PromptScreen(), Statuses.Idle().With(s => s.Stage = Stage.Prompt(prompt)));
            }

            AssertTitle(new StopScreen(), Statuses.Idle().With(s => s.State = RunState.Stopped));
            AssertTitle(new RinseRequiredScreen(), Statuses.Idle());
            AssertTitle(new ReminderScreen(), Statuses.Idle());
            AssertTitle(new SettingsErrorScreen(), Statuses.Idle());
        }

        [TestMethod]
        public static void Both_lines_of_a_note_take_turns_over_what_the_button_does()
        {
            DisplayStatus status = Statuses.Idle();
            status.Programme = ProgrammeCatalogue.ForPeople(new ControllerSettings())[0];
            for (int turn = 0; turn < 4; turn++)
            {
                Draw(new ReadyScreen(), status, turn)
                    .AssertPart(
                        NotePage,
                        0,
                        Canvas.Width,
                        0,
                        English[(int)TextId.DetergentBackflushHint].Split('\n')[turn % 2])
                    .AssertHint(HintPage, "next", "start");
            }
        }

        [TestMethod]
        public static void A_line_that_stands_alone_stays()
        {
            for (int turn = 0; turn < 3; turn++)
            {
                Draw(new ReadyScreen(), Statuses.Idle(), turn)
                    .AssertPart(NotePage, 0, Canvas.Width, 0, English[(int)TextId.WaterRinseHint]);
                Draw(new StopScreen(), Statuses.Idle().With(s => s.State = RunState.Stopped), turn)
                    .AssertPart(NotePage, 0, Canvas.Width, 0, English[(int)TextId.Stopped]);
                DisplayStatus lost = Statuses.Idle().With(s => s.Records = RecordHealth.Damaged);
                Draw(new RinseRequiredScreen(), lost, (turn * 2) + 1)
                    .AssertPart(NotePage, 0, Canvas.Width, 0, English[(int)TextId.CyclesLost]);
            }
        }

        [TestMethod]
        public static void What_stands_beside_the_pictogram_on_64_rows_has_its_turn()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.DueJob = DueJob.Gasket);
            status.DueDays = 71;
            string[] advice = English[(int)TextId.GasketAdvice].Split('\n');
            for (int turn = 0; turn < 6; turn++)
            {
                Draw(new ReminderScreen(), status, turn)
                    .AssertPart(NotePage, 0, Canvas.Width, 0, turn % 3 == 2 ? "71 days" : advice[turn % 3]);
            }
        }

        [TestMethod]
        public static void Pressure_takes_the_place_of_a_note()
        {
            Draw(new ReadyScreen(), Statuses.Idle().With(s => s.PressureDecibar = 90), 1)
                .AssertWords(NotePage, 0, Canvas.Width, "9.0", "bar");
        }

        [TestMethod]
        public static void A_cycle_shows_what_happens_the_pressure_and_the_seconds()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling);
            Draw(new RunScreen(), status, 0)
                .AssertLarge(0, 0, 98, "Filling").AssertWords(NotePage, 0, 98, "8.0", "bar")
                .AssertPart(HintPage, 11, 50, 11, "stop").AssertDigits(0, 98, Canvas.Width, 107, "7");
        }

        [TestMethod]
        public static void A_cycle_shows_which_one_it_is_beside_what_stops_it()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Venting).With(s => s.Cycle = 3);
            string share = "3/" + status.Stage.Cycles;
            Draw(new RunScreen(), status, 0).AssertPart(HintPage, 50, 98, 94 - Picture.WidthOf(share), share);
        }

        [TestMethod]
        public static void A_cycle_shows_its_stage_every_third_turn_and_always_without_a_pressure()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling);
            string stage = English[(int)status.Stage.Text].Split('\n')[0];
            Draw(new RunScreen(), status, 1).AssertWords(NotePage, 0, 98, "8.0", "bar");
            Draw(new RunScreen(), status, 2).AssertPart(NotePage, 0, 98, 0, stage);
            Draw(new RunScreen(), status.With(s => s.PressureKnown = false), 0).AssertPart(NotePage, 0, 98, 0, stage);
        }

        [TestMethod]
        public static void A_check_of_the_machine_shows_what_it_looks_for_in_place_of_the_stage()
        {
            Draw(new RunScreen(), Statuses.InCycle(RunState.CheckWithout), 2)
                .AssertPart(NotePage, 0, 98, 0, English[(int)TextId.MachinePressure].Split('\n')[0]);
        }

        [TestMethod]
        public static void What_ends_a_proof_takes_the_last_row_every_third_turn()
        {
            ProofCode code = new ProofCode();
            code.Begin(Statuses.BookOf(Statuses.Idle()), 0, 17, 9100);
            while (!code.IsComplete)
            {
                code.Work();
            }

            string last = BrokenText.Line(code.Line.Text, 21, HintPage);
            Draw(new ProofScreen(code), Statuses.Idle(), 1).AssertPart(HintPage, 0, Canvas.Width, 0, last);
            Draw(new ProofScreen(code), Statuses.Idle(), 2).AssertHint(HintPage, "back", string.Empty);
        }

        [TestMethod]
        public static void A_soak_shows_its_time()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Soaking).With(s => s.SecondsLeft = 754);
            Draw(new SoakScreen(), status, 0)
                .AssertDigits(0, 0, 90, 0, "12:34")
                .AssertPart(HintPage, 90, 106, 95, "\u25CB").AssertPart(HintPage, 106, Canvas.Width, 106, "stop");
        }

        [TestMethod]
        public static void A_warning_shows_the_pressure_or_why_and_what_a_lever_is_to_do_in_turns()
        {
            const int Left = 30;
            DisplayStatus status = Statuses.Idle().With(s => s.State = RunState.StopVenting);
            status.PressureDecibar = 90;
            Draw(new StopScreen(), status, 0).AssertLargeMiddle(0, "DO NOT OPEN").AssertLarge(2, Left, 50, "9.0");
            Draw(new StopScreen(), status, 1).AssertLargeMiddle(0, "DO NOT OPEN").AssertLarge(2, Left, 50, "9.0");
            Draw(new StopScreen(), status, 2).AssertLargeMiddle(0, "DO NOT OPEN").AssertMiddle(2, "Stopping");

            status.IsLever = true;
            Draw(new StopScreen(), status, 0).AssertLargeMiddle(0, "DO NOT OPEN").AssertLargeMiddle(2, "Lever down");
            Draw(new StopScreen(), status, 1).AssertLargeMiddle(0, "DO NOT OPEN").AssertLarge(2, Left, 50, "9.0");
            Draw(new StopScreen(), status, 2).AssertLargeMiddle(0, "DO NOT OPEN").AssertMiddle(2, "Stopping");

            status.PressureKnown = false;
            Draw(new StopScreen(), status, 1).AssertLargeMiddle(0, "DO NOT OPEN").AssertMiddle(2, "Stopping");
        }

        [TestMethod]
        public static void Rows_of_a_sheet_take_turns_between_its_title_and_its_hint()
        {
            for (int turn = 0; turn < 6; turn++)
            {
                int first = 2 * (turn % 3);
                Picture picture = Draw(Statuses.Menu(0), Statuses.Idle(), turn)
                    .AssertMiddle(0, "SERVICE").AssertHint(HintPage, "next", "choose");
                for (int i = 0; i < 2; i++)
                {
                    string line = English[(int)Statuses.Menu(0).Lines[first + i].Title];
                    picture.AssertPart(1 + i, 11, Canvas.Width, 11, line);
                }
            }
        }

        [TestMethod]
        public static void A_chart_is_drawn_whole_on_the_rows_between_its_title_and_its_hint()
        {
            DisplayStatus status = Statuses.Idle();
            status.Record.Runs.Add(new RunRecord { FillMilliseconds = 5000 });
            status.Record.Runs.Add(new RunRecord { FillMilliseconds = 10000 });
            TrendPage page = new TrendPage(Statuses.BookOf(status));
            for (int turn = 0; turn < 3; turn++)
            {
                Picture picture = Draw(page, status, turn).AssertHint(HintPage, "next", "menu");
                Assert.AreEqual(16, picture.HeightAt(Canvas.Width - 4, NotePage), "the newest run: ten seconds");
                Assert.AreEqual(8, picture.HeightAt(Canvas.Width - 8, NotePage), "the one before: five");
            }
        }

        [TestMethod]
        public static void Pressure_costs_its_page_only()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling);
            AssertRedraws("2", status, s => s.PressureDecibar++);
            AssertRedraws("0123", status, s => s.SecondsLeft--);
            AssertRedraws("3", status, s => s.Cycle++);
            AssertRedraws(string.Empty, status, s => s.Turn = 1);
            AssertRedraws("2", status, s => s.Turn = 2);
            AssertRedraws(string.Empty, status, s => s.ProgressPermille += 100);
        }

        private static void AssertRedraws(string pages, DisplayStatus status, Statuses.Change change)
        {
            Scene before = Picture.SceneOf(new RunScreen(), status);
            change(status);
            Scene after = Picture.SceneOf(new RunScreen(), status);
            string drawn = string.Empty;
            for (int page = 0; page < Flat.Pages; page++)
            {
                int tile = page * Panel.TilesOfPage;
                bool isSame = Flat.Key(tile, before, status) == Flat.Key(tile, after, status);
                drawn += isSame ? string.Empty : page.ToString();
            }

            Assert.AreEqual(pages, drawn, "pages drawn anew");
        }

        private static void AssertTitle(IScreen screen, DisplayStatus status)
        {
            Scene scene = Picture.SceneOf(screen, status);
            string[] lines = English[(int)scene.Title].Split('\n');
            string second = scene.Second != TextId.None ? English[(int)scene.Second]
                : lines.Length > 1 ? lines[1]
                : string.Empty;
            int column = Picture.WidthOfLarge(lines[0]) + WordGap;
            bool fits = column + Picture.WidthOfLarge(second) <= Canvas.Width;
            for (int turn = 0; turn < 2; turn++)
            {
                Picture picture = Draw(screen, status, turn);
                if (second.Length == 0 || !fits)
                {
                    picture.AssertLarge(0, 0, Canvas.Width, turn == 0 || second.Length == 0 ? lines[0] : second);
                }
                else
                {
                    picture.AssertLarge(0, 0, column, lines[0]).AssertLarge(0, column, Canvas.Width, second);
                }
            }
        }

        private static Picture Draw(IScreen screen, DisplayStatus status, int turn)
        {
            status.Turn = turn;
            return Picture.Of(Flat, Picture.SceneOf(screen, status), status);
        }
    }
}
