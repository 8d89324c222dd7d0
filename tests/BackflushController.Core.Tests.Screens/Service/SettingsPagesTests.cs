using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>What the settings file says, and what is wrong with it.</summary>
    [TestClass]
    public class SettingsPagesTests
    {
        [TestMethod]
        public static void Each_entry_has_a_page()
        {
            DisplayStatus status = Of(Statuses.TwoSettings());
            Settings(status, 0)
                .AssertLitLeft(0, "Settings          1/2").AssertLeft(1, "", "Line 2", "opv", "= 9", "", "")
                .AssertMiddle(7, "Press:next Hold:menu");

            Settings(status, 1)
                .AssertLitLeft(0, "Settings          2/2").AssertLeft(2, "Line 3", "language", "= german");
        }

        [TestMethod]
        public static void Without_a_file_all_is_by_default()
        {
            Settings(Statuses.Idle(), 0)
                .AssertLitLeft(0, "Settings          0/0").AssertMiddle(1, "", "No settings.ini:", "all by default.")
                .AssertEmpty(4, 6).AssertMiddle(7, "Press:next Hold:menu");
        }

        [TestMethod]
        public static void Errors_are_counted_first()
        {
            Errors(Of(Statuses.WithErrors(2)))
                .AssertTitle("SETTINGS").AssertLeft(1, "Errors 2", "")
                .AssertMiddle(3, "settings.ini is wrong", "Nothing starts until", "it is right.", "", "Press: next");
        }

        [TestMethod]
        public static void An_error_has_its_place_and_its_value_and_what_is_allowed()
        {
            DisplayStatus status = Of(new SettingsError(1, "opv", "90", "0 to 20 bar"));
            Errors(status).AssertLeft(1, "Line 1", "opv", "= 90", "0 to 20 bar", "", "").AssertMiddle(7, "Press: next");
        }

        [TestMethod]
        public static void An_error_is_numbered_in_the_title()
        {
            DisplayStatus status = Of(Statuses.WithErrors(9));
            status.SettingsError = 1;
            AssertNumbered(status, "1/8", "key1");

            status.SettingsError = 8;
            AssertNumbered(status, "8/8", "key8");
        }

        [TestMethod]
        public static void More_errors_than_are_kept_are_counted_all_the_same()
        {
            Errors(Of(Statuses.WithErrors(9))).AssertLeft(1, "Errors 9");
        }

        [TestMethod]
        public static void An_error_of_the_whole_file_has_no_line()
        {
            DisplayStatus status = Of(new SettingsError(0, "settings.ini", "9000 bytes", "up to 4096"));
            Errors(status).AssertEmpty(1);
            Errors(status).AssertLeft(2, "settings.ini");
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
                .AssertLeft(4, "english german french", "italian spanish and", "no other words");
        }

        [TestMethod]
        public static void A_line_takes_as_many_words_as_fit()
        {
            Assert.AreEqual("one", BrokenText.Line("one two three", 6, 0), "two would be a letter too long");
            Assert.AreEqual("one two", BrokenText.Line("one two three", 7, 0), "a space after the line ends it");
            Assert.AreEqual("three", BrokenText.Line("one two three", 7, 1), "without the space before it");
            Assert.AreEqual("one two three", BrokenText.Line("one two three", 13, 0), "all");
        }

        [TestMethod]
        public static void A_word_that_is_longer_than_a_line_is_broken()
        {
            Assert.AreEqual("abcd", BrokenText.Line("abcdefghij kl", 4, 0), "first");
            Assert.AreEqual("efgh", BrokenText.Line("abcdefghij kl", 4, 1), "second");
            Assert.AreEqual("ij", BrokenText.Line("abcdefghij kl", 4, 2), "third");
            Assert.AreEqual("kl", BrokenText.Line("abcdefghij kl", 4, 3), "last");
        }

        [TestMethod]
        public static void Behind_the_end_lines_are_empty()
        {
            Assert.AreEqual(string.Empty, BrokenText.Line("one two", 7, 1), "after a full line");
            Assert.AreEqual(string.Empty, BrokenText.Line("one two", 3, 5), "far after it");
            Assert.AreEqual(string.Empty, BrokenText.Line(string.Empty, 3, 0), "of nothing");
        }

        private static void AssertNumbered(DisplayStatus status, string number, string key)
        {
            Errors(status)
                .AssertLit(0, true).AssertPart(0, 0, 100, 40, "SETTINGS").AssertPart(0, 100, Frame.Width, 109, number)
                .AssertLeft(2, key);
        }

        private static DisplayStatus Of(SettingsError error)
        {
            SettingsErrors errors = new SettingsErrors();
            errors.Add(error);
            DisplayStatus status = Of(new SettingsOutcome(new ControllerSettings(), errors, new SettingEntry[0]));
            status.SettingsError = 1;
            return status;
        }

        private static DisplayStatus Of(SettingsOutcome outcome)
        {
            return Statuses.Idle().With(s => s.Settings = outcome);
        }

        private static Picture Settings(DisplayStatus status, int sheet)
        {
            return Picture.Of(Statuses.Turned(new SettingsPage(status.Settings), sheet), status);
        }

        private static Picture Errors(DisplayStatus status)
        {
            return Picture.Of(new SettingsErrorScreen(), status);
        }
    }
}
