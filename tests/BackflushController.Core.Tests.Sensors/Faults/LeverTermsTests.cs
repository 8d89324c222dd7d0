using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>When a lever has come down: each term of the condition alone.</summary>
    [TestClass]
    public class LeverTermsTests
    {
        private const long Second = 1000000;
        private const long Tick = 20000;

        [TestMethod]
        public static void Without_a_contact_no_answer_for_three_seconds_is_a_lever_that_is_down()
        {
            AssertCameDown(false, new LeverCheck(false), (3 * Second) - Tick, Filling(false));
            AssertCameDown(true, new LeverCheck(false), 3 * Second, Filling(false));
            AssertCameDown(true, new LeverCheck(false), 3 * Second, Filling(true));
        }

        [TestMethod]
        public static void An_answer_that_ends_is_a_lever_that_comes_down_except_in_a_flush()
        {
            AssertCameDown(true, Answered(Filling(false)), Second, Filling(false));
            AssertCameDown(false, Answered(Filling(true)), Second, Filling(true));
        }

        [TestMethod]
        public static void A_contact_that_has_just_closed_says_that_the_lever_is_up()
        {
            LeverCheck lever = new LeverCheck(true);
            lever.See(3 * Second, true);

            AssertCameDown(false, lever, 3 * Second, Filling(false));
        }

        [TestMethod]
        public static void A_contact_that_bounces_in_a_flush_is_waited_for()
        {
            LeverCheck lever = new LeverCheck(true);
            lever.See(2 * Second, true);
            lever.See(3 * Second, false);

            AssertCameDown(false, lever, 3 * Second, Filling(true));
            lever.See((3 * Second) + 100000, false);
            AssertCameDown(true, lever, (3 * Second) + 100000, Filling(true));
        }

        private static FaultContext Filling(bool isFlush)
        {
            return new FaultContext(new CycleMeter(7000), true) { Phase = CyclePhase.Fill, IsFlush = isFlush };
        }

        private static LeverCheck Answered(FaultContext context)
        {
            LeverCheck lever = new LeverCheck(false);
            for (long now = Tick; now < Second / 2; now += Tick)
            {
                lever.Answers(now, context, Reading.Of(100));
            }

            for (long now = Second / 2; now < Second; now += Tick)
            {
                lever.Answers(now, context, Reading.Of(0));
            }

            return lever;
        }

        private static void AssertCameDown(bool expected, LeverCheck lever, long now, FaultContext context)
        {
            Assert.AreEqual(expected, lever.CameDown(now, context, Reading.Of(0)), "at " + now + " us");
        }
    }
}
