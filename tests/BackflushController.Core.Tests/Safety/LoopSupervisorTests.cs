using BackflushController.Core.Safety;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class LoopSupervisorTests
    {
        private const int Most = 10;

        [TestMethod]
        public static void Too_many_late_ticks_in_a_row_are_an_overrun()
        {
            Assert.IsFalse(NoteLate(new LoopSupervisor(), Most - 1).IsOverrun, "one fewer");
            Assert.IsTrue(NoteLate(new LoopSupervisor(), Most).IsOverrun, "too many");
        }

        [TestMethod]
        public static void A_tick_in_time_breaks_the_row()
        {
            LoopSupervisor supervisor = NoteLate(new LoopSupervisor(), Most - 1);
            supervisor.Note(0);
            Assert.IsFalse(NoteLate(supervisor, Most - 1).IsOverrun, "overrun");
        }

        [TestMethod]
        public static void One_tick_that_is_far_too_late_is_an_overrun()
        {
            LoopSupervisor supervisor = new LoopSupervisor();
            supervisor.Note(1499999);
            Assert.IsFalse(supervisor.IsOverrun, "below the bound");
            supervisor.Note(1500000);
            Assert.IsTrue(supervisor.IsOverrun, "at the bound");
        }

        private static LoopSupervisor NoteLate(LoopSupervisor supervisor, int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                supervisor.Note(1000);
            }

            return supervisor;
        }
    }
}
