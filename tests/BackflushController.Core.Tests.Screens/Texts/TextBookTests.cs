using BackflushController.Core.Tests.Screens;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The texts of a language, made into strings when they are asked for.</summary>
    [TestClass]
    public class TextBookTests
    {
        [TestMethod]
        public static void Every_text_of_every_language_is_the_one_of_its_file()
        {
            for (int language = 0; language < TextsTests.Languages; language++)
            {
                string[] texts = Translations.Of((Language)language);
                TextBook book = new TextBook((Language)language);
                for (int id = texts.Length - 1; id >= 0; id--)
                {
                    Assert.AreEqual(texts[id], book.Of((TextId)id), "language " + language + " text " + id);
                }
            }
        }

        [TestMethod]
        public static void A_text_that_had_to_make_room_is_made_again()
        {
            TextBook book = new TextBook(Language.German);
            string first = book.Of(TextId.WaterRinse);
            for (int id = 0; id < TextBook.Kept; id++)
            {
                book.Of(TextId.HintReady + id);
            }

            Assert.AreEqual(first, book.Of(TextId.WaterRinse), "the same letters");
        }

        [TestMethod]
        public static void A_text_beyond_the_256th_leaves_the_others_as_they_are_when_it_makes_room()
        {
            const int Texts = 300;
            string all = "0";
            for (int id = 1; id < Texts; id++)
            {
                all += Translations.Separator + id.ToString();
            }

            TextBook book = new TextBook(all);
            for (int id = Texts - 1; id >= 0; id--)
            {
                Assert.AreEqual(id.ToString(), book.Of((TextId)id), "text " + id);
            }
        }

        [TestMethod]
        public static void A_text_is_found_behind_others_that_are_kept()
        {
            string[] texts = Translations.Of(Language.English);
            TextBook book = new TextBook(Language.English);
            for (int id = 0; id < texts.Length; id++)
            {
                Assert.AreEqual(texts[id], book.Of((TextId)id), "text " + id);
            }
        }
    }
}
