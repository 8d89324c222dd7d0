using BackflushController.Core.Safety;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class LoopSupervisorTests
    {
        private const long Late = 1000;

        [TestMethod]
        public static void Late_ticks_one_short_of_too_many_are_let_pass()
        {
            LoopSupervisor supervisor = new LoopSupervisor();
            NoteLate(supervisor, LoopSupervisor.MostLateInARow - 1);
            Assert.IsFalse(supervisor.IsOverrun, "overrun");
        }

        [TestMethod]
        public static void Too_many_late_ticks_in_a_row_are_an_overrun()
        {
            LoopSupervisor supervisor = new LoopSupervisor();
            NoteLate(supervisor, LoopSupervisor.MostLateInARow);
            Assert.IsTrue(supervisor.IsOverrun, "overrun");
        }

        [TestMethod]
        public static void A_tick_in_time_breaks_the_row()
        {
            LoopSupervisor supervisor = new LoopSupervisor();
            NoteLate(supervisor, LoopSupervisor.MostLateInARow - 1);
            supervisor.Note(0);
            NoteLate(supervisor, LoopSupervisor.MostLateInARow - 1);
            Assert.IsFalse(supervisor.IsOverrun, "overrun");
        }

        [TestMethod]
        public static void One_tick_that_is_far_too_late_is_an_overrun()
        {
            LoopSupervisor supervisor = new LoopSupervisor();
            supervisor.Note(LoopSupervisor.MostLateMicroseconds - 1);
            Assert.IsFalse(supervisor.IsOverrun, "below the bound");
            supervisor.Note(LoopSupervisor.MostLateMicroseconds);
            Assert.IsTrue(supervisor.IsOverrun, "at the bound");
        }

        private static void NoteLate(LoopSupervisor supervisor, int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                supervisor.Note(Late);
            }
        }
    }
}
