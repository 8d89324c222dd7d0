using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What is worth a write, what is written before the pump starts, and how often that is.</summary>
    [TestClass]
    public class WritePolicyTests
    {
        private const int BeforeTheFirstFill = 1;
        private const int AtTheEnd = 1;
        private const int MostOfARun = 4;

        [TestMethod]
        public static void The_pump_does_not_start_before_the_run_is_in_flash()
        {
            new Diary().Start(RunKind.WaterRinse).AssertDirty(false, "the prompt needs no write")
                .Fill(false).AssertMustSave(true, "first cycle").AssertDirty(true, "first cycle")
                .Save().AssertMustSave(false, "saved")
                .Vented(false).Fill(false).AssertDirty(false, "second cycle");
        }

        [TestMethod]
        public static void The_latch_is_set_before_the_first_detergent_and_written_with_the_run()
        {
            new Diary().Start(RunKind.DetergentBackflush).AssertLatch(false, "nothing pumped yet")
                .Fill(true).AssertLatch(true, "first fill").AssertMustSave(true, "first fill")
                .Save().AssertMustSave(false, "written");
        }

        [TestMethod]
        public static void Detergent_in_a_later_stage_is_written_before_its_pump_starts()
        {
            new Diary().Start(RunKind.Service).Cycle(false).AssertDirty(false, "between stages")
                .Fill(true).AssertMustSave(true, "the latch is new");
        }

        [TestMethod]
        public static void Flash_that_refuses_lets_water_go_on_and_never_detergent()
        {
            Diary diary = new Diary().Start(RunKind.Service).Fill(false);

            diary.Book.Writes.GoOnUnsaved();

            diary.AssertDirty(false, "goes on").Vented(false).Fill(false).AssertDirty(false, "not asked again")
                .Fill(true).AssertMustSave(true, "detergent");
        }

        [TestMethod]
        public static void A_run_that_is_not_in_flash_is_asked_for_until_it_is()
        {
            Diary diary = new Diary().Start(RunKind.DetergentBackflush);
            for (int cycle = 1; cycle <= 3; cycle++)
            {
                diary.Fill(true).AssertMustSave(true, "cycle " + cycle);
            }
        }

        [TestMethod]
        public static void A_run_that_ends_in_its_first_lead_asks_no_more_for_a_write_before_a_fill()
        {
            new Diary().Start(RunKind.WaterRinse).Fill(false).End(RunResult.Stopped)
                .AssertMustSave(false, "no fill comes").AssertDirty(true, "the run is worth a write");
        }

        [TestMethod]
        public static void A_latch_that_a_rinse_has_cleared_is_worth_a_write_by_itself()
        {
            new Diary(new BoxRecord { DetergentLatch = true }, RecordHealth.Good).Rinse().AssertDirty(true, "cleared");
            new Diary().Shots(1).Save().Rinse().AssertDirty(false, "there was no detergent");
        }

        [TestMethod]
        public static void What_was_worth_a_write_stays_so_until_it_is_written()
        {
            Diary diary = new Diary().Shots(2).AssertDirty(true, "two shots");
            diary.Book.Group.VentFailed();
            diary.AssertDirty(true, "a lock").Book.Commission(CommissioningStep.Picture);
            diary.AssertDirty(true, "a step");
        }

        [TestMethod]
        public static void The_vent_lock_is_written_when_it_changes()
        {
            Diary diary = new Diary();
            diary.Book.Group.VentFailed();
            Assert.IsTrue(diary.AssertDirty(true, "locked").Record.VentLock, "locked");
            diary.Save().Book.Group.VentFailed();
            diary.AssertDirty(false, "no change").Book.Group.ValveProved();
            Assert.IsFalse(diary.AssertDirty(true, "unlocked").Record.VentLock, "unlocked");
        }

        [TestMethod]
        public static void A_service_that_is_taken_back_is_worth_a_write()
        {
            Diary diary = new Diary().Shots(1);
            diary.Book.Services.Reset(ServiceKind.Gasket);
            diary.Save().Book.Services.Undo(ServiceKind.Gasket);

            diary.AssertDirty(true, "taken back");
        }

        [TestMethod]
        public static void The_first_ten_shots_are_written_one_by_one_then_ten_together()
        {
            Diary diary = new Diary();
            for (int i = 0; i < 50; i++)
            {
                diary.Shots(1).Save();
            }

            Assert.AreEqual(14, diary.Writes, "writes");
        }

        [TestMethod]
        public static void The_tenth_minute_and_a_whole_hour_are_worth_a_write_each()
        {
            const int Hour = 60;
            new Diary().Minutes(9).AssertDirty(false, "nine minutes").Minutes(1).AssertDirty(true, "a day of use")
                .Save().Minutes(Hour - 1).AssertDirty(false, "an hour less a minute")
                .Minutes(1).AssertDirty(true, "an hour").Minutes(1).AssertDirty(true, "a minute later");
        }

        [TestMethod]
        public static void An_idle_day_is_written_every_hour_and_when_it_becomes_a_day()
        {
            Diary diary = new Diary();
            for (int i = 0; i < 24 * 60; i++)
            {
                diary.Minutes(1).Save();
            }

            Assert.AreEqual(1 + 23, diary.Writes, "writes");
        }

        [TestMethod]
        public static void Minutes_in_a_run_wait_for_its_end()
        {
            new Diary().Start(RunKind.WaterRinse).Fill(false).Save().Minutes(100).AssertDirty(false, "in the run")
                .End(RunResult.Completed).AssertDirty(true, "at its end");
        }

        [TestMethod]
        public static void The_writes_of_a_run_are_few_and_known()
        {
            foreach (Programme programme in ProgrammeCatalogue.ForPeople(new ControllerSettings()))
            {
                int writes = WritesOf(programme.Kind, programme);
                string name = "programme " + (int)programme.Name;
                Assert.AreEqual(BeforeTheFirstFill + PausesAfterCycles(programme) + AtTheEnd, writes, name);
                Assert.IsTrue(writes <= MostOfARun, name + " costs " + writes);
            }
        }

        [TestMethod]
        public static void No_preset_costs_more_than_four_writes_or_has_too_few_cycles_to_be_a_cleaning()
        {
            for (int i = 0; i <= (int)DetergentPreset.BrevilleLike; i++)
            {
                Programme preset = ProgrammeCatalogue.DetergentBackflush((DetergentPreset)i, FillEnd.Timed);
                int writes = WritesOf(RunKind.DetergentBackflush, preset);
                Assert.IsTrue(writes >= 3 && writes <= MostOfARun, "preset " + i + " costs " + writes);
                int cycles = 0;
                foreach (Stage stage in preset.Stages)
                {
                    cycles += stage.WithDetergent ? stage.Cycles : 0;
                }

                Assert.IsTrue(cycles >= Logbook.FewestDetergentCycles, "preset " + i + " has " + cycles + " cycles");
            }
        }

        private static int PausesAfterCycles(Programme programme)
        {
            Stage[] stages = programme.Stages;
            int pauses = 0;
            for (int i = 1; i < stages.Length; i++)
            {
                pauses += stages[i - 1].HasCycles && !stages[i].HasCycles ? 1 : 0;
            }

            return pauses;
        }

        /// <summary>Writes of a whole run, saving whenever there is something to save.</summary>
        private static int WritesOf(RunKind kind, Programme programme)
        {
            Diary diary = new Diary().Start(kind);
            foreach (Stage stage in programme.Stages)
            {
                if (!stage.HasCycles)
                {
                    diary.Pause().Save();
                }

                for (int cycle = 0; cycle < stage.Cycles; cycle++)
                {
                    diary.Cycle(stage.WithDetergent).Save();
                }
            }

            return diary.Rinse().End(RunResult.Completed).Save().Save().Writes;
        }
    }
}
