using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>Two programmes that the record counts as one kind of run.</summary>
    [TestClass]
    public class SharedKindTests
    {
        [TestMethod]
        public static void What_is_due_selects_the_first_programme_of_its_kind()
        {
            ControllerSettings settings = new ControllerSettings();
            Programme[] programmes = { ProgrammeCatalogue.WaterRinse(FillEnd.Timed), OneCycle() };
            ProgrammeMenu menu = new ProgrammeMenu(programmes, settings);
            menu.Select(RunKind.WaterRinse);

            Assert.AreEqual(0, menu.Index, "the first");
            Assert.IsFalse(menu.Has(RunKind.DeepClean), "another kind");
        }

        [TestMethod]
        public static void The_numbers_of_the_settings_count_for_every_programme_of_their_kind()
        {
            ControllerSettings settings = new ControllerSettings();
            settings.Programmes.Numbers[ProgrammeSettings.WaterRinse] = 3;
            settings.Programmes.Numbers[ProgrammeSettings.ClearWater] = 7;

            Programme adapted = ConfiguredProgrammes.Adapted(OneCycle(), settings.Programmes);
            Assert.AreEqual(3, adapted.Stages[0].Cycles, "cycles");
        }

        private static Programme OneCycle()
        {
            return new Programme(RunKind.WaterRinse, TextId.FlushCycles, TextId.OpenFlushHint, TextId.DoneWater, new[]
            {
                Stage.Water(TextId.FlushCycles, 1, 10, 10, FillEnd.Timed),
            });
        }
    }
}
