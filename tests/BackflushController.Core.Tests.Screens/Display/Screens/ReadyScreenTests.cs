using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class ReadyScreenTests
    {
        [TestMethod]
        [DataRow(0, (int)Pictogram.Detergent, (int)TextId.DetergentBackflush)]
        [DataRow(1, (int)Pictogram.BlindBasket, (int)TextId.WaterRinse)]
        [DataRow(2, (int)Pictogram.Soak, (int)TextId.DeepClean)]
        [DataRow(3, (int)Pictogram.BlindBasket, (int)TextId.ClearWaterFinish)]
        [DataRow(4, (int)Pictogram.HotWater, (int)TextId.OpenFlush)]
        [DataRow(5, (int)Pictogram.Detergent, (int)TextId.StallBackflush)]
        public static void A_programme_has_its_pictogram_its_number_and_a_hint(int number, int picture, int name)
        {
            Programme[] programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());
            DisplayStatus status = Statuses.Idle().With(s => s.Programme = programmes[number]);
            Scene scene = Says(status.With(s => s.ProgrammeIndex = number))
                .AssertMessage((Pictogram)picture, (TextId)name, TextId.HintReady)
                .AssertSmall(TextId.None, programmes[number].Hint, TextId.None);
            Assert.AreEqual(number + 1, scene.Index, "number");
            Assert.AreEqual(6, scene.Count, "of");
        }

        [TestMethod]
        public static void What_is_wrong_goes_before_what_is_due()
        {
            DisplayStatus status = Statuses.Idle();
            status.DueJob = DueJob.Detergent;
            status.DueLevel = DueLevel.Due;
            AssertLast(status, TextId.IsDue);
            Assert.AreEqual((int)TextId.DetergentLabel, (int)Says(status).LastLabel, "label");

            status.Record.Interferences = 2;
            AssertLast(status, TextId.IsDue);
            status.Record.Interferences++;
            AssertLast(status, TextId.Interference).AssertNumbers(3, 0);
            Assert.AreEqual((int)TextId.None, (int)Says(status).LastLabel, "no label");

            status.Records = RecordHealth.Missing;
            AssertLast(status, TextId.RecordsMissing);

            status.SensorLoss = SensorCondition.Silent;
            AssertLast(status, TextId.SensorSilent);
            status.SensorLoss = SensorCondition.Unused;
            Says(status).AssertSmall(TextId.None, TextId.TimedOnly, TextId.RecordsMissing);
        }

        [TestMethod]
        [DataRow(1, (int)TextId.HintHoldToStart)]
        [DataRow(2, (int)TextId.HintReady)]
        public static void A_press_goes_on_while_there_are_two_programmes_or_more(int programmes, int hint)
        {
            Scene scene = Says(Statuses.Idle().With(s => s.ProgrammeCount = programmes));
            Assert.AreEqual(hint, (int)scene.Hint, "hint");
        }

        [TestMethod]
        [DataRow(true, 6, Scene.NoPressure)]
        [DataRow(true, 7, 7)]
        [DataRow(true, 90, 90)]
        [DataRow(false, 90, Scene.NoPressure)]
        public static void Pressure_is_shown_when_it_is_not_that_of_rest(bool known, int decibar, int shown)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.PressureDecibar = decibar);
            Assert.AreEqual(shown, Says(status.With(s => s.PressureKnown = known)).Decibar, "pressure");
        }

        private static Scene Says(DisplayStatus status) => Picture.SceneOf(new ReadyScreen(), status);

        private static Scene AssertLast(DisplayStatus status, TextId last)
        {
            return Says(status).AssertSmall(TextId.None, TextId.WaterRinseHint, last);
        }
    }
}
