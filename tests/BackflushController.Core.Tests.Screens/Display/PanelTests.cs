using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class PanelTests
    {
        private const int MostPieces = 100;
        private const long Retry = 10000000;

        [TestMethod]
        public static void A_screen_is_shown_by_its_title()
        {
            Shown(new SoakScreen()).AssertPictogram(0, Pictogram.Soak);
            Shown(new DoneScreen()).AssertPictogram(0, Pictogram.Tick).AssertLarge(1, 44, Canvas.Width, "Rinsed");
            Shown(new StopScreen()).AssertLargeMiddle(0, "DO NOT OPEN");
            Shown(new SettingsErrorScreen()).AssertLarge(0, 44, Canvas.Width, "Settings");
            Shown(new PressureScreen()).AssertLargeMiddle(0, "DO NOT OPEN");
            Shown(new ReadyScreen()).AssertLarge(0, 44, Canvas.Width, "Water");
            Shown(new RunScreen()).AssertLarge(0, 0, 100, "Filling");
            Shown(new RinseRequiredScreen()).AssertPictogram(0, Pictogram.RinseBasket);
            Shown(new MessageScreen(Pictogram.WaitForYou, TextId.Waiting, TextId.None, TextId.HintWaiting))
                .AssertPictogram(0, Pictogram.WaitForYou);
        }

        [TestMethod]
        public static void A_piece_is_a_look_or_a_tile_drawn_or_a_page_sent()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Statuses.Idle();
            Assert.IsFalse(panel.Work(0, status), "setting up is all of a tick");
            Assert.IsTrue(panel.Work(0, status), "looks");
            Assert.IsTrue(panel.Work(0, status), "compares the upper half");
            Assert.IsTrue(panel.Work(0, status), "compares the lower half");
            for (int page = 0; page < Canvas.Pages; page++)
            {
                Assert.AreEqual(Panel.DrawMicroseconds, panel.PieceMicroseconds, "to draw");
                Assert.IsTrue(panel.Work(0, status), "draws the left of page " + page);
                Assert.AreEqual(Panel.DrawMicroseconds, panel.PieceMicroseconds, "to draw more");
                Assert.IsTrue(panel.Work(0, status), "draws the right of page " + page);
                Assert.AreEqual(page, board.PagesSent, "page " + page + " is drawn only");
                Assert.AreEqual(Panel.SendMicroseconds, panel.PieceMicroseconds, "to send");
                Assert.IsTrue(panel.Work(0, status), "sends page " + page);
                Assert.AreEqual(page + 1, board.PagesSent, "page " + page + " is sent");
                Assert.AreEqual(page, board.LastPage, "which page");
            }

            Assert.IsFalse(panel.Work(0, status), "nothing left");
            Assert.AreEqual(Canvas.Pages, board.PagesSent, "pages");
        }

        [TestMethod]
        public static void It_looks_ten_times_a_second_and_sends_only_the_page_that_changed()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Idle(7);
            WorkOff(panel, status);

            status.PressureDecibar++;
            Assert.IsFalse(panel.Work(Panel.LookMicroseconds - 1, status), "not yet");
            WorkOff(panel, Panel.LookMicroseconds, status);

            Assert.AreEqual(Canvas.Pages + 1, board.PagesSent, "pages");
            new Picture(board.Shown).AssertPart(5, 0, 18, 0, "0.8");

            Assert.IsTrue(panel.Work(2 * Panel.LookMicroseconds, status), "looks again");
            Assert.IsTrue(panel.Work(2 * Panel.LookMicroseconds, status), "compares the upper half");
            Assert.IsTrue(panel.Work(2 * Panel.LookMicroseconds, status), "compares the lower half");
            Assert.IsFalse(panel.Work(2 * Panel.LookMicroseconds, status), "nothing has changed");
        }

        [TestMethod]
        public static void Both_tiles_of_a_page_are_drawn_and_sent()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Statuses.InCycle(RunState.Venting).With(s => s.Screen = new RunScreen());
            WorkOff(panel, status);
            Assert.AreEqual(Canvas.Pages, board.PagesSent, "pages");
            new Picture(board.Shown).AssertDigits(3, 98, 111, 98, "7").AssertLarge(0, 0, 90, "Venting");
        }

        [TestMethod]
        public static void Only_the_columns_of_the_side_that_changed_are_sent()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Statuses.InCycle(RunState.Venting).With(s => s.Screen = new RunScreen());
            WorkOff(panel, status);
            Assert.AreEqual(Canvas.Width, board.LastWidth, "of a new screen");

            status.PressureDecibar++;
            WorkOff(panel, Panel.LookMicroseconds, status);
            Assert.AreEqual(0, board.LastLeft, "left of the pressure");
            Assert.AreEqual(TallCycle.RingLeft, board.LastWidth, "width of the pressure");

            status.SecondsLeft--;
            WorkOff(panel, 2 * Panel.LookMicroseconds, status);
            Assert.AreEqual(TallCycle.RingLeft, board.LastLeft, "left of the seconds");
            Assert.AreEqual(Ring.Size, board.LastWidth, "width of the seconds");
        }

        [TestMethod]
        public static void A_tile_that_changes_all_the_time_does_not_keep_the_others_waiting()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Idle(7);
            WorkOff(panel, status);

            status.Programme = ProgrammeCatalogue.OpenFlush();
            status.ProgrammeIndex = 1;
            for (int i = 0; i < 2 * (Canvas.Pages + 1); i++)
            {
                status.PressureDecibar++;
                panel.Work((1 + i) * Panel.LookMicroseconds, status);
            }

            new Picture(board.Shown).AssertLarge(0, 44, Canvas.Width, "Open").AssertPictogram(0, Pictogram.HotWater);
        }

        [TestMethod]
        public static void Another_screen_is_seen_at_once_and_drawn_whole_from_the_top()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Statuses.Idle();
            WorkOff(panel, status);

            status.Screen = new DoneScreen();
            Assert.IsTrue(panel.Work(1, status), "looks");
            WorkOff(panel, 1, status);

            Assert.AreEqual(2 * Canvas.Pages, board.PagesSent, "pages");
            new Picture(board.Shown).AssertPictogram(0, Pictogram.Tick).AssertLarge(1, 44, Canvas.Width, "Rinsed");
        }

        [TestMethod]
        public static void Another_screen_does_not_wait_until_the_last_one_is_drawn()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Statuses.Idle();
            for (int i = 0; i < 10; i++)
            {
                panel.Work(0, status);
            }

            Assert.AreEqual(1, board.LastPage, "two pages of the first screen");
            status.Screen = new StopScreen();
            for (int i = 0; i < 10; i++)
            {
                panel.Work(1, status);
            }

            Assert.AreEqual(1, board.LastPage, "two pages of the second one");
            new Picture(board.Shown).AssertLargeMiddle(0, "DO NOT OPEN");
        }

        [TestMethod]
        public static void A_screen_that_begins_to_warn_is_drawn_whole()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Statuses.Idle().With(s => s.Screen = new FaultScreen());
            status.State = RunState.Faulted;
            status.Fault = Fault.NoVent;
            WorkOff(panel, status);

            status.PressureDecibar = 90;
            WorkOff(panel, Panel.LookMicroseconds, status);

            Assert.AreEqual(2 * Canvas.Pages, board.PagesSent, "pages");
            new Picture(board.Shown).AssertLargeMiddle(0, "DO NOT OPEN");
        }

        [TestMethod]
        public static void Another_kind_of_scene_is_drawn_whole_even_with_the_same_keys()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = new Panel(board, new OneKeyLayout(), Language.English);
            DisplayStatus status = Statuses.Idle();
            status.Screen = new AnyScreen((s, scene) =>
                scene.Kind = s.DetergentInGroup ? SceneKind.Danger : SceneKind.Message);
            WorkOff(panel, status);
            WorkOff(panel, Panel.LookMicroseconds, status);
            Assert.AreEqual(Canvas.Pages, board.PagesSent, "pages");

            WorkOff(panel, 2 * Panel.LookMicroseconds, status.With(s => s.DetergentInGroup = true));
            Assert.AreEqual(2 * Canvas.Pages, board.PagesSent, "all again");
            Assert.AreEqual((byte)SceneKind.Danger, board.Shown[0], "what is seen");
        }

        [TestMethod]
        public static void What_was_on_a_page_does_not_shine_through()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Statuses.Idle();
            status.Screen = new TestPicturePage(Statuses.BookOf(status));
            WorkOff(panel, status);
            new Picture(board.Shown).AssertColumn(1, 0, 0xFF);

            status.Screen = new RunScreen();
            WorkOff(panel, status);

            Picture shown = Picture.Of(new RunScreen(), status);
            for (int page = 0; page < Canvas.Pages; page++)
            {
                for (int x = 0; x < Canvas.Width; x++)
                {
                    shown.AssertColumn(page, x, board.Shown[(page * Canvas.Width) + x]);
                }
            }
        }

        [TestMethod]
        public static void A_flat_panel_is_sent_four_pages()
        {
            PanelBoard board = new PanelBoard();
            WorkOff(new Panel(board, new FlatLayout(), Language.English), Statuses.Idle());
            Assert.AreEqual(4, board.PagesSent, "pages");
            new Picture(board.Shown).AssertEmpty(4, Canvas.Pages - 1);
        }

        [TestMethod]
        public static void It_is_not_set_up_during_a_fill()
        {
            PanelBoard board = new PanelBoard { PanelAnswers = false };
            Panel panel = PanelOf(board);
            Assert.IsFalse(panel.Work(0, Statuses.InCycle(RunState.Filling)), "nothing to do");
            Assert.AreEqual(0, board.Starts, "not asked");

            Assert.IsFalse(panel.Work(0, Statuses.InCycle(RunState.Venting)), "silent");
            Assert.AreEqual(1, board.Starts, "asked");
        }

        [TestMethod]
        public static void A_panel_that_cannot_be_set_up_is_asked_again_when_the_retry_is_due()
        {
            PanelBoard board = new PanelBoard { PanelAnswers = false };
            Panel panel = PanelOf(board);
            panel.Work(5, Statuses.Idle());
            panel.Work(5 + Retry - 1, Statuses.Idle());
            Assert.AreEqual(1, board.Starts, "too early");

            panel.Work(5 + Retry, Statuses.Idle());
            Assert.AreEqual(2, board.Starts, "in time");
        }

        [TestMethod]
        public static void A_page_that_is_not_taken_begins_it_all_anew()
        {
            PanelBoard board = new PanelBoard();
            Panel panel = PanelOf(board);
            DisplayStatus status = Idle(7);
            WorkOff(panel, status);

            long now = Panel.LookMicroseconds;
            board.PanelAnswers = false;
            status.PressureDecibar++;
            Assert.IsTrue(panel.Work(now, status), "looked");
            Assert.IsTrue(panel.Work(now, status), "compared above");
            Assert.IsTrue(panel.Work(now, status), "compared below");
            Assert.IsTrue(panel.Work(now, status), "drawn at the left");
            Assert.IsTrue(panel.Work(now, status), "drawn at the right");
            Assert.IsFalse(panel.Work(now, status), "not taken");
            board.PanelAnswers = true;
            Assert.IsFalse(panel.Work(now + Retry - 1, status), "too early");
            Assert.AreEqual(Canvas.Pages, board.PagesSent, "silent");

            Assert.IsFalse(panel.Work(now + Retry, status), "set up");
            WorkOff(panel, now + Retry, status);
            Assert.AreEqual(2 * Canvas.Pages, board.PagesSent, "all pages");
        }

        private static Panel PanelOf(PanelBoard board) => new Panel(board, new TallLayout(), Language.English);

        private static DisplayStatus Idle(int decibar) => Statuses.Idle().With(s => s.PressureDecibar = decibar);

        private static Picture Shown(IScreen screen)
        {
            PanelBoard board = new PanelBoard();
            DisplayStatus status = Statuses.InCycle(RunState.Filling).With(s => s.Screen = screen);
            status.State = RunState.Ready;
            WorkOff(PanelOf(board), status);
            return new Picture(board.Shown);
        }

        private static void WorkOff(Panel panel, DisplayStatus status)
        {
            panel.Work(0, status);
            WorkOff(panel, 0, status);
        }

        private static void WorkOff(Panel panel, long now, DisplayStatus status)
        {
            int pieces = 0;
            while (panel.Work(now, status))
            {
                pieces++;
                Assert.IsTrue(pieces < MostPieces, "no end of it");
            }
        }
    }
}
