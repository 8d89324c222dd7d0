using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class SettingsFileTests
    {
        [TestMethod]
        public static void No_file_and_an_empty_file_give_the_defaults()
        {
            SettingsOutcome none = SettingsFile.Read(new byte[0], 0);
            Assert.IsTrue(none.IsUsable, "usable");
            Assert.AreEqual(0, none.Errors.Length, "errors");
            Assert.AreEqual(25, none.Settings.Pins.Pump, "pump");

            Assert.AreEqual(27, SettingsText.Taken("\n\r\n  \n").Pins.Valve, "valve");
        }

        [TestMethod]
        public static void A_file_that_cannot_be_read_is_an_error()
        {
            SettingsOutcome outcome = SettingsFile.Read(new byte[0], -1);

            Assert.IsFalse(outcome.IsUsable, "usable");
            Assert.AreEqual(
                "line 0: settings.ini = cannot be read: allowed deploy the file again",
                outcome.Errors[0].Text,
                "error");
        }

        [TestMethod]
        [DataRow("opv = 9.5\nlanguage = german")]
        [DataRow("\u00EF\u00BB\u00BFopv=9.5\r\nlanguage=german\r\n")]
        [DataRow("# gr\u00C3\u00BC\u00C3\u009Fe\n\n  OPV =\t9.500 ; bar\n\tLanguage = German# de\n")]
        [DataRow("language = GERMAN\n; opv = 8\nopv = 9.5")]
        public static void Comments_blanks_line_ends_and_capitals_do_not_matter(string text)
        {
            ControllerSettings settings = SettingsText.Taken(text);
            Assert.AreEqual(9500, settings.OpvMillibar, text);
            Assert.AreEqual((int)Language.German, (int)settings.Language, text);
        }

        [TestMethod]
        public static void A_line_that_is_not_key_and_value_is_refused()
        {
            SettingsText.AssertRefused("line 2: opv: allowed key = value", "\nopv\n");
            SettingsText.AssertRefused("line 1: (no key) = 9: allowed key = value", "= 9");
            SettingsText.AssertRefusedLine("opv 9", "key = value");
            SettingsText.AssertRefusedLine("opvv = 9", "a key of docs/settings.md");
            SettingsText.AssertRefused(
                "line 3: opv = 10: allowed one line; line 1 has it already", "opv = 9\n\nopv = 10");
        }

        [TestMethod]
        public static void A_line_with_anything_but_plain_text_is_refused()
        {
            SettingsText.AssertRefused(
                "line 1: opv = 9?: allowed plain letters and digits and signs", "opv = 9\u00B5");
            SettingsText.AssertRefused("line 1: opv = 9?: allowed text without control characters", "opv = 9\u0007");
            SettingsText.AssertRefused(
                "line 2: (no key): allowed text without control characters", "opv = 9\n# \u001B[2J");
            SettingsText.AssertRefused(
                "line 2: (no key): allowed text without control characters", "opv = 9\n# \u007F");
            Assert.AreEqual(9000, SettingsText.Taken("opv = 9 #\tbar").OpvMillibar, "a tab in a comment");
            SettingsText.AssertRefused(
                "line 1: opv = 9?pump = rotary: allowed text without control characters", "opv = 9\rpump = rotary");
        }

        [TestMethod]
        [DataRow("\u00EF\u00BBx")]
        [DataRow("\u00EFx\u00BF")]
        [DataRow("x\u00BB\u00BF")]
        public static void Half_a_byte_order_mark_is_none(string beginning)
        {
            SettingsOutcome outcome = SettingsText.Read(beginning + "opv = 9");

            Assert.AreEqual(1, outcome.ErrorCount, "errors");
        }

        [TestMethod]
        public static void A_zero_byte_does_not_end_a_line()
        {
            // Bytes, not a text: texts of the chip end at a zero.
            byte[] content = { (byte)'o', (byte)'p', (byte)'v', (byte)'=', (byte)'9', 0, (byte)'9' };
            SettingsOutcome outcome = SettingsFile.Read(content, content.Length);

            Assert.AreEqual(1, outcome.ErrorCount, "count");
            Assert.AreEqual(
                "line 1: opv = 9?9: allowed text without control characters", outcome.Errors[0].Text, "error");
        }

        [TestMethod]
        public static void A_line_may_have_120_characters_before_its_comment()
        {
            Assert.AreEqual(9000, SettingsText.Taken("opv = 9".PadRight(120) + "; bar").OpvMillibar, "120");
            Assert.AreEqual(9000, SettingsText.Taken("opv = 9 ;".PadRight(500, '-')).OpvMillibar, "comment");
            SettingsText.AssertRefused(
                "line 1: opv = 9: allowed at most 120 characters in a line", "opv = 9".PadRight(121));
        }

        [TestMethod]
        public static void A_file_may_have_4096_bytes()
        {
            string text = "opv = 9 #".PadRight(4096, '-');

            Assert.AreEqual(9000, SettingsText.Taken(text).OpvMillibar, "4096");
            SettingsText.AssertRefused("line 0: settings.ini = too long: allowed at most 4096 bytes", text + "-");
        }

        [TestMethod]
        public static void A_number_is_digits_on_its_grid_and_in_its_range()
        {
            string[] bad =
            {
                "4.9", "15.1", "9.55", "9.1234", "9.", ".9", "-9", "+9", "9 bar", "9e0", "nine", "", "9..1", "0x9",
                "4294967305", "99999999999999999999", "1000009", "--9", "9-", "-", ".", "9 .5", "9 5",
            };
            for (int i = 0; i < bad.Length; i++)
            {
                string value = bad[i].Length > 0 ? " = " + bad[i] : string.Empty;
                SettingsText.AssertRefused(
                    "line 1: opv" + value + ": allowed unknown or 5.0 to 15.0 bar in steps of 0.1", "opv = " + bad[i]);
            }

            Assert.IsFalse(SettingsText.Read("opv = 9,5").IsUsable, "a decimal comma");
            Assert.AreEqual(5000, SettingsText.Taken("opv = 5").OpvMillibar, "lowest");
            Assert.AreEqual(14000, SettingsText.Taken("opv = 014.00").OpvMillibar, "zeros");
            Assert.AreEqual(0, SettingsText.Taken("opv = Unknown").OpvMillibar, "word");
            Assert.AreEqual(-250, SettingsText.Taken("calibration-low-read = -0.25").CalibrationLowRead, "minus");
        }

        [TestMethod]
        public static void A_choice_is_one_of_its_words()
        {
            SettingsText.AssertRefusedLine("pump = gear", "vibratory rotary");
            SettingsText.AssertRefusedLine("buzzer = yes", "off on");
            SettingsText.AssertRefusedLine("pump = 1", "vibratory rotary");
            Assert.AreEqual(0x3D, SettingsText.Taken("display-address = 0x3D").PanelAddress, "address");
            Assert.AreEqual((int)PanelKind.Sh1106, (int)SettingsText.Taken("display = sh1106").Panel, "panel");
        }

        [TestMethod]
        public static void Every_error_is_counted_and_the_first_eight_are_kept_in_order()
        {
            string text = string.Empty;
            for (int i = 0; i < 20; i++)
            {
                text += "bad-" + i.ToString() + " = 1\n";
            }

            SettingsOutcome outcome = SettingsText.Read("opv = 9\n" + text + "pump = rotary\n");

            Assert.AreEqual(20, outcome.ErrorCount, "count");
            Assert.AreEqual(8, outcome.Errors.Length, "kept");
            for (int i = 0; i < outcome.Errors.Length; i++)
            {
                Assert.AreEqual("bad-" + i.ToString(), outcome.Errors[i].Key, "key of error " + i);
                Assert.AreEqual(i + 2, outcome.Errors[i].Line, "line of error " + i);
            }

            Assert.AreEqual(0, outcome.Settings.OpvMillibar, "defaults");
            Assert.AreEqual((int)PumpType.Vibratory, (int)outcome.Settings.Pump, "defaults");
        }

        [TestMethod]
        public static void Key_and_value_of_an_error_fit_a_line_of_the_panel()
        {
            SettingsError error = SettingsText.Read("".PadRight(40, 'k') + " = " + "".PadRight(40, 'v')).Errors[0];

            Assert.AreEqual("kkkkkkkkkkkkkkkkkkkkk", error.Key, "key");
            Assert.AreEqual("vvvvvvvvvvvvvvvvvvvvv", error.Value, "value");
        }

        [TestMethod]
        [DataRow("profile = e61-rotary\nopv = 10\npreset = quick")]
        [DataRow("preset = quick\nopv = 10\nprofile = e61-rotary")]
        public static void A_profile_yields_to_every_other_key_wherever_it_stands(string text)
        {
            ControllerSettings settings = SettingsText.Taken(text);
            Assert.AreEqual((int)PumpType.Rotary, (int)settings.Pump, "pump of the profile");
            Assert.AreEqual(10000, settings.OpvMillibar, "valve of the key");
            Assert.AreEqual((int)DetergentPreset.Quick, (int)settings.Preset, "preset of the key");
        }

        [TestMethod]
        public static void Usage_and_hardness_preset_the_reminders_that_the_file_does_not_set()
        {
            ReminderSettings cafe = SettingsText.Taken(
                "due-water-shots = 50\nusage = cafe\nwater-hardness = hard").Reminders;
            Assert.AreEqual(50, cafe.WaterRinse.Shots, "of the key");
            Assert.AreEqual(1, cafe.WaterRinse.Days, "of the usage");
            Assert.AreEqual(300, cafe.Detergent.Shots, "of the usage");
            Assert.AreEqual(45, cafe.Descaling.Days, "of both");

            Assert.AreEqual(30, SettingsText.Taken("due-descaling-days = 30").Reminders.Descaling.Days, "key");
        }
    }
}
