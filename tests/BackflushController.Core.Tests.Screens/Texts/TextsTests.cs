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
        // The device cannot list an enumeration; the host checks that these are all of it.
        public const int Languages = (int)Language.Spanish + 1;
        public const int TextsOfLanguage = (int)TextId.OutputsMixed + 1;
        public const int Faults = (int)Fault.OutputsMixed + 1;
        private const int LettersInLine = 21;
        private const int LinesOfPrompt = 4;

        private static readonly TextId[] Titles =
        {
            TextId.Product, TextId.YourTurn, TextId.Done, TextId.Stopping, TextId.Stopped, TextId.Waiting, TextId.Due,
            TextId.Fault, TextId.Service, TextId.SettingsTitle, TextId.LeverCameDown,
        };

        private static readonly TextId[] Of15Letters =
        {
            TextId.WaterCycles, TextId.ClearWaterCycles, TextId.FlushCycles, TextId.Soak,
            TextId.Pulse, TextId.ValveProof, TextId.TeachIn, TextId.LeakTest, TextId.Counters, TextId.LastRuns,
            TextId.Settings, TextId.MyChoices,
        };

        private static readonly TextId[] Of10Letters =
        {
            TextId.WaterRinseLabel, TextId.DetergentLabel, TextId.DeepCleanLabel, TextId.GasketLabel,
            TextId.DescalingLabel, TextId.IsDue, TextId.IsOverdue,
        };

        private static readonly TextId[] Of6Letters = { TextId.Shots, TextId.Days };

        private static readonly TextId[] Of12Letters = { TextId.FillLabel, TextId.PlateauLabel, TextId.VentLabel };

        private static readonly TextId[] Of14Letters =
        {
            TextId.CyclesLabel, TextId.RunsStartedLabel, TextId.PumpMinutesLabel, TextId.ValveLabel, TextId.ShotsLabel,
            TextId.HoursLabel, TextId.PressesLabel, TextId.SignalLabel, TextId.SupplyLabel, TextId.ExpectedLabel,
            TextId.CommissionedLabel, TextId.RunsFinishedLabel, TextId.RunsStoppedLabel, TextId.RunsFaultedLabel,
            TextId.ErrorsLabel, TextId.LineLabel, TextId.AutoOff, TextId.Interference,
        };

        private static readonly TextId[] Of13Letters =
        {
            TextId.Filling, TextId.Releasing, TextId.Flushing, TextId.Pausing, TextId.Holding, TextId.Checking,
            TextId.PumpOn, TextId.PumpOff, TextId.ValveOn, TextId.ValveOff, TextId.LeverUp, TextId.LeverDown,
        };

        private static readonly TextId[] Prompts =
        {
            TextId.InsertBlindBasket, TextId.DoseDetergent, TextId.DoseAgain, TextId.RinseBasket,
            TextId.TakePortafilterOut,
        };

        private static readonly TextId[] Of3Lines =
        {
            TextId.DetergentLeft, TextId.WaitingAdvice, TextId.NoVentAdvice, TextId.VentLockedAdvice,
            TextId.NoBlindBasketAdvice, TextId.NoPressureAdvice, TextId.SlowRiseAdvice, TextId.LowPlateauAdvice,
            TextId.StallNotReachedAdvice, TextId.OverPressureAdvice, TextId.PressureIdleAdvice,
            TextId.PumpStuckOnAdvice, TextId.GroupClosedAdvice, TextId.SensorAdvice, TextId.MemoryFailsAdvice,
            TextId.TankEmptyAdvice, TextId.RestartedAdvice, TextId.HeartbeatAdvice, TextId.ServiceNeededAdvice,
            TextId.ControllerAdvice, TextId.PumpTooHotAdvice, TextId.SettingsAdvice, TextId.FillCollapsedAdvice,
            TextId.MachinePressureAdvice, TextId.LockedRinseAdvice, TextId.ZeroOffAdvice, TextId.WrongRangeAdvice,
            TextId.PumpDeadAdvice, TextId.PumpRestingAdvice, TextId.LeverNotUpAdvice,
            TextId.LeverNotDownAdvice, TextId.SensorPlaceAdvice, TextId.OutputsMixedAdvice,
        };

        private static readonly TextId[] Of2Lines =
        {
            TextId.WaterRinseHint, TextId.DetergentBackflushHint, TextId.DeepCleanHint, TextId.ClearWaterFinishHint,
            TextId.OpenFlushHint, TextId.StallBackflushHint, TextId.Soaking, TextId.DoneRinsed, TextId.DoneWater,
            TextId.DoneFlushed, TextId.DonePulse, TextId.DoneValveProof, TextId.DoneTeachIn, TextId.DoneLeakTest,
            TextId.SlowVentAdvice, TextId.GasketLeaksAdvice, TextId.ScreenCloggedAdvice, TextId.UnprovedAdvice,
            TextId.GasketAdvice,
            TextId.DescalingAdvice, TextId.DoneOutputTest, TextId.SettingsNone,
            TextId.AskUsage, TextId.AskPreset, TextId.AskHardness, TextId.UsageHome, TextId.UsageOccasional,
            TextId.LaMarzocco,
        };

        private static readonly string[][] All = ReadAll();

        private delegate void Check(string text, TextId id, Language language);

        [TestMethod]
        public static void Every_language_has_every_text()
        {
            for (int language = 0; language < Languages; language++)
            {
                Assert.AreEqual(TextsOfLanguage, All[language].Length, WordOf(language));
            }

            ForEachText((text, id, language) => Assert.IsTrue(text.Length > 0, Name(language, id) + " is empty"));
        }

        [TestMethod]
        public static void Every_text_fits_its_place()
        {
            ForEachText((text, id, language) =>
            {
                string[] lines = text.Split('\n');
                Assert.IsTrue(lines.Length <= MostLines(id), Name(language, id) + " has too many lines");
                foreach (string line in lines)
                {
                    Assert.IsTrue(line.Length > 0, Name(language, id) + " has an empty line");
                    Assert.IsTrue(line.Length <= MostLetters(id), Name(language, id) + " does not fit: " + line);
                }
            });
        }

        [TestMethod]
        public static void Every_letter_of_every_text_is_in_the_font()
        {
            ForEachText((text, id, language) =>
            {
                foreach (char letter in text)
                {
                    if (letter != '\n' && Font.Letters.IndexOf(letter) < 0)
                    {
                        Assert.IsTrue(false, Name(language, id) + " needs the letter " + (int)letter);
                    }
                }
            });
        }

        [TestMethod]
        public static void A_prompt_is_known_by_its_first_line()
        {
            ForEachText((text, id, language) =>
            {
                if (MostLines(id) == LinesOfPrompt)
                {
                    AssertInNoOtherText(language, id, text.Split('\n')[0]);
                }
            });
        }

        [TestMethod]
        public static void A_fault_is_known_by_its_name()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int fault = 1; fault < Faults; fault++)
                {
                    TextId name = FaultTexts.Name((Fault)fault);
                    AssertInNoOtherText((Language)language, name, Of((Language)language, name));
                    for (int other = 1; other < fault; other++)
                    {
                        Assert.AreNotEqual((int)name, (int)FaultTexts.Name((Fault)other), "name of fault " + fault);
                    }
                }
            }
        }

        [TestMethod]
        public static void No_two_titles_and_no_two_hints_of_a_language_are_the_same()
        {
            ForEachText((text, id, language) =>
            {
                for (TextId other = 0; other < id; other++)
                {
                    bool titles = IsIn(Titles, id) && IsIn(Titles, other);
                    bool hints = other >= TextId.HintReady && id <= TextId.HintHoldBack;
                    if (titles || hints)
                    {
                        Assert.AreNotEqual(Of(language, other), text, Name(language, id) + " stands twice");
                    }
                }
            });
        }

        [TestMethod]
        public static void Titles_are_in_capitals()
        {
            ForEachText((text, id, language) =>
            {
                foreach (char letter in text)
                {
                    Assert.IsFalse(IsIn(Titles, id) && IsSmall(letter), Name(language, id) + " has small letters");
                }
            });
        }

        [TestMethod]
        public static void Every_language_is_a_language_of_its_own()
        {
            for (int language = 0; language < Languages; language++)
            {
                for (int other = 0; other < language; other++)
                {
                    int same = 0;
                    for (TextId id = 0; (int)id < TextsOfLanguage; id++)
                    {
                        same += Of((Language)language, id) == Of((Language)other, id) ? 1 : 0;
                    }

                    Assert.IsTrue(same * 10 <= TextsOfLanguage, WordOf(language) + " equals " + WordOf(other));
                }
            }
        }

        [TestMethod]
        public static void Every_language_has_its_word_in_the_settings_file()
        {
            Assert.AreEqual(Languages, Translations.Words.Split(' ').Length, "words");
        }

        private static string[][] ReadAll()
        {
            string[][] all = new string[Languages][];
            for (int language = 0; language < Languages; language++)
            {
                all[language] = Translations.Of((Language)language);
            }

            return all;
        }

        private static void ForEachText(Check check)
        {
            for (int language = 0; language < Languages; language++)
            {
                for (TextId id = 0; (int)id < TextsOfLanguage; id++)
                {
                    check(Of((Language)language, id), id, (Language)language);
                }
            }
        }

        private static int MostLines(TextId id)
        {
            return IsIn(Prompts, id) ? LinesOfPrompt : IsIn(Of3Lines, id) ? 3 : IsIn(Of2Lines, id) ? 2 : 1;
        }

        [TestMethod]
        public static void The_font_finds_its_letters_in_the_order_of_its_table()
        {
            Font font = new Font();
            for (int i = 0; i < Font.Letters.Length; i++)
            {
                Assert.AreEqual(i * Font.GlyphWidth, font.IndexOf(Font.Letters[i]), "letter " + i);
            }

            Assert.AreEqual(Font.Letters.Length * Font.GlyphWidth, font.Upright.Length, "bytes");
        }

        [TestMethod]
        public static void A_character_without_a_letter_shows_as_a_question_mark()
        {
            Font font = new Font();
            Assert.AreEqual(font.IndexOf('?'), font.IndexOf('\n'), "line feed");
            Assert.AreEqual(font.IndexOf('?'), font.IndexOf('\u00A3'), "pound sign");
            Assert.AreEqual(font.IndexOf('?'), font.IndexOf('\u20AC'), "euro sign");
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

        private static string Of(Language language, TextId id) => All[(int)language][(int)id];

        private static string WordOf(int language) => Translations.Words.Split(' ')[language];

        /// <summary>A text by its English words: on the device an enum's text is only its number.</summary>
        private static string Name(Language language, TextId id)
        {
            return WordOf((int)language) + ": the text \"" + Of(Language.English, id) + "\"";
        }

        private static void AssertInNoOtherText(Language language, TextId id, string line)
        {
            for (TextId other = 0; (int)other < TextsOfLanguage; other++)
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

        private static bool IsIn(TextId[] ids, TextId id)
        {
            foreach (TextId other in ids)
            {
                if (other == id)
                {
                    return true;
                }
            }

            return false;
        }

        private static int MostLetters(TextId id)
        {
            return IsIn(Of6Letters, id) ? 6
                : IsIn(Of10Letters, id) ? 10
                : id >= TextId.AskLanguage && id <= TextId.VeryHard ? 11
                : IsIn(Of12Letters, id) ? 12
                : IsIn(Of13Letters, id) ? 13
                : IsIn(Of14Letters, id) ? 14
                : IsIn(Of15Letters, id) ? 15
                : LettersInLine;
        }
    }
}
