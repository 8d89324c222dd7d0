using BackflushController.Core.Choices;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Interaction;
using BackflushController.Core.Service;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class QuestionScreenTests
    {
        [TestMethod]
        public static void The_question_is_numbered_and_its_option_stands_below()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Settings = Statuses.TwoSettings());
            Chooser chooser = Asked(status, 2);
            Scene scene = Picture.SceneOf(new QuestionScreen(chooser), status);
            Assert.AreEqual((int)Pictogram.Cup, (int)scene.Picture, "picture");
            Assert.AreEqual((int)TextId.UsageHome, (int)scene.Title, "option");
            Assert.AreEqual((int)TextId.AskUsage, (int)scene.Note, "question");
            Assert.AreEqual(3, scene.Index, "number");
            Assert.AreEqual(Questions.Count, scene.Count, "of");
        }

        [TestMethod]
        public static void No_two_questions_have_the_same_picture()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Settings = Statuses.TwoSettings());
            for (int question = 0; question < Questions.Count; question++)
            {
                for (int other = 0; other < question; other++)
                {
                    Assert.AreNotEqual(
                        PictureOf(other, status),
                        PictureOf(question, status),
                        "QuestionScreen.PictureOf has no case for question " + question);
                }
            }
        }

        [TestMethod]
        public static void The_hint_is_kept_when_the_next_option_is_drawn()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Settings = Statuses.TwoSettings());
            Chooser before = Asked(status, 3);
            Chooser after = Asked(status, 3);
            after.Answer(ButtonEvent.ShortPress);
            after.Work(1, true, true);
            Redraw.AssertOnly("012356", new QuestionScreen(before), status, new QuestionScreen(after), status);
        }

        [TestMethod]
        public static void The_settings_page_says_what_counts_and_whether_it_was_chosen()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Settings = Statuses.TwoSettings());
            status.Record.Choices[1] = 1;
            Chooser chooser = Statuses.ChooserOf(status.Settings, Statuses.BookOf(status));
            Picture.Of(Statuses.Turned(new SettingsPage(status.Settings, chooser), 2), status)
                .AssertMiddle(2, "Language").AssertMiddle(4, "English").AssertMiddle(6, "File");
            Picture.Of(Statuses.Turned(new SettingsPage(status.Settings, chooser), 3), status)
                .AssertMiddle(2, "Buzzer").AssertMiddle(4, "Off").AssertMiddle(6, "Chosen");
        }

        private static int PictureOf(int question, DisplayStatus status)
        {
            return (int)Picture.SceneOf(new QuestionScreen(Asked(status, question)), status).Picture;
        }

        private static Chooser Asked(DisplayStatus status, int question)
        {
            Chooser chooser = Statuses.ChooserOf(status.Settings, Statuses.BookOf(status));
            chooser.Open(0);
            for (int i = 0; i < question; i++)
            {
                chooser.Answer(ButtonEvent.LongPress);
                chooser.Work(0, true, true);
            }

            return chooser;
        }
    }
}
