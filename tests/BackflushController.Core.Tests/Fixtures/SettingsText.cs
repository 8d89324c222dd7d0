using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Settings files as texts. A character is a byte.</summary>
    public static class SettingsText
    {
        /// <summary>Reads a file with this text.</summary>
        public static SettingsOutcome Read(string text)
        {
            byte[] content = new byte[text.Length];
            for (int i = 0; i < text.Length; i++)
            {
                content[i] = (byte)text[i];
            }

            return ConfiguredProgrammes.Checked(SettingsFile.Read(content, content.Length));
        }

        /// <summary>The settings of a file that must be without an error.</summary>
        public static ControllerSettings Taken(string text)
        {
            SettingsOutcome outcome = Read(text);
            Assert.AreEqual("taken", outcome.IsUsable ? "taken" : outcome.Errors[0].Text, text);
            return outcome.Settings;
        }

        /// <summary>A file of this one line is refused, and this is what it says of it.</summary>
        public static void AssertRefusedLine(string line, string allowed)
        {
            AssertRefused("line 1: " + line + ": allowed " + allowed, line);
        }

        /// <summary>The file has this one error, and the settings are the defaults.</summary>
        public static void AssertRefused(string error, string text)
        {
            SettingsOutcome outcome = Read(text);
            Assert.AreEqual(error, outcome.ErrorCount == 0 ? "taken" : outcome.Errors[0].Text, "error");
            Assert.AreEqual(1, outcome.ErrorCount, text);
            Assert.IsFalse(outcome.IsUsable, text);
            Assert.AreEqual(new ControllerSettings().OpvMillibar, outcome.Settings.OpvMillibar, text);
        }
    }
}
