using BackflushController.Core.Display;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class PanelInLoopTests
    {
        [TestMethod]
        public static void An_idle_panel_is_sent_one_page_a_second_after_its_first_picture()
        {
            Bench bench = new Bench().Pass(Bench.Second / 2);
            Assert.AreEqual(Canvas.Pages, bench.Board.PagesSent, "first picture");

            bench.Pass(60 * Bench.Second);
            int checks = bench.Board.PagesSent - Canvas.Pages;
            Assert.IsTrue(checks >= 58 && checks <= 60, "checks " + checks.ToString());
        }

        [TestMethod]
        public static void A_panel_that_was_unplugged_while_nothing_changed_is_set_up_and_painted_again()
        {
            Bench bench = new Bench().Pass(5 * Bench.Second);
            bench.Board.PanelAnswers = false;
            bench.Pass(3 * Bench.Second);
            Assert.AreEqual(1, bench.Board.PanelRefusals, "noticed");

            bench.Board.PanelAnswers = true;
            bench.Board.Shown[0] = 0;
            int before = bench.Board.PagesSent;
            bench.Pass(Panel.RetryMicroseconds);

            Assert.IsTrue(bench.Board.PagesSent >= before + Canvas.Pages, "painted again");
            Assert.AreEqual(bench.Loop.Panel.FrameBytes[0], bench.Board.Shown[0], "the picture");
        }

        [TestMethod]
        public static void The_panel_shows_what_was_drawn()
        {
            Bench bench = new Bench().LongPress().Pass(Bench.Second);

            AssertSame(bench.Loop.Panel.FrameBytes, bench.Board.Shown);
        }

        [TestMethod]
        public static void In_a_run_only_changed_pages_are_sent()
        {
            Bench bench = new Bench().RunTo(RunState.Filling).Pass(Bench.Second);
            int before = bench.Board.PagesSent;

            bench.Pass(5 * Bench.Second);

            // In each second five of the ring, at most five of pressure; the progress bar now and then.
            int sent = bench.Board.PagesSent - before;
            Assert.IsTrue(sent >= 25 && sent <= 55, "pages in five seconds: " + sent);
        }

        [TestMethod]
        public static void A_silent_panel_is_asked_once_per_retry_and_repainted_when_it_answers()
        {
            Bench bench = new Bench();
            bench.Board.PanelAnswers = false;
            bench.LongPress().Pass(60 * Bench.Second);
            int most = (int)(62 * Bench.Second / Panel.RetryMicroseconds) + 1;
            Assert.IsTrue(bench.Board.PanelRefusals >= 5 && bench.Board.PanelRefusals <= most, "refused");

            bench.Board.PanelAnswers = true;
            bench.Pass(Panel.RetryMicroseconds + Bench.Second);
            AssertSame(bench.Loop.Panel.FrameBytes, bench.Board.Shown);
        }

        private static void AssertSame(byte[] expected, byte[] actual)
        {
            for (int i = 0; i < Canvas.Bytes; i++)
            {
                Assert.AreEqual(expected[i], actual[i], "byte " + i);
            }
        }
    }
}
