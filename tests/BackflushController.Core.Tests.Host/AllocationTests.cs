using System;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
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
        public void A_tick_allocates_nothing_in_a_whole_cycle_whose_screens_were_drawn_before()
        {
            Bench bench = new Bench().StartCycles();
            Xunit.Assert.True(bench.PassUntil(RunState.Venting), "the first vent");
            bench.Pass(20 * Bench.Second);
            Xunit.Assert.Equal(1, bench.Loop.Controller.Run.Walk.CyclesCompleted);
            long before = GC.GetAllocatedBytesForCurrentThread();

            bench.Pass(20 * Bench.Second);

            Xunit.Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Xunit.Assert.Equal(2, bench.Loop.Controller.Run.Walk.CyclesCompleted);
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

        [Fact]
        public void A_text_is_made_once_until_so_many_others_that_it_is_not_kept_any_more()
        {
            var book = new TextBook(Language.English);
            string first = book.Of(TextId.WaterRinse);
            for (int other = 1; other < TextBook.Kept; other++)
            {
                book.Of(TextId.HintReady + other);
            }

            Xunit.Assert.Same(first, book.Of(TextId.WaterRinse));
            book.Of(TextId.HintReady);
            Xunit.Assert.NotSame(first, book.Of(TextId.WaterRinse));
        }
    }
}
