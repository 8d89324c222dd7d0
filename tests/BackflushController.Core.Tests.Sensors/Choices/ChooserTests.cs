using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class ChooserTests
    {
        private const long Second = 1000000;
        private const string GermanCafe = "language = german\nusage = cafe\n";

        [TestMethod]
        public static void A_new_box_asks_for_the_language_first_with_the_one_of_the_file()
        {
            ChoosingBox box = FirstPowerUp(GermanCafe);

            Assert.IsTrue(box.Chooser.IsOpen, "asks");
            Assert.AreEqual(0, box.Chooser.Number, "question");
            Assert.AreEqual((int)Language.German, box.Chooser.Option, "option");
        }

        [TestMethod]
        public static void Five_answers_count_at_once_and_are_kept()
        {
            ChoosingBox box = FirstPowerUp("due-detergent-shots = 77\n");
            box.Next(2).Take();
            Assert.AreEqual((int)Language.French, (int)box.Settings.Language, "language");
            box.Next().Take();
            Assert.IsFalse(box.Settings.BuzzerOn, "buzzer");
            box.Next(2).Take();
            Assert.AreEqual(1, box.Settings.Reminders.WaterRinse.Days, "water rinse of a cafe");
            Assert.AreEqual(77, box.Settings.Reminders.Detergent.Shots, "a number of the file stays");
            box.Next(2).Take();
            Assert.AreEqual((int)DetergentPreset.Quick, (int)box.Settings.Preset, "sequence");
            Assert.AreEqual(6, box.Menu.Selected.Stages[1].Cycles, "its programme");
            box.Next().Take();
            Assert.AreEqual(45, box.Settings.Reminders.Descaling.Days, "hard water in a cafe");

            Assert.IsFalse(box.Chooser.IsOpen, "ready");
            Assert.IsFalse(box.Chooser.IsAwake, "nothing more to do");
            Assert.IsTrue(box.Logbook.Writes.IsDirty, "is written");
            int[] taken = { 3, 1, 1, 3, 3 };
            for (int i = 0; i < taken.Length; i++)
            {
                Assert.AreEqual(taken[i], (int)box.Record.Choices[i], "choice " + i);
            }
        }

        [TestMethod]
        public static void What_was_chosen_counts_at_the_next_power_up_and_is_not_asked_again()
        {
            BoxRecord record = FirstPowerUp("").Take().Take().Take().Next(5).Take().Take().Record;
            ChoosingBox box = new ChoosingBox("language = german\n", record).Wait(5 * Second);

            Assert.IsFalse(box.Chooser.IsOpen, "asks");
            Assert.AreEqual((int)Language.English, (int)box.Settings.Language, "language");
            Assert.AreEqual((int)DetergentPreset.E61, (int)box.Settings.Preset, "sequence");
            Assert.AreEqual(20000000L, box.Menu.Selected.Stages[1].FillMicroseconds, "its fill");
        }

        [TestMethod]
        public static void After_a_power_cut_in_the_middle_only_what_is_missing_is_asked()
        {
            BoxRecord record = FirstPowerUp("").Next().Take().Next().Record;
            ChoosingBox box = new ChoosingBox("", record).Wait(Second);

            Assert.IsTrue(box.Chooser.IsOpen, "asks");
            Assert.AreEqual((int)ChoiceId.Buzzer, box.Chooser.Number, "question");
            Assert.AreEqual((int)Language.German, (int)box.Settings.Language, "language");
            Assert.IsTrue(box.Settings.BuzzerOn, "shown and not taken");
        }

        [TestMethod]
        public static void Nobody_who_answers_leaves_the_box_as_it_is_and_it_asks_again_at_the_next_power_up()
        {
            ChoosingBox box = FirstPowerUp(GermanCafe).Next().Wait(179 * Second);
            Assert.IsTrue(box.Chooser.IsOpen, "waits");
            box.Wait(2 * Second);
            Assert.IsFalse(box.Chooser.IsOpen, "no longer");
            Assert.AreEqual((int)Language.German, (int)box.Settings.Language, "language");
            Assert.AreEqual(0, (int)box.Record.Choices[0], "nothing kept");
            Assert.IsTrue(new ChoosingBox(GermanCafe, box.Record).Wait(Second).Chooser.IsOpen, "again");
        }

        [TestMethod]
        public static void Nothing_is_asked_while_something_is_wrong_or_due_and_time_does_not_count_then()
        {
            ChoosingBox box = new ChoosingBox("", new BoxRecord()).Wait(60 * Second, isCalm: false);
            Assert.IsFalse(box.Chooser.IsOpen, "not calm");
            box.Wait(Second).Wait(360 * Second, isShown: false);
            Assert.IsTrue(box.Chooser.IsOpen, "still waits");
        }

        [TestMethod]
        public static void A_press_while_something_comes_first_answers_nothing()
        {
            ChoosingBox box = FirstPowerUp("");
            box.Chooser.Answer(ButtonEvent.LongPress);
            box.Wait(Second, isShown: false).Wait(Second);

            Assert.AreEqual(0, box.Chooser.Number, "question");
            Assert.AreEqual(0, (int)box.Record.Choices[0], "nothing taken");
        }

        [TestMethod]
        public static void Locked_choices_are_not_asked_and_do_not_count()
        {
            BoxRecord record = new BoxRecord();
            record.Choices[(int)ChoiceId.Language] = 3;
            ChoosingBox box = new ChoosingBox("lock-choices = yes\n" + GermanCafe, record).Wait(5 * Second);

            Assert.IsFalse(box.Chooser.IsOffered, "offered");
            Assert.IsFalse(box.Chooser.IsOpen, "asks");
            Assert.AreEqual((int)Language.German, (int)box.Settings.Language, "language");
            Assert.AreEqual(3, (int)record.Choices[(int)ChoiceId.Language], "kept");
        }

        [TestMethod]
        public static void With_an_error_in_the_file_or_a_newer_record_nothing_is_offered()
        {
            Assert.IsFalse(new ChoosingBox("language = latin\n", new BoxRecord()).Chooser.IsOffered, "error");
            Assert.IsFalse(new ChoosingBox("", new BoxRecord(), RecordHealth.Newer).Chooser.IsOffered, "newer");
        }

        [TestMethod]
        public static void A_number_without_an_option_was_not_chosen()
        {
            BoxRecord record = new BoxRecord();
            for (int i = 0; i < BoxRecord.ChoiceKinds; i++)
            {
                record.Choices[i] = (byte)(i == 0 ? 6 : 255);
            }

            ChoosingBox box = new ChoosingBox(GermanCafe, record).Wait(Second);
            Assert.AreEqual((int)Language.German, (int)box.Settings.Language, "language");
            Assert.IsTrue(box.Settings.BuzzerOn, "buzzer");
            for (int i = 0; i < BoxRecord.ChoiceKinds; i++)
            {
                Assert.IsFalse(box.Chooser.IsChosen(i), "choice " + i);
            }

            Assert.IsTrue(box.Chooser.IsOpen, "asks");
        }

        [TestMethod]
        public static void A_sequence_that_the_limits_do_not_allow_is_not_offered()
        {
            ChoosingBox box = FirstPowerUp("fill-limit = 15\nstall-fill = 15\n").Take().Take().Take();
            for (int i = 0; i < 7; i++)
            {
                int preset = box.Next().Chooser.Option;
                Assert.IsTrue(preset != (int)DetergentPreset.E61 && preset != (int)DetergentPreset.Decent, "option");
                Assert.AreEqual((int)DetergentPreset.PulyCaff, (int)box.Settings.Preset, "in force");
            }
        }

        [TestMethod]
        public static void A_chosen_sequence_that_the_limits_no_longer_allow_does_not_count()
        {
            BoxRecord record = new BoxRecord();
            record.Choices[(int)ChoiceId.Preset] = (int)DetergentPreset.E61 + 1;
            ChoosingBox box = new ChoosingBox("fill-limit = 15\nstall-fill = 15\n", record);

            Assert.AreEqual((int)DetergentPreset.PulyCaff, (int)box.Settings.Preset, "sequence");
            Assert.IsFalse(box.Chooser.IsChosen((int)ChoiceId.Preset), "chosen");
            Assert.IsTrue(box.Menu.Refusal == null, "not refused");
        }

        [TestMethod]
        public static void Whoever_opens_the_questions_goes_through_all_from_what_is_in_force()
        {
            ChoosingBox box = FirstPowerUp("").Next().Take().Take().Take().Take().Take();
            box.Chooser.Open(box.Now);
            int[] inForce = { (int)Language.German, 1, (int)UsageProfile.Home, (int)DetergentPreset.PulyCaff, 1 };
            for (int i = 0; i < inForce.Length; i++)
            {
                Assert.AreEqual(i, box.Chooser.Number, "question");
                Assert.AreEqual(inForce[i], box.Chooser.Option, "option of " + i);
                box.Take();
            }

            Assert.IsFalse(box.Chooser.IsOpen, "ready");
        }

        private static ChoosingBox FirstPowerUp(string file)
        {
            return new ChoosingBox(file, new BoxRecord(), RecordHealth.Missing).Wait(Second);
        }
    }
}
