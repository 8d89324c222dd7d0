using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>A programme keeps its stages packed.</summary>
    [TestClass]
    public class ProgrammeMenuTests
    {
        private const long Second = 1000000;

        [TestMethod]
        public static void The_menu_gives_every_programme_back_as_it_was_put_in()
        {
            ControllerSettings settings = new ControllerSettings { LeakHoldMicroseconds = 7 * Second };
            Programme[] programmes = new Programme[7];
            ProgrammeCatalogue.ForPeople(settings).CopyTo(programmes, 0);
            programmes[6] = new Programme(
                ProgrammePurpose.TeachIn, TextId.TeachIn, TextId.DoneTeachIn, new[]
                {
                    Stage.Soak((int)(SettingsRules.LongestSoakMicroseconds / Second)),
                    Stage.Flush(SettingsRules.MostCycles, 1, 1).With(
                        SettingsRules.MostCycles,
                        SettingsRules.LongestFillMicroseconds - 1,
                        SettingsRules.LongestReleaseMicroseconds - 1),
                });
            ProgrammeMenu menu = new ProgrammeMenu(programmes, settings);
            for (int i = 0; i < programmes.Length; i++)
            {
                AssertSame(programmes[i], menu.Selected);
                menu.Next();
            }

            AssertSame(programmes[0], menu.Selected);
        }

        private static void AssertSame(Programme expected, Programme actual)
        {
            string name = "programme " + (int)expected.Name + ": ";
            Assert.AreEqual((int)expected.Name, (int)actual.Name, name + "name");
            Assert.AreEqual((int)expected.Hint, (int)actual.Hint, name + "hint");
            Assert.AreEqual((int)expected.Result, (int)actual.Result, name + "result");
            Assert.AreEqual((int)expected.Kind, (int)actual.Kind, name + "kind");
            Assert.AreEqual((int)expected.Purpose, (int)actual.Purpose, name + "purpose");
            Assert.AreEqual(expected.DurationMicroseconds, actual.DurationMicroseconds, name + "duration");
            Assert.AreEqual(expected.Stages.Length, actual.Stages.Length, name + "stages");
            for (int i = 0; i < expected.Stages.Length; i++)
            {
                AssertSame(expected.Stages[i], actual.Stages[i], name + "stage " + i);
            }
        }

        private static void AssertSame(Stage expected, Stage actual, string name)
        {
            Assert.AreEqual((int)expected.Kind, (int)actual.Kind, name);
            Assert.AreEqual((int)expected.Text, (int)actual.Text, name);
            Assert.AreEqual((int)expected.FillEnd, (int)actual.FillEnd, name);
            Assert.AreEqual(expected.WithDetergent, actual.WithDetergent, name);
            Assert.AreEqual(expected.Cycles, actual.Cycles, name);
            Assert.AreEqual(expected.FillMicroseconds, actual.FillMicroseconds, name);
            Assert.AreEqual(expected.ReleaseMicroseconds, actual.ReleaseMicroseconds, name);
            Assert.AreEqual(expected.HoldMicroseconds, actual.HoldMicroseconds, name);
        }
    }
}
