using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class PanelLookTests
    {
        private const long Later = PanelRest.DimMicroseconds;
        private const int MostPieces = 200;

        private readonly PanelBoard _board = new PanelBoard();
        private readonly DisplayStatus _status = new DisplayStatus();
        private readonly Panel _panel;

        public PanelLookTests()
        {
            _panel = new Panel(_board, new TallLayout(), Language.English);
            ShowMessage();
        }

        [TestMethod]
        public static void A_warning_is_inverted_before_its_first_page_and_taken_back_before_the_next()
        {
            PanelLookTests test = new PanelLookTests();
            test.WorkOff(0);
            test.AssertLook(PanelLook.Normal, 0, 0, "message");

            int before = test._board.PagesSent;
            test._status.Screen = new PressureScreen();
            test.WorkOff(1);
            test.AssertLook(PanelLook.Inverted, 1, before, "warning");
            Assert.IsTrue(test._board.PagesSent > before, "the warning is sent");

            before = test._board.PagesSent;
            test.ShowMessage();
            test.WorkOff(2);
            test.AssertLook(PanelLook.Normal, 2, before, "message again");
        }

        [TestMethod]
        public static void The_look_is_a_piece_of_its_own()
        {
            PanelLookTests test = new PanelLookTests();
            test.WorkOff(0);
            int before = test._board.PagesSent;
            test._status.Screen = new PressureScreen();
            Assert.IsTrue(test._panel.Work(1, test._status), "looks");
            Assert.AreEqual(0, test._board.LooksSent, "not yet");
            Assert.IsTrue(test._panel.Work(1, test._status), "sends the look");
            Assert.AreEqual(1, test._board.LooksSent, "sent");
            Assert.AreEqual(before, test._board.PagesSent, "and no page");
        }

        [TestMethod]
        public static void A_panel_that_comes_back_is_told_again()
        {
            PanelLookTests test = new PanelLookTests();
            test._status.Screen = new PressureScreen();
            test.WorkOff(0);
            test._board.PanelAnswers = false;
            test.WorkOff(Panel.CheckMicroseconds);
            test._board.PanelAnswers = true;
            int before = test._board.PagesSent;
            test.WorkOff(Panel.CheckMicroseconds + Panel.RetryMicroseconds);
            test.WorkOff(Panel.CheckMicroseconds + Panel.RetryMicroseconds + 1);
            Assert.AreEqual(2, test._board.Starts, "set up twice");
            test.AssertLook(PanelLook.Inverted, 2, before, "before the first page");
        }

        [TestMethod]
        public static void A_look_that_is_not_taken_is_a_silent_panel()
        {
            PanelLookTests test = new PanelLookTests();
            test.WorkOff(0);
            test._board.PanelAnswers = false;
            test._status.State = RunState.Filling;
            test._status.Screen = new PressureScreen();
            test.WorkOff(1);
            test._board.PanelAnswers = true;
            test.WorkOff(Panel.RetryMicroseconds + 1);
            Assert.AreEqual(1, test._board.Starts, "not set up in a fill");
            Assert.AreEqual(0, test._board.LooksSent, "nor sent");
        }

        [TestMethod]
        public static void What_does_not_rest_is_never_dimmed()
        {
            PanelLookTests test = new PanelLookTests();
            test.WorkOff(0);
            test.WorkOff(Later);
            Assert.AreEqual(0, test._board.LooksSent, "a message of a run");
        }

        [TestMethod]
        public static void A_resting_box_is_dimmed_until_it_is_touched()
        {
            PanelLookTests test = new PanelLookTests();
            test._status.Screen = new RestingScreen();
            test.WorkOff(0);
            test.WorkOff(Later);
            Assert.AreEqual((int)PanelLook.Dimmed, (int)test._board.Look, "dimmed");
            test._status.ButtonChangedAt = Later + Panel.LookMicroseconds;
            test.WorkOff(Later + Panel.LookMicroseconds);
            Assert.AreEqual((int)PanelLook.Normal, (int)test._board.Look, "touched");
        }

        private void ShowMessage()
        {
            _status.Screen = new MessageScreen(
                Core.Display.Glyphs.Pictogram.WaitForYou, TextId.Waiting, TextId.None, TextId.HintWaiting);
        }

        private void WorkOff(long now)
        {
            // Setting up ends a tick, so that nothing is left to do is known by the second time.
            int idle = 0;
            for (int i = 0; i < MostPieces && idle < 2; i++)
            {
                idle = _panel.Work(now, _status) ? 0 : idle + 1;
            }
        }

        private void AssertLook(PanelLook look, int sent, int pagesBefore, string what)
        {
            Assert.AreEqual((int)look, (int)_board.Look, what);
            Assert.AreEqual(sent, _board.LooksSent, what + ": sent");
            Assert.AreEqual(pagesBefore, _board.PagesBeforeLook, what + ": before the first page");
        }
    }
}
