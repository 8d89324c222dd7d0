using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class TextsTests
    {
        // The device cannot list an enumeration: that words and texts are all of theirs is checked by ChecklistTests.
        public static readonly int Languages = Translations.Words.Split(' ').Length;
        public static readonly int TextsOfLanguage = Translations.Of(Language.English).Length;

        // Their names are the last texts.
        public static readonly int Faults =
            TextsOfLanguage - (int)TextId.RecipeRefused + (int)Fault.RecipeRefused;

        private const int Title = Canvas.Width - TallMessage.TextLeft;

        // At the left of the ring.
        private const int BesideRing = Canvas.Width - Ring.Size;

        // At the left of "10/10" in large letters, which take 42.
        private const int Phase = 80;

        // At the left of a number of seven digits, and of one with its unit.
        private const int Label = 79;
        private const int Figure = 72;

        // Between the pressure and "9.99 s".
        private const int InProof = 47;

        // At the left of "10/10" in small letters.
        private const int SheetTitle = 95;

        // At the left of the number of a fault.
        private const int BesideCode = 106;

        // A word of a hint stands after its sign.
        private const int HintSign = 11;
        private const int BetweenHints = 4;

        private const int LinesOfTitle = 2;

        private static readonly TextId[] ResultsAndQuestions =
        {
            TextId.SafeToOpen, TextId.LeverCameDown, TextId.ReleaseButton, TextId.SettingsWrong,
            TextId.SettingsMissing, TextId.EmptyTray, TextId.OneMoment,
        };

        // The third line is the note; the proof or what follows stands in place of a fourth.
        private static readonly TextId[] WithOneNote = { TextId.OpenSlowly, TextId.RinseFirst, TextId.DoneOutputTest };

        private static readonly TextId[] WithTwoNotes = { TextId.Waiting, TextId.RinseByHand, TextId.PowerGoesFirst };

        private static readonly TextId[] Warnings = { TextId.DoNotOpen, TextId.KeepAway, TextId.PullThePlug };

        private static readonly TextId[] DetailsOfCycle =
        {
            TextId.WaterCycles, TextId.ClearWaterFinish, TextId.FlushCycles, TextId.Soak, TextId.Pulse,
            TextId.ValveProof, TextId.TeachIn, TextId.LeakTest, TextId.TimedOnly, TextId.VentsTimed,
        };

        private static readonly TextId[] DetailsOfMessage =
        {
            TextId.Stopped, TextId.CyclesProved, TextId.CyclesLost, TextId.RecordsMissing, TextId.RecordCopyLost,
            TextId.RecordNewer, TextId.AutoOff, TextId.Interference, TextId.ErrorsFound, TextId.SettingsMissing,
            TextId.ShotsSince, TextId.DaysSince,
        };

        private static readonly TextId[] Labels =
        {
            TextId.CyclesLabel, TextId.RunsStartedLabel, TextId.RunsFinishedLabel, TextId.RunsStoppedLabel,
            TextId.RunsFaultedLabel, TextId.PumpMinutesLabel, TextId.ValveLabel, TextId.ShotsLabel, TextId.HoursLabel,
            TextId.PressesLabel, TextId.SignalLabel, TextId.SupplyLabel, TextId.LineLabel, TextId.VersionLabel,
            TextId.RuntimeLabel, TextId.ExpectedLabel,
        };

        private static readonly TextId[] SheetTitles =
        {
            TextId.Counters, TextId.LastRuns, TextId.Work, TextId.Settings, TextId.About, TextId.CommissionedLabel,
        };

        private static readonly TextId[] OneLine =
        {
            TextId.Soaking, TextId.LetItCool, TextId.Service, TextId.LeaveService,
            TextId.RunFinished, TextId.RunStopped, TextId.RunCut, TextId.AutoOffAdvice, TextId.InterferenceAdvice,
            TextId.InShots, TextId.InDays, TextId.ContactClosed, TextId.ContactOpen, TextId.ThenAgain,
            TextId.ThenRinse, TextId.Bar, TextId.OfFile, TextId.ChosenOnBox, TextId.BarPerSecond, TextId.NoPressure,
            TextId.OutputTest, TextId.HeartbeatTest, TextId.ButtonTest, TextId.TestBuzzer, TextId.TestPicture,
            TextId.SensorTest, TextId.SinglePulse, TextId.Trend,
        };

        private static readonly string[][] All = ReadAll();
        private static readonly Alphabet Letters = new Alphabet();
        private static readonly GlyphSet Small = LetterSets.Create()[LetterSets.Small];
        private static readonly GlyphSet Large = LetterSets.Create()[LetterSets.Large];

        private static string _complaints;

        private delegate void Check(string text, TextId id, Language language);

        [TestMethod]
        public static void Every_language_has_every_text()
        {
            for (int language = 0; language < Languages; language++)
            {
                Assert.AreEqual(TextsOfLanguage, All[language].Length, "texts of " + WordOf(language));
            }

            ForEachText((text, id, language) => Assert.IsTrue(text.Length > 0, Name(language, id) + " is empty"));
        }

        [TestMethod]
        public static void Every_text_fits_its_place()
        {
            // Whoever translates wants to hear of all that do not fit, not of the first.
            _complaints = "";
            ForEachText((text, id, language) =>
            {
                string[] lines = text.Split('\n');
                int room = MostLines(id);
                string tooMany = lines.Length + " lines where its list in TextsTests has room for " + room;
                Demand(lines.Length <= room, language, id, tooMany);
                for (int i = 0; i < lines.Length; i++)
                {
                    Demand(lines[i].Length > 0 || IsHint(id), language, id, "an empty line");
                    DemandFit(lines[i], i, language, id);
                }

                if (IsTitle(id))
                {
                    DemandWidth(Small, Joined(text, LinesOfTitle), Canvas.Width, language, id);
                }

                if (IsIn(DetailsOfMessage, id))
                {
                    DemandWidth(Small, Joined(text, LinesOfTitle), Title, language, id);
                }

                if (IsHint(id))
                {
                    DemandHintFits(lines, language, id);
                }
            });
            Assert.AreEqual(0, _complaints.Length, _complaints);
        }

        [TestMethod]
        public static void Every_text_is_in_a_list_that_says_how_much_room_it_has()
        {
            for (TextId id = TextId.None + 1; (int)id < TextsOfLanguage; id++)
            {
                bool hasRoom = IsLarge(id) || IsAdvice(id) || IsHint(id) || IsFigure(id) || IsIn(OneLine, id)
                    || IsIn(DetailsOfCycle, id) || IsIn(DetailsOfMessage, id) || IsIn(Labels, id)
                    || IsIn(SheetTitles, id) || id == TextId.VentLabel || id == TextId.Venting
                    || id == TextId.HeartbeatAdvice;
                Assert.IsTrue(hasRoom, Name(Language.English, id) + " is in no list of TextsTests.cs");
            }
        }

        [TestMethod]
        public static void What_is_due_fits_into_one_line_with_its_label()
        {
            TextId[] states = { TextId.InShots, TextId.InDays, TextId.IsDue, TextId.IsOverdue };
            _complaints = "";
            for (Language language = 0; (int)language < Languages; language++)
            {
                for (TextId label = TextId.GasketLabel; label < TextId.InShots; label++)
                {
                    int left = Width(Small, Of(language, label), label) + Small.Gap + Canvas.Space;
                    foreach (TextId state in states)
                    {
                        int end = left + Width(Small, Of(language, state), state);
                        DemandColumns(end, Canvas.Width, Of(language, state), language, label);
                    }
                }
            }

            Assert.AreEqual(0, _complaints.Length, _complaints);
        }

        [TestMethod]
        public static void What_follows_a_fault_is_hidden_in_no_language()
        {
            // The second line of the advice takes the place of what to do next: then no language has it, or all.
            ForEachText((text, id, language) =>
            {
                if (id >= TextId.NoVentAdvice && id < TextId.ThenAgain)
                {
                    int lines = Of(Language.English, id).Split('\n').Length;
                    Assert.AreEqual(lines, text.Split('\n').Length, Name(language, id));
                }
            });
        }

        [TestMethod]
        public static void Every_letter_of_every_text_is_in_the_glyphs_that_draw_it()
        {
            ForEachText((text, id, language) =>
            {
                string[] lines = text.Split('\n');
                for (int i = 0; i < lines.Length; i++)
                {
                    // A title is large on its own screen and small in a list.
                    AssertHas(Small, lines[i], language, id);
                    if (IsLarge(id) && i < LinesOfTitle)
                    {
                        AssertHas(Large, lines[i], language, id);
                    }
                }
            });
        }

        [TestMethod]
        public static void A_prompt_is_known_by_its_large_lines()
        {
            ForEachText((text, id, language) =>
            {
                if (IsPrompt(id))
                {
                    AssertInNoOtherText(language, id, Joined(text, LinesOfTitle));
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
                    string text = Joined(Of((Language)language, name), LinesOfTitle);
                    AssertInNoOtherText((Language)language, name, text);
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
                    if ((IsHint(id) && IsHint(other)) || (NamesItsScreen(id) && NamesItsScreen(other)))
                    {
                        string first = Joined(Of(language, other), LinesOfTitle);
                        Assert.AreNotEqual(first, Joined(text, LinesOfTitle), Name(language, id) + " stands twice");
                    }
                }
            });
        }

        [TestMethod]
        public static void Warnings_are_in_capitals()
        {
            ForEachText((text, id, language) =>
            {
                foreach (char letter in text)
                {
                    Assert.IsFalse(IsIn(Warnings, id) && IsSmall(letter), Name(language, id) + " has small letters");
                }
            });
        }

        [TestMethod]
        public static void A_number_stands_in_a_text_of_every_language_or_of_none()
        {
            ForEachText((text, id, language) =>
            {
                string english = Of(Language.English, id);
                string[] signs = { Canvas.NumberSign.ToString(), Canvas.WholeSign.ToString() };
                foreach (string sign in signs)
                {
                    bool isInBoth = english.Contains(sign) == text.Contains(sign);
                    Assert.IsTrue(isInBoth, Name(language, id) + " differs in its numbers");
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
                for (TextId id = TextId.None + 1; (int)id < TextsOfLanguage; id++)
                {
                    check(Of((Language)language, id), id, (Language)language);
                }
            }
        }

        private static void DemandFit(string line, int number, Language language, TextId id)
        {
            if (IsLarge(id) && number < LinesOfTitle)
            {
                DemandWidth(Large, line, MostOfLarge(id), language, id);
            }
            else
            {
                DemandWidth(Small, line, MostOfSmall(id), language, id);
            }
        }

        private static void DemandHintFits(string[] lines, Language language, TextId id)
        {
            int left = lines[0].Length == 0 ? 0 : HintSign + Width(Small, lines[0], id);
            if (id == TextId.HintStop)
            {
                // Stands at the left of the ring.
                DemandColumns(left, BesideRing, lines[0], language, id);
            }

            if (lines.Length > 1)
            {
                int right = HintSign + Width(Small, lines[1], id);
                DemandColumns(left + BetweenHints + right, Canvas.Width, lines[1], language, id);
            }
        }

        private static void DemandWidth(GlyphSet set, string line, int most, Language language, TextId id)
        {
            DemandColumns(Width(set, line, id), most, line, language, id);
        }

        private static void DemandColumns(int columns, int most, string line, Language language, TextId id)
        {
            Demand(columns <= most, language, id, "\"" + line + "\" is " + (columns - most) + " columns too wide");
        }

        private static void Demand(bool isMet, Language language, TextId id, string complaint)
        {
            if (!isMet)
            {
                _complaints += Name(language, id) + ": " + complaint + "\n";
            }
        }

        private static int MostLines(TextId id)
        {
            return IsPrompt(id) || IsIn(WithTwoNotes, id) ? LinesOfTitle + 2
                : IsResult(id) || IsIn(WithOneNote, id) || id == TextId.HeartbeatAdvice ? LinesOfTitle + 1
                : IsTitle(id) || IsHint(id) || IsAdvice(id) ? LinesOfTitle
                : 1;
        }

        private static int MostOfLarge(TextId id)
        {
            return id == TextId.Scan ? Canvas.Width / 2
                : IsPhase(id) ? Phase
                : IsIn(Warnings, id) || IsIn(OneLine, id) ? Canvas.Width
                : Title;
        }

        private static int MostOfSmall(TextId id)
        {
            return IsIn(Labels, id) ? Label
                : IsIn(DetailsOfCycle, id) ? BesideRing
                : IsIn(SheetTitles, id) ? SheetTitle
                : id == TextId.VentLabel ? InProof
                : IsFigure(id) ? Figure
                : id == TextId.Venting ? BesideCode
                : Canvas.Width;
        }

        /// <summary>Columns of a line, with as many digits as its number has at most.</summary>
        private static int Width(GlyphSet set, string line, TextId id)
        {
            int width = -set.Gap;
            foreach (char letter in line)
            {
                bool isNumber = letter == Canvas.NumberSign || letter == Canvas.WholeSign;
                int glyph = Letters.IndexOf(isNumber ? '0' : letter);
                width += (isNumber ? DigitsOf(id) : 1) * (set.Width(glyph) + set.Gap);
            }

            return width > 0 ? width : 0;
        }

        private static int DigitsOf(TextId id)
        {
            return id == TextId.ShotsSince || id == TextId.DaysSince ? 4
                : id == TextId.InShots || id == TextId.InDays ? 3
                : 2;
        }

        private static bool IsLarge(TextId id)
        {
            return IsTitle(id) || IsPhase(id) || IsIn(Warnings, id) || id == TextId.Bar || id == TextId.Scan
                || id == TextId.Stopping || id == TextId.Stopped;
        }

        private static bool IsTitle(TextId id)
        {
            return (id >= TextId.DetergentBackflush && id < TextId.GasketAdvice)
                || id >= TextId.RecipeRefused
                || id == TextId.IsDue || id == TextId.IsOverdue
                || IsLabel(id) || IsPrompt(id) || IsResult(id)
                || (id >= TextId.MyChoices && id < TextId.OfFile && !IsQuestion(id))
                || IsIn(ResultsAndQuestions, id) || IsIn(WithOneNote, id) || IsIn(WithTwoNotes, id);
        }

        /// <summary>A label may be called what its programme is.</summary>
        private static bool NamesItsScreen(TextId id) => IsLarge(id) && !IsLabel(id);

        private static bool IsQuestion(TextId id) => id >= TextId.AskLanguage && id < TextId.InEnglish;

        private static bool IsLabel(TextId id) => id >= TextId.GasketLabel && id < TextId.InShots;

        private static bool IsPrompt(TextId id) => id >= TextId.InsertBlindBasket && id < TextId.Filling;

        private static bool IsResult(TextId id) => id >= TextId.DoneRinsed && id < TextId.Stopping;

        private static bool IsHint(TextId id) => id >= TextId.HintReady && id < TextId.InsertBlindBasket;

        private static bool IsFigure(TextId id) => id >= TextId.FillLabel && id < TextId.VentLabel;

        private static bool IsPhase(TextId id)
        {
            return (id >= TextId.Filling && id < TextId.Soaking) || (id >= TextId.LeverUp && id < TextId.DoneRinsed);
        }

        private static bool IsAdvice(TextId id)
        {
            return (id >= TextId.GasketAdvice && id < TextId.WaterCycles)
                || (id >= TextId.NoVentAdvice && id < TextId.ThenAgain)
                || IsQuestion(id) || id == TextId.SettingsAdvice || id == TextId.SettingsNone;
        }

        private static string Of(Language language, TextId id) => All[(int)language][(int)id];

        private static string WordOf(int language) => Translations.Words.Split(' ')[language];

        /// <summary>A text by its English words: on the device an enum's text is only its number.</summary>
        private static string Name(Language language, TextId id)
        {
            return WordOf((int)language) + ": the text \"" + Joined(Of(Language.English, id), LinesOfTitle) + "\"";
        }

        /// <summary>The first lines of a text in one, as a list shows them.</summary>
        private static string Joined(string text, int most)
        {
            string[] lines = text.Split('\n');
            string joined = lines[0];
            for (int i = 1; i < lines.Length && i < most; i++)
            {
                joined += " " + lines[i];
            }

            return joined;
        }

        private static void AssertInNoOtherText(Language language, TextId id, string words)
        {
            for (TextId other = 0; (int)other < TextsOfLanguage; other++)
            {
                if (other != id)
                {
                    string text = Joined(Of(language, other), int.MaxValue);
                    Assert.IsTrue(text.IndexOf(words) < 0, Name(language, other) + " contains " + words);
                }
            }
        }

        private static void AssertHas(GlyphSet set, string line, Language language, TextId id)
        {
            foreach (char letter in line)
            {
                bool isNumber = letter == Canvas.NumberSign || letter == Canvas.WholeSign;
                if (!isNumber && !IsDrawn(set, letter))
                {
                    Assert.IsTrue(false, Name(language, id) + " needs the letter " + (int)letter);
                }
            }
        }

        private static bool IsDrawn(GlyphSet set, char letter)
        {
            int glyph = LetterSets.Letters.IndexOf(letter);
            return glyph >= 0 && glyph < set.Starts.Length;
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
    }
}
