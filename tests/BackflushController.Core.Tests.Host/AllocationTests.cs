using System;
using BackflushController.Core.Run;
using Xunit;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// A garbage collection stops the whole chip, so the loop must leave no garbage. Only .NET says how many bytes a
    /// thread allocated, so this test runs on the host alone.
    /// </summary>
    public class AllocationTests
    {
        [Fact]
        public void A_tick_allocates_nothing_in_a_whole_cycle_with_its_screens()
        {
            Bench bench = new Bench().StartCycles();
            Xunit.Assert.True(bench.PassUntil(RunState.Venting), "the first cycle has made all screens");
            long before = GC.GetAllocatedBytesForCurrentThread();

            bench.Pass(20 * Bench.Second);

            Xunit.Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Xunit.Assert.Equal(1, bench.Loop.Controller.Run.Walk.CyclesCompleted);
        }

        [Fact]
        public void A_tick_allocates_nothing_while_an_error_of_the_settings_file_is_shown()
        {
            Bench bench = Bench.WithFile("opv = 90", false).ShortPress().Pass(Bench.Second);
            long before = GC.GetAllocatedBytesForCurrentThread();

            bench.Pass(5 * Bench.Second);

            Xunit.Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Xunit.Assert.Equal(1, bench.Status.SettingsError);
        }
    }
}
