using System;
using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ControllerTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Short_presses_lead_through_the_programmes_and_round_again()
        {
            Bench bench = new Bench();
            int count = bench.Status.ProgrammeCount;
            TextId first = bench.Status.Programme.Name;

            for (int i = 1; i < count; i++)
            {
                bench.ShortPress();
                Assert.AreEqual(i, bench.Status.ProgrammeIndex, "index of programme " + i);
                Assert.AreNotEqual((int)first, (int)bench.Status.Programme.Name, "programme " + i);
            }

            bench.ShortPress();
            Assert.AreEqual((int)first, (int)bench.Status.Programme.Name, "round");
        }

        [TestMethod]
        public static void A_press_that_starts_a_programme_does_not_confirm_its_prompt()
        {
            Bench bench = new Bench().Button(true).Pass(30 * Second).Button(false).Pass(Second);

            bench.AssertState(RunState.AwaitingPerson, "prompt");
        }

        [TestMethod]
        public static void Detergent_in_the_group_leaves_the_rinse_as_the_only_programme()
        {
            Bench bench = new Bench().RunTo(RunState.Filling).ShortPress().WaitFor(RunState.Stopped).ShortPress();
            bench.AssertScreen(typeof(RinseRequiredScreen), "due page");

            bench.ShortPress().ShortPress().LongPress();
            Assert.AreEqual((int)TextId.ClearWaterFinish, (int)bench.Run.Walk.Programme.Name, "rinse");

            bench.LongPress().Pass(104 * Second).AssertState(RunState.Finished, "rinsed").ShortPress();
            bench.AssertScreen(typeof(ReadyScreen), "menu again");
            Assert.AreEqual((int)TextId.DetergentBackflush, (int)bench.Status.Programme.Name, "as it was");
        }

        [TestMethod]
        public static void A_prompt_reminds_once_a_minute_and_gives_up_after_ten()
        {
            Bench bench = new Bench().LongPress().Pass(2 * Second);

            Assert.AreEqual(9 * 2, bench.CountBeeps(595 * Second), "two beeps in each of nine reminders");
            bench.AssertState(RunState.AwaitingPerson, "still asks").Pass(5 * Second);
            bench.AssertState(RunState.SafeWait, "safe wait");
        }

        [TestMethod]
        public static void A_button_held_at_power_up_opens_the_service_menu_and_nothing_else()
        {
            Bench bench = Bench.WithButtonDown(new ControllerSettings()).Pass(ServiceMenu.OpeningMicroseconds + Second);
            bench.AssertScreen(typeof(MessageScreen), "while held");

            bench.Pass(600 * Second).AssertState(RunState.Ready, "stuck for ten minutes").Button(false);
            bench.Pass(Second).AssertScreen(typeof(ServiceMenu), "released");
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void The_service_menu_leads_through_its_lines_to_their_pages_and_out()
        {
            Bench bench = Bench.InService(new ControllerSettings());
            foreach (TextId programme in new[]
            {
                TextId.SinglePulse, TextId.ValveProof, TextId.TeachIn, TextId.LeakTest, TextId.OutputTest,
            })
            {
                AssertSelected(bench, programme).ShortPress();
            }

            AssertPage(bench, TextId.HeartbeatTest, typeof(HeartbeatPage), 1);
            AssertSelected(bench, TextId.ButtonTest).LongPress().AssertScreen(typeof(ButtonPage), "until held");
            bench.LongPress().AssertScreen(typeof(ServiceMenu), "menu").ShortPress();
            AssertPage(bench, TextId.TestBuzzer, typeof(ServiceMenu), 0);
            AssertPage(bench, TextId.TestPicture, typeof(TestPicturePage), 1);
            AssertPage(bench, TextId.SensorTest, typeof(SensorPage), 1);
            AssertPage(bench, TextId.Counters, typeof(CountersPage), 9);
            AssertPage(bench, TextId.LastRuns, typeof(LastRunsPage), 1);
            AssertPage(bench, TextId.Trend, typeof(TrendPage), 3);
            AssertPage(bench, TextId.Work, typeof(WorkPage), 5);
            AssertPage(bench, TextId.Settings, typeof(SettingsPage), 1);
            AssertPage(bench, TextId.About, typeof(AboutPage), 1);
            AssertSelected(bench, TextId.LeaveService).LongPress().AssertScreen(typeof(ReadyScreen), "left");
        }

        /// <summary>Opens the selected line, turns over its sheets and goes on to the next line.</summary>
        private static void AssertPage(Bench bench, TextId line, Type screen, int sheets)
        {
            AssertSelected(bench, line).LongPress();
            for (int sheet = 0; sheet < sheets; sheet++)
            {
                bench.AssertScreen(screen, "sheet " + sheet).ShortPress();
            }

            bench.AssertScreen(typeof(ServiceMenu), "menu after line " + (int)line).ShortPress();
        }

        private static Bench AssertSelected(Bench bench, TextId line)
        {
            string[] texts = Translations.Of(Language.English);
            string selected = texts[(int)bench.Service.Selected.Title];
            Assert.AreEqual(texts[(int)line], selected, "line of the service menu in ControllerTests");
            return bench;
        }

        [TestMethod]
        public static void The_single_pulse_asks_first_and_fills_once_for_two_seconds()
        {
            Bench bench = Bench.InService(new ControllerSettings()).LongPress();
            bench.AssertState(RunState.AwaitingPerson, "asks");
            Assert.AreEqual(0, bench.Board.Edges, "before it is confirmed");

            bench.LongPress().WaitFor(RunState.Finished);
            Assert.AreEqual(4, bench.Board.Edges, "edges");
            long fill = bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1];
            Assert.IsTrue(fill > 1999900 && fill < 2000100, "fill " + fill);

            bench.ShortPress().AssertScreen(typeof(ServiceMenu), "back in the menu");
        }

        [TestMethod]
        public static void The_buzzer_can_be_turned_off_and_still_be_tested()
        {
            ControllerSettings settings = new ControllerSettings { BuzzerOn = false };
            Bench bench = new Bench(settings).LongPress();
            Assert.AreEqual(0, bench.CountBeeps(2 * Second), "beeps of the prompt");

            Bench service = Bench.InService(settings).GoTo(TextId.TestBuzzer).Button(true);
            Assert.IsTrue(service.CountBeeps(2 * Second) > 0, "beeps of the test");
        }

        [TestMethod]
        public static void The_same_inputs_give_the_same_outputs_whatever_the_clock_says()
        {
            Outputs early = new Outputs();
            Outputs late = new Outputs();
            Controller first = Runs.NewController();
            Controller second = Runs.NewController();
            Inputs inputs = new Inputs();
            const long Year = 31536000L * Second;
            for (int tick = 1; tick < 1500; tick++)
            {
                long now = tick * Inputs.TickMicroseconds;
                inputs.ButtonHeld = (tick > 10 && tick < 70) || (tick > 80 && tick < 140);
                inputs.ButtonTouched = inputs.ButtonHeld;
                first.Step(now, inputs, GateTrip.None, early);
                second.Step(Year + now, inputs, GateTrip.None, late);
                Assert.AreEqual(early.Pump, late.Pump, "pump at tick " + tick);
                Assert.AreEqual(early.Valve, late.Valve, "valve at tick " + tick);
            }

            Assert.AreEqual((int)first.Run.State, (int)second.Run.State, "state");
            Assert.AreNotEqual((int)RunState.Ready, (int)first.Run.State, "it ran");
        }
    }
}
