using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Records;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>What the settings file says, and what is wrong with it.</summary>
    [TestClass]
    public class SettingsPagesTests
    {
        [TestMethod]
        [DataRow(1, "1/8", "key1")]
        [DataRow(8, "8/8", "key8")]
        public static void An_error_is_numbered_in_the_title(int error, string number, string key)
        {
            Errors(Of(Statuses.WithErrors(9)).With(s => s.SettingsError = error))
                .AssertEnds(0, "Settings", number).AssertPart(2, 0, Canvas.Width, 0, key)
                .AssertPart(3, 0, Canvas.Width, 0, "= x").AssertHint(7, "next", string.Empty);
        }

        [TestMethod]
        public static void More_errors_than_are_kept_are_counted_all_the_same()
        {
            Says(Of(Statuses.WithErrors(9)))
                .AssertMessage(Pictogram.Wrench, TextId.SettingsWrong, TextId.HintNext)
                .AssertSmall(TextId.ErrorsFound, TextId.SettingsAdvice, TextId.None).AssertNumbers(9, 0);
        }

        [TestMethod]
        public static void A_file_that_is_gone_is_said_and_how_detergent_is_rinsed_out_without_it()
        {
            DisplayStatus status = Of(new SettingsOutcome(new ControllerSettings(), SettingsFile.Gone));
            status.Records = RecordHealth.Damaged;
            Says(status)
                .AssertMessage(Pictogram.Wrench, TextId.SettingsMissing, TextId.HintNext)
                .AssertSmall(TextId.CyclesLost, TextId.SettingsAdvice, TextId.None);
            status.Record.DetergentLatch = true;
            Says(status)
                .AssertMessage(Pictogram.HotWater, TextId.RinseByHand, TextId.HintNext)
                .AssertSmall(TextId.SettingsMissing, TextId.None, TextId.None);
        }

        [TestMethod]
        public static void An_error_of_the_whole_file_has_no_line()
        {
            DisplayStatus status = Of(new SettingsError(0, "settings.ini", "9000 bytes", "up to 4096"));
            Errors(status).AssertEmpty(1);
            Errors(status).AssertPart(2, 0, Canvas.Width, 0, "settings.ini");
        }

        [TestMethod]
        public static void A_key_without_value_shows_none()
        {
            Errors(Of(new SettingsError(3, "opv", string.Empty, "a value"))).AssertEmpty(3);
        }

        [TestMethod]
        public static void What_is_allowed_is_broken_into_three_lines_at_its_spaces()
        {
            string allowed = "english german french italian spanish and no other words";
            Errors(Of(new SettingsError(3, "language", "x", allowed)))
                .AssertPart(4, 0, Canvas.Width, 0, "english german french")
                .AssertPart(5, 0, Canvas.Width, 0, "italian spanish and")
                .AssertPart(6, 0, Canvas.Width, 0, "no other words");
        }

        [TestMethod]
        [DataRow("one", "one two three", 6, 0)]
        [DataRow("one two", "one two three", 7, 0)]
        [DataRow("three", "one two three", 7, 1)]
        [DataRow("one two three", "one two three", 13, 0)]
        [DataRow("abcd", "abcdefghij kl", 4, 0)]
        [DataRow("efgh", "abcdefghij kl", 4, 1)]
        [DataRow("ij", "abcdefghij kl", 4, 2)]
        [DataRow("kl", "abcdefghij kl", 4, 3)]
        [DataRow("", "one two", 7, 1)]
        [DataRow("", "one two", 3, 5)]
        [DataRow("", "", 3, 0)]
        public static void A_line_takes_as_many_words_as_fit_and_breaks_longer_ones(
            string expected, string text, int letters, int line)
        {
            Assert.AreEqual(expected, BrokenText.Line(text, letters, line), "line " + line + " of " + text);
        }

        private static DisplayStatus Of(SettingsError error)
        {
            SettingsOutcome outcome = new SettingsOutcome(new ControllerSettings(), 1);
            outcome.Add(error);
            return Of(outcome).With(s => s.SettingsError = 1);
        }

        private static DisplayStatus Of(SettingsOutcome outcome) => Statuses.Idle().With(s => s.Settings = outcome);

        private static Scene Says(DisplayStatus status) => Picture.SceneOf(new SettingsErrorScreen(), status);

        private static Picture Errors(DisplayStatus status) => Picture.Of(new SettingsErrorScreen(), status);
    }
}
