using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class RunProofTests
    {
        private const long Millisecond = 1000;

        [TestMethod]
        public static void Nothing_is_proved_at_first_and_after_a_restart()
        {
            RunProof proof = new RunProof();
            AssertNothing(proof);

            proof.Add(Leaking(1000), true, false);
            proof.Restart();
            AssertNothing(proof);

            proof.Add(Cycle(9000, 3000, 600), false, false);
            Assert.AreEqual(9000, proof.PlateauMillibar, "plateau of the second run alone");
            Assert.AreEqual(3000, proof.FillMilliseconds, "fill of the second run alone");
        }

        [TestMethod]
        public static void The_plateau_is_the_mean_of_all_cycles_and_the_times_leave_out_the_first_of_a_stage()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 5000, 900), false, true);
            proof.Add(Cycle(12600, 2000, 400), false, false);
            proof.Add(Cycle(12900, 2200, 500), false, false);

            Assert.AreEqual(3, proof.Cycles, "cycles");
            AssertMeans(proof, 12500, 2100, 450);
        }

        [TestMethod]
        public static void One_cycle_alone_has_a_plateau_and_a_vent_and_no_fill()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 5000, 900), false, true);

            AssertMeans(proof, 12000, 0, 900);
        }

        [TestMethod]
        public static void The_last_values_are_those_of_the_last_cycle()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 5000, 900), false, true);
            proof.Add(Cycle(12600, 2000, 400), false, false);

            AssertLast(proof, true, 12600, 400);
        }

        [TestMethod]
        public static void The_last_values_are_those_of_a_cycle_that_proved_nothing_too()
        {
            RunProof proof = new RunProof();

            proof.Add(Cycle(12000, 2000, 900), false, false);
            proof.Add(new CycleResult { PlateauMillibar = 5000 }, false, false);

            AssertLast(proof, false, 5000, 0);
            Assert.AreEqual(900, proof.VentMilliseconds, "the mean is that of the proved one");
        }

        [TestMethod]
        public static void A_cycle_that_was_not_filled_or_not_vented_proves_nothing()
        {
            RunProof proof = new RunProof();
            CycleResult notFilled = Cycle(5000, 0, 500);
            notFilled.Filled = false;
            CycleResult notVented = Cycle(12000, 2000, 0);
            notVented.Vented = false;

            proof.Add(notVented, false, false);
            proof.Add(notFilled, false, true);

            Assert.AreEqual(0, proof.Cycles, "cycles");
            AssertLast(proof, true, 5000, 500);
            Assert.AreEqual(0, proof.VentMilliseconds, "mean vent");
        }

        [TestMethod]
        public static void Long_runs_do_not_overflow_the_means()
        {
            RunProof proof = new RunProof();
            for (int i = 0; i < 500; i++)
            {
                proof.Add(Cycle(16000, 29000, 29000), false, false);
            }

            AssertMeans(proof, 16000, 29000, 29000);
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
            tight.Add(Leaking(110), false, false);
            Assert.AreEqual((int)Advice.None, (int)tight.Advice, "at the limit");
            Assert.AreEqual(110, tight.LeakMillibarPerSecond, "leak");

            RunProof leaking = new RunProof();
            leaking.Add(Leaking(111), false, false);
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

        private static void AssertNothing(RunProof proof)
        {
            Assert.AreEqual(0, proof.Cycles, "cycles");
            Assert.IsFalse(proof.LeakKnown, "leak known");
            Assert.AreEqual((int)Advice.None, (int)proof.Advice, "advice");
            AssertMeans(proof, 0, 0, 0);
            AssertLast(proof, false, 0, 0);
        }

        private static void AssertMeans(RunProof proof, int plateau, int fillMilliseconds, int ventMilliseconds)
        {
            Assert.AreEqual(plateau, proof.PlateauMillibar, "mean plateau");
            Assert.AreEqual(fillMilliseconds, proof.FillMilliseconds, "mean fill");
            Assert.AreEqual(ventMilliseconds, proof.VentMilliseconds, "mean vent");
        }

        private static void AssertLast(RunProof proof, bool vented, int plateau, int ventMilliseconds)
        {
            Assert.AreEqual(vented, proof.LastVented, "last vented");
            Assert.AreEqual(plateau, proof.LastPlateauMillibar, "last plateau");
            Assert.AreEqual(ventMilliseconds, proof.LastVentMilliseconds, "last vent");
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
