using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class DoneScreenTests
    {
        private const int LastPage = 6;

        [TestMethod]
        public static void A_programme_ends_with_its_result()
        {
            DisplayStatus status = Done();
            Programme[] programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());
            foreach (Programme programme in programmes)
            {
                status.Programme = programme;
                AssertResult(status, Pictogram.Tick, programme.Result);
            }
        }

        [TestMethod]
        [DataRow((int)Advice.SlowVent, (int)TextId.SlowVentAdvice)]
        [DataRow((int)Advice.GasketLeaks, (int)TextId.GasketLeaksAdvice)]
        [DataRow((int)Advice.ScreenClogged, (int)TextId.ScreenCloggedAdvice)]
        [DataRow((int)Advice.Unproved, (int)TextId.UnprovedAdvice)]
        public static void Advice_takes_the_place_of_the_result(int advice, int title)
        {
            AssertResult(Done().With(s => s.Proof.Advise((Advice)advice)), Pictogram.Warning, (TextId)title);
        }

        [TestMethod]
        public static void What_a_valve_proof_unlocked_and_a_teach_in_learned_goes_before_advice()
        {
            DisplayStatus status = Done().With(s => s.Proof.Advise(Advice.SlowVent));
            status.Programme = ProgrammeCatalogue.ValveProof(new ControllerSettings());
            AssertResult(status, Pictogram.Tick, TextId.DoneValveProof);

            status.Programme = ProgrammeCatalogue.TeachIn(new ControllerSettings());
            AssertResult(status, Pictogram.Tick, TextId.DoneTeachIn);
        }

        [TestMethod]
        public static void The_advice_of_a_leak_test_goes_before_its_result()
        {
            DisplayStatus status = Done();
            status.Programme = ProgrammeCatalogue.LeakTest(new ControllerSettings());
            AssertResult(status, Pictogram.Tick, TextId.DoneLeakTest);

            status.Proof.Advise(Advice.GasketLeaks);
            AssertResult(status, Pictogram.Warning, TextId.GasketLeaksAdvice);
        }

        [TestMethod]
        public static void Means_of_the_cycles_and_how_many_were_proved_are_the_proof()
        {
            DisplayStatus status = Done().With(s => s.Proof = Statuses.Proved(9270, 700, 350));
            status.Proof.Unproved = 6;
            Says(status).AssertSmall(TextId.CyclesProved, TextId.None, TextId.None).AssertNumbers(2, 8);
            Draw(status)
                .AssertPart(4, 40, Canvas.Width, 44, "2 of 8 proved")
                .AssertWords(LastPage, 0, 45, "9.2", "bar")
                .AssertWords(LastPage, 45, Canvas.Width, "Vent time", "0.35", "s");
        }

        [TestMethod]
        public static void After_vents_that_were_not_measured_it_is_to_be_opened_slowly()
        {
            DisplayStatus status = Done().With(s => s.Proof = Statuses.Proved(9270, 700, 0));
            AssertResult(status, Pictogram.TakeOut, TextId.OpenSlowly);
            Says(status).AssertSmall(TextId.RunFinished, TextId.None, TextId.None);
            Draw(status).AssertPart(LastPage, 0, Canvas.Width, 0, "Timed vent");
        }

        [TestMethod]
        public static void Without_a_measured_cycle_there_is_no_proof()
        {
            Draw(Done()).AssertEmpty(LastPage);
            Says(Done()).AssertSmall(TextId.None, TextId.None, TextId.None);
            Says(Done().With(s => s.Proof.Unproved = 0)).AssertSmall(TextId.None, TextId.None, TextId.None);
        }

        [TestMethod]
        public static void A_box_without_sensor_says_that_it_went_by_time_and_is_to_be_opened_slowly()
        {
            DisplayStatus status = Done().With(s => s.SensorLoss = SensorCondition.Unused);
            AssertResult(status, Pictogram.TakeOut, TextId.OpenSlowly);
            Says(status.With(s => s.Proof = Statuses.Proved(9270, 700, 350)))
                .AssertSmall(TextId.RunFinished, TextId.None, TextId.TimedOnly);
        }

        [TestMethod]
        public static void An_open_flush_without_sensor_has_no_tick_and_nothing_to_open()
        {
            DisplayStatus status = Done().With(s => s.SensorLoss = SensorCondition.Unused);
            status.Programme = ProgrammeCatalogue.OpenFlush();
            AssertResult(status, Pictogram.HotWater, TextId.DoneFlushed);
        }

        [TestMethod]
        public static void A_run_that_proved_too_little_by_time_still_asks_for_a_rinse()
        {
            DisplayStatus status = Done().With(s => s.Proof = Statuses.Proved(9270, 700, 0));
            status.Proof.Unproved = 6;
            status.Proof.Advise(Advice.Unproved);
            AssertResult(status, Pictogram.Warning, TextId.UnprovedAdvice);
            Says(status).AssertSmall(TextId.CyclesProved, TextId.None, TextId.None).AssertNumbers(2, 8);
        }

        [TestMethod]
        public static void A_leak_that_is_too_large_is_shown_in_bar_per_second()
        {
            DisplayStatus status = Done();
            CycleResult cycle = new CycleResult { Filled = true, Vented = true, PlateauMillibar = 9000 };
            cycle.VentMicroseconds = 350000;
            cycle.LeakKnown = true;
            cycle.LeakMillibarPerSecond = 110;
            status.Proof.Add(cycle, false, true);
            Draw(status).AssertWords(LastPage, 0, 45, "9.0", "bar");
            cycle.LeakMillibarPerSecond = 111;
            status.Proof.Add(cycle, false, false);
            Assert.AreEqual(11, Says(status).LeakCentibar, "leak");
            Draw(status).AssertWords(LastPage, 0, Canvas.Width, "0.11", "bar/s");
        }

        private static void AssertResult(DisplayStatus status, Pictogram picture, TextId title)
        {
            Says(status).AssertMessage(picture, title, TextId.HintBack);
        }

        private static DisplayStatus Done()
        {
            return Statuses.Idle().With(s => s.State = RunState.Finished).With(s => s.Proof.Unproved = 8);
        }

        private static Scene Says(DisplayStatus status) => Picture.SceneOf(new DoneScreen(), status);

        private static Picture Draw(DisplayStatus status) => Picture.Of(new DoneScreen(), status);
    }
}
