using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class TextsTests
    {
        private const int Languages = (int)Language.Spanish + 1;
        private const int TextsOfLanguage = (int)TextId.HintHoldBack + 1;
        private const int Faults = (int)Fault.ServiceNeeded + 1;
        private const int LettersInLine = 21;
        private const int LinesOfPrompt = 4;

        [TestMethod]
        public static void Every_language_has_every_text()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int id = 0; id < TextsOfLanguage; id++)
                {
                    string text = Of(language, id);
                    Assert.AreNotEqual("?", text, Name(language, id));
                    Assert.IsTrue(text.Length > 0, Name(language, id));
                }
            }
        }

        [TestMethod]
        public static void Every_text_fits_its_place()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int id = 0; id < TextsOfLanguage; id++)
                {
                    string[] lines = Of(language, id).Split('\n');
                    Assert.IsTrue(lines.Length <= MostLines((TextId)id), "lines of " + Name(language, id));
                    foreach (string line in lines)
                    {
                        Assert.IsTrue(line.Length > 0, "empty line in " + Name(language, id));
                        Assert.IsTrue(line.Length <= MostLetters((TextId)id), "too long: " + Name(language, id));
                    }
                }
            }
        }

        [TestMethod]
        public static void Every_letter_of_every_text_is_in_the_font()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int id = 0; id < TextsOfLanguage; id++)
                {
                    foreach (char letter in Of(language, id))
                    {
                        if (letter != '\n' && Font.Letters.IndexOf(letter) < 0)
                        {
                            Assert.IsTrue(false, "no letter " + (int)letter + " for " + Name(language, id));
                        }
                    }
                }
            }
        }

        [TestMethod]
        public static void A_prompt_is_known_by_its_first_line()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int id = 0; id < TextsOfLanguage; id++)
                {
                    if (MostLines((TextId)id) == LinesOfPrompt)
                    {
                        AssertInNoOtherText(language, id, Of(language, id).Split('\n')[0]);
                    }
                }
            }
        }

        [TestMethod]
        public static void No_two_faults_have_the_same_name()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int fault = 1; fault < Faults; fault++)
                {
                    for (int other = 1; other < fault; other++)
                    {
                        Assert.AreNotEqual(NameOf(language, other), NameOf(language, fault), "language " + language);
                    }
                }
            }
        }

        [TestMethod]
        public static void A_fault_is_known_by_its_name()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int fault = 1; fault < Faults; fault++)
                {
                    AssertInNoOtherText(language, (int)FaultTexts.Name((Fault)fault), NameOf(language, fault));
                }
            }
        }

        [TestMethod]
        public static void No_two_titles_of_a_language_are_the_same()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int id = 0; id < TextsOfLanguage; id++)
                {
                    for (int other = 0; other < id; other++)
                    {
                        if (IsTitle((TextId)id) && IsTitle((TextId)other))
                        {
                            Assert.AreNotEqual(Of(language, other), Of(language, id), Name(language, id));
                        }
                    }
                }
            }
        }

        [TestMethod]
        public static void No_two_hints_for_the_button_are_the_same()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int id = (int)TextId.HintReady; id < TextsOfLanguage; id++)
                {
                    for (int other = (int)TextId.HintReady; other < id; other++)
                    {
                        Assert.AreNotEqual(Of(language, other), Of(language, id), Name(language, id));
                    }
                }
            }
        }

        [TestMethod]
        public static void Titles_are_in_capitals()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int id = 0; id < TextsOfLanguage; id++)
                {
                    if (IsTitle((TextId)id))
                    {
                        foreach (char letter in Of(language, id))
                        {
                            Assert.IsFalse(IsSmall(letter), Name(language, id));
                        }
                    }
                }
            }
        }

        [TestMethod]
        public static void Every_language_is_a_language_of_its_own()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int other = 0; other < language; other++)
                {
                    int same = 0;
                    for (int id = 0; id < TextsOfLanguage; id++)
                    {
                        same += Of(language, id) == Of(other, id) ? 1 : 0;
                    }

                    Assert.IsTrue(same * 10 <= TextsOfLanguage, "same texts in " + language + " and " + other);
                }
            }
        }

        [TestMethod]
        public static void Every_language_has_its_word_in_the_settings_file()
        {
            Assert.AreEqual(Languages, Translations.Words().Length, "words");
        }

        [TestMethod]
        public static void A_number_that_is_no_text_shows_as_a_question_mark()
        {
            for (int language = 0; language < Languages; language++)
            {
                Assert.AreEqual("?", Of(language, TextsOfLanguage), "language " + language);
            }
        }

        [TestMethod]
        public static void The_font_finds_its_letters_in_the_order_of_its_table()
        {
            for (int i = 0; i < Font.Letters.Length; i++)
            {
                Assert.AreEqual(i * Font.GlyphWidth, Font.IndexOf(Font.Letters[i]), "letter " + i);
            }

            Assert.AreEqual(Font.Letters.Length * Font.GlyphWidth, new Font().Upright.Length, "bytes");
        }

        [TestMethod]
        public static void A_character_without_a_letter_shows_as_a_question_mark()
        {
            Assert.AreEqual(Font.IndexOf('?'), Font.IndexOf('\n'), "line feed");
            Assert.AreEqual(Font.IndexOf('?'), Font.IndexOf('\u00A3'), "pound sign");
            Assert.AreEqual(Font.IndexOf('?'), Font.IndexOf('\u20AC'), "euro sign");
        }

        [TestMethod]
        public static void Every_letter_has_a_shape_of_its_own()
        {
            byte[] shapes = new Font().Upright;
            for (int letter = 0; letter < shapes.Length; letter += Font.GlyphWidth)
            {
                for (int other = 0; other < letter; other += Font.GlyphWidth)
                {
                    int same = 0;
                    while (same < Font.GlyphWidth && shapes[letter + same] == shapes[other + same])
                    {
                        same++;
                    }

                    if (same == Font.GlyphWidth)
                    {
                        Assert.IsTrue(false, "same shape at " + other + " and " + letter);
                    }
                }
            }
        }

        private static string Of(int language, int id)
        {
            return Translations.Of((Language)language, (TextId)id);
        }

        private static string NameOf(int language, int fault)
        {
            return Of(language, (int)FaultTexts.Name((Fault)fault));
        }

        private static string Name(int language, int id)
        {
            return "text " + id + " of language " + language;
        }

        private static void AssertInNoOtherText(int language, int id, string line)
        {
            for (int other = 0; other < TextsOfLanguage; other++)
            {
                if (other != id)
                {
                    Assert.IsTrue(Of(language, other).IndexOf(line) < 0, Name(language, other) + " contains " + line);
                }
            }
        }

        private static bool IsSmall(char letter)
        {
            // Beyond ASCII the capitals of Latin-1 end where its small letters begin, at the sharp s.
            return (letter >= 'a' && letter <= 'z') || letter >= 'ß';
        }

        private static bool IsTitle(TextId id)
        {
            switch (id)
            {
                case TextId.Product:
                case TextId.YourTurn:
                case TextId.Done:
                case TextId.Stopping:
                case TextId.Stopped:
                case TextId.Waiting:
                case TextId.Due:
                case TextId.Fault:
                case TextId.Service:
                case TextId.SettingsTitle:
                    return true;

                default:
                    return false;
            }
        }

        private static int MostLetters(TextId id)
        {
            switch (id)
            {
                case TextId.DetergentCycles:
                case TextId.WaterCycles:
                case TextId.ClearWaterCycles:
                case TextId.FlushCycles:
                case TextId.Soak:
                case TextId.Pulse:
                case TextId.ValveProof:
                case TextId.TeachIn:
                case TextId.LeakTest:
                case TextId.Counters:
                case TextId.LastRuns:
                case TextId.Settings:
                    return 15;

                case TextId.WaterRinseLabel:
                case TextId.DetergentLabel:
                case TextId.DeepCleanLabel:
                case TextId.GasketLabel:
                case TextId.DescalingLabel:
                case TextId.IsDue:
                case TextId.IsOverdue:
                    return 10;

                case TextId.Shots:
                case TextId.Days:
                    return 6;

                case TextId.FillLabel:
                case TextId.PlateauLabel:
                case TextId.VentLabel:
                    return 12;

                case TextId.CyclesLabel:
                case TextId.RunsStartedLabel:
                case TextId.PumpMinutesLabel:
                case TextId.ValveLabel:
                case TextId.ShotsLabel:
                case TextId.HoursLabel:
                case TextId.PressesLabel:
                case TextId.SignalLabel:
                case TextId.SupplyLabel:
                case TextId.ExpectedLabel:
                case TextId.CommissionedLabel:
                case TextId.RunsFinishedLabel:
                case TextId.RunsStoppedLabel:
                case TextId.RunsFaultedLabel:
                case TextId.ErrorsLabel:
                case TextId.LineLabel:
                    return 14;

                case TextId.Filling:
                case TextId.Releasing:
                case TextId.Flushing:
                case TextId.Pausing:
                case TextId.Holding:
                case TextId.PumpOn:
                case TextId.PumpOff:
                case TextId.ValveOn:
                case TextId.ValveOff:
                    return 13;

                default:
                    return LettersInLine;
            }
        }

        private static int MostLines(TextId id)
        {
            switch (id)
            {
                case TextId.InsertBlindBasket:
                case TextId.DoseDetergent:
                case TextId.DoseAgain:
                case TextId.RinseBasket:
                case TextId.TakePortafilterOut:
                    return LinesOfPrompt;

                case TextId.DetergentLeft:
                case TextId.WaitingAdvice:
                case TextId.NoVentAdvice:
                case TextId.VentLockedAdvice:
                case TextId.NoBlindBasketAdvice:
                case TextId.NoPressureAdvice:
                case TextId.SlowRiseAdvice:
                case TextId.LowPlateauAdvice:
                case TextId.StallNotReachedAdvice:
                case TextId.OverPressureAdvice:
                case TextId.PressureIdleAdvice:
                case TextId.PumpStuckOnAdvice:
                case TextId.GroupClosedAdvice:
                case TextId.SensorAdvice:
                case TextId.MemoryFailsAdvice:
                case TextId.TankEmptyAdvice:
                case TextId.RestartedAdvice:
                case TextId.HeartbeatAdvice:
                case TextId.ServiceNeededAdvice:
                case TextId.ControllerAdvice:
                case TextId.PumpTooHotAdvice:
                case TextId.SettingsAdvice:
                    return 3;

                case TextId.WaterRinseHint:
                case TextId.DetergentBackflushHint:
                case TextId.DeepCleanHint:
                case TextId.ClearWaterFinishHint:
                case TextId.OpenFlushHint:
                case TextId.StallBackflushHint:
                case TextId.Soaking:
                case TextId.DoneRinsed:
                case TextId.DoneWater:
                case TextId.DoneFlushed:
                case TextId.DonePulse:
                case TextId.DoneValveProof:
                case TextId.DoneTeachIn:
                case TextId.DoneLeakTest:
                case TextId.SlowVentAdvice:
                case TextId.GasketLeaksAdvice:
                case TextId.ScreenCloggedAdvice:
                case TextId.GasketAdvice:
                case TextId.DescalingAdvice:
                case TextId.DoneOutputTest:
                case TextId.SettingsNone:
                    return 2;

                default:
                    return 1;
            }
        }
    }
}
