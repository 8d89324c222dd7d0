using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class RunProofTests
    {
        private const long Millisecond = 1000;

        [TestMethod]
        public static void Nothing_is_proved_at_first()
        {
            RunProof proof = new RunProof();

            Assert.AreEqual(0, proof.Cycles, "cycles");
            Assert.AreEqual(0, proof.PlateauMillibar, "plateau");
            Assert.AreEqual(0, proof.FillMilliseconds, "fill");
            Assert.AreEqual(0, proof.VentMilliseconds, "vent");
            Assert.IsFalse(proof.LeakKnown, "leak known");
            Assert.AreEqual((int)Advice.None, (int)proof.Advice, "advice");
        }

        [TestMethod]
        public static void The_plateau_is_the_mean_of_all_cycles()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 5000, 900), false, true);
            proof.Add(Cycle(12600, 2000, 400), false, false);
            proof.Add(Cycle(12900, 2200, 500), false, false);

            Assert.AreEqual(3, proof.Cycles, "cycles");
            Assert.AreEqual(12500, proof.PlateauMillibar, "plateau");
        }

        [TestMethod]
        public static void The_first_cycle_of_a_stage_is_left_out_of_the_times()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 5000, 900), false, true);
            proof.Add(Cycle(12600, 2000, 400), false, false);
            proof.Add(Cycle(12900, 2200, 500), false, false);

            Assert.AreEqual(2100, proof.FillMilliseconds, "fill");
            Assert.AreEqual(450, proof.VentMilliseconds, "vent");
        }

        [TestMethod]
        public static void One_cycle_alone_has_a_plateau_and_no_times()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 5000, 900), false, true);

            Assert.AreEqual(12000, proof.PlateauMillibar, "plateau");
            Assert.AreEqual(0, proof.FillMilliseconds, "fill");
        }

        [TestMethod]
        public static void The_vent_of_the_only_cycle_stands_for_the_mean()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 5000, 900), false, true);

            Assert.AreEqual(900, proof.VentMilliseconds, "vent");
        }

        [TestMethod]
        public static void The_last_values_are_those_of_the_last_cycle()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 5000, 900), false, true);
            proof.Add(Cycle(12600, 2000, 400), false, false);

            Assert.IsTrue(proof.LastVented, "vented");
            Assert.AreEqual(12600, proof.LastPlateauMillibar, "plateau");
            Assert.AreEqual(400, proof.LastVentMilliseconds, "vent");
        }

        [TestMethod]
        public static void The_last_values_are_those_of_a_cycle_that_proved_nothing_too()
        {
            RunProof proof = new RunProof();
            CycleResult notVented = Cycle(5000, 0, 0);
            notVented.Filled = false;
            notVented.Vented = false;

            proof.Add(Cycle(12000, 2000, 900), false, false);
            proof.Add(notVented, false, false);

            Assert.IsFalse(proof.LastVented, "vented");
            Assert.AreEqual(5000, proof.LastPlateauMillibar, "plateau");
            Assert.AreEqual(0, proof.LastVentMilliseconds, "vent");
            Assert.AreEqual(900, proof.VentMilliseconds, "the mean is that of the proved one");
        }

        [TestMethod]
        public static void Before_a_cycle_there_are_no_last_values()
        {
            RunProof proof = new RunProof();
            AssertNoLast(proof);

            proof.Add(Cycle(12000, 2000, 900), false, false);
            proof.Restart();
            AssertNoLast(proof);
        }

        [TestMethod]
        public static void A_cycle_that_was_not_filled_or_not_vented_proves_nothing()
        {
            RunProof proof = new RunProof();
            CycleResult notFilled = Cycle(5000, 0, 500);
            notFilled.Filled = false;
            CycleResult notVented = Cycle(12000, 2000, 0);
            notVented.Vented = false;

            proof.Add(notFilled, false, false);
            proof.Add(notVented, false, false);

            Assert.AreEqual(0, proof.Cycles, "cycles");
        }

        [TestMethod]
        public static void Long_runs_do_not_overflow_the_means()
        {
            RunProof proof = new RunProof();
            for (int i = 0; i < 500; i++)
            {
                proof.Add(Cycle(16000, 29000, 29000), false, false);
            }

            Assert.AreEqual(16000, proof.PlateauMillibar, "plateau");
            Assert.AreEqual(29000, proof.FillMilliseconds, "fill");
            Assert.AreEqual(29000, proof.VentMilliseconds, "vent");
        }

        [TestMethod]
        public static void A_slow_vent_is_advised_of()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 2000, 4000), true, false);

            Assert.AreEqual((int)Advice.SlowVent, (int)proof.Advice, "advice");
        }

        [TestMethod]
        public static void A_leak_above_the_limit_is_advised_of_and_one_at_the_limit_is_not()
        {
            RunProof tight = new RunProof();
            tight.Add(Leaking(CycleLimits.LeakMillibarPerSecond), false, false);
            Assert.AreEqual((int)Advice.None, (int)tight.Advice, "at the limit");
            Assert.AreEqual(CycleLimits.LeakMillibarPerSecond, tight.LeakMillibarPerSecond, "leak");

            RunProof leaking = new RunProof();
            leaking.Add(Leaking(CycleLimits.LeakMillibarPerSecond + 1), false, false);
            Assert.AreEqual((int)Advice.GasketLeaks, (int)leaking.Advice, "above it");
        }

        [TestMethod]
        public static void The_leak_of_the_last_hold_stays_when_later_cycles_have_none()
        {
            RunProof proof = new RunProof();

            proof.Add(Leaking(100), false, false);
            proof.Add(Cycle(12000, 2000, 400), false, false);

            Assert.IsTrue(proof.LeakKnown, "known");
            Assert.AreEqual(100, proof.LeakMillibarPerSecond, "leak");
        }

        [TestMethod]
        public static void The_first_advice_of_a_run_is_kept()
        {
            RunProof proof = new RunProof();

            proof.Add(Leaking(1000), false, false);
            proof.Add(Cycle(12000, 2000, 4000), true, false);
            proof.Advise(Advice.ScreenClogged);

            Assert.AreEqual((int)Advice.GasketLeaks, (int)proof.Advice, "advice");
        }

        [TestMethod]
        public static void A_new_run_starts_from_nothing()
        {
            RunProof proof = new RunProof();
            proof.Add(Leaking(1000), true, false);

            proof.Restart();
            Assert.AreEqual(0, proof.Cycles, "cycles");
            Assert.IsFalse(proof.LeakKnown, "leak known");
            Assert.AreEqual((int)Advice.None, (int)proof.Advice, "advice");

            proof.Add(Cycle(9000, 3000, 600), false, false);
            Assert.AreEqual(9000, proof.PlateauMillibar, "plateau of the second run alone");
            Assert.AreEqual(3000, proof.FillMilliseconds, "fill of the second run alone");
        }

        private static void AssertNoLast(RunProof proof)
        {
            Assert.IsFalse(proof.LastVented, "vented");
            Assert.AreEqual(0, proof.LastPlateauMillibar, "plateau");
            Assert.AreEqual(0, proof.LastVentMilliseconds, "vent");
            Assert.AreEqual(0, proof.VentMilliseconds, "mean vent");
        }

        private static CycleResult Cycle(int plateau, int fillMilliseconds, int ventMilliseconds)
        {
            return new CycleResult
            {
                Filled = true,
                FillMicroseconds = fillMilliseconds * Millisecond,
                Vented = true,
                VentMicroseconds = ventMilliseconds * Millisecond,
                PlateauMillibar = plateau,
            };
        }

        private static CycleResult Leaking(int millibarPerSecond)
        {
            CycleResult result = Cycle(12000, 2000, 400);
            result.LeakKnown = true;
            result.LeakMillibarPerSecond = millibarPerSecond;
            return result;
        }
    }
}
