using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class FaultScreenTests
    {
        private static readonly string[] English = Translations.Of(Language.English);

        [TestMethod]
        public static void At_rest_a_fault_has_its_name_its_number_its_pictogram_and_what_to_do()
        {
            for (int i = 1; i < TextsTests.Faults; i++)
            {
                Fault fault = (Fault)i;
                TextId hint = FaultRules.IsFinal(fault) ? TextId.None : TextId.HintBack;
                Scene scene = Says(Faulted(fault).With(s => s.PressureDecibar = 6))
                    .AssertMessage(ScreenPictures.Of(fault), FaultTexts.Name(fault), hint);
                Assert.AreEqual((int)FaultTexts.AdviceFor(fault), (int)scene.Note, "advice of " + i);
                Assert.AreEqual(i, scene.Code, "number");
            }
        }

        [TestMethod]
        [DataRow((int)Fault.NoBlindBasket, (int)Pictogram.BlindBasket, (int)TextId.NoBlindBasketAdvice)]
        [DataRow((int)Fault.TankEmpty, (int)Pictogram.WaterTank, (int)TextId.TankEmptyAdvice)]
        [DataRow((int)Fault.PumpStuckOn, (int)Pictogram.PullPlug, (int)TextId.PumpStuckOnAdvice)]
        [DataRow((int)Fault.GroupClosed, (int)Pictogram.TakeOut, (int)TextId.GroupClosedAdvice)]
        [DataRow((int)Fault.NoVent, (int)Pictogram.HandsOff, (int)TextId.NoVentAdvice)]
        [DataRow((int)Fault.FillCollapsed, (int)Pictogram.HandsOff, (int)TextId.FillCollapsedAdvice)]
        [DataRow((int)Fault.PumpTooHot, (int)Pictogram.Thermometer, (int)TextId.PumpTooHotAdvice)]
        [DataRow((int)Fault.OutputLeaseLost, (int)Pictogram.Chip, (int)TextId.ControllerAdvice)]
        [DataRow((int)Fault.SensorFrozen, (int)Pictogram.Gauge, (int)TextId.SensorAdvice)]
        [DataRow((int)Fault.MemoryFails, (int)Pictogram.Chip, (int)TextId.MemoryFailsAdvice)]
        [DataRow((int)Fault.OutputsMixed, (int)Pictogram.Wrench, (int)TextId.OutputsMixedAdvice)]
        [DataRow((int)Fault.ServiceNeeded, (int)Pictogram.Wrench, (int)TextId.ServiceNeededAdvice)]
        [DataRow((int)Fault.PumpDead, (int)Pictogram.Warning, (int)TextId.PumpDeadAdvice)]
        public static void What_to_look_at_first_is_drawn(int fault, int picture, int advice)
        {
            Scene scene = Says(Faulted((Fault)fault));
            Assert.AreEqual(picture, (int)scene.Picture, "pictogram");
            Assert.AreEqual(advice, (int)scene.Note, "advice");
        }

        [TestMethod]
        public static void The_warning_stays_as_long_as_it_vents_or_there_is_pressure()
        {
            for (int i = 1; i < TextsTests.Faults; i++)
            {
                Fault fault = (Fault)i;
                TextId name = FaultTexts.Name(fault);
                TextId warning = WarningOf(fault);
                TextId hint = FaultRules.IsFinal(fault) ? TextId.None : TextId.HintBack;
                Says(Faulted(fault).With(s => s.PressureDecibar = DangerScene.RestDecibar))
                    .AssertDanger(warning, name, TextId.None, hint);

                DisplayStatus vents = Faulted(fault).With(s => s.PressureKnown = false);
                vents.State = RunState.StopSettling;
                Assert.AreEqual(i, Says(vents).Code, "number");
                Says(vents).AssertDanger(warning, name, TextId.Venting, TextId.None);
                vents.State = RunState.StopVenting;
                Says(vents).AssertDanger(warning, name, TextId.Venting, TextId.None);
            }
        }

        [TestMethod]
        [DataRow((int)Fault.PressureIdle, false, (int)TextId.LetItCool)]
        [DataRow((int)Fault.ZeroOff, false, (int)TextId.LetItCool)]
        [DataRow((int)Fault.LeverNotDown, true, (int)TextId.LeverNotDown)]
        [DataRow((int)Fault.FillCollapsed, false, (int)TextId.FillCollapsed)]
        [DataRow((int)Fault.PumpStuckOn, false, (int)TextId.PumpStuckOn)]
        public static void What_to_do_about_pressure_that_stays_takes_turns_with_the_name(
            int fault, bool isLever, int text)
        {
            DisplayStatus status = Faulted((Fault)fault).With(s => s.PressureDecibar = 30);
            status.IsLever = isLever;
            Assert.AreEqual((int)FaultTexts.Name((Fault)fault), (int)Says(status).Detail, "first");
            status.Turn = 1;
            Assert.AreEqual(text, (int)Says(status).Detail, "then");
        }

        [TestMethod]
        public static void While_it_vents_the_name_of_a_fault_stays()
        {
            DisplayStatus status = Faulted(Fault.NoPressure).With(s => s.PressureDecibar = 30);
            status.State = RunState.StopVenting;
            status.Turn = 1;
            Assert.AreEqual((int)TextId.NoPressureAtAll, (int)Says(status).Detail, "name");
        }

        [TestMethod]
        public static void The_pressure_unknown_there_is_no_warning_once_it_has_vented()
        {
            DisplayStatus status = Faulted(Fault.SensorOpen).With(s => s.PressureDecibar = 90);
            Says(status.With(s => s.PressureKnown = false))
                .AssertMessage(Pictogram.Gauge, TextId.SensorOpen, TextId.HintBack)
                .AssertSmall(TextId.None, TextId.SensorAdvice, TextId.None);
        }

        [TestMethod]
        public static void With_detergent_inside_nothing_is_to_be_started_again()
        {
            for (int i = 1; i < TextsTests.Faults; i++)
            {
                Scene scene = Says(Faulted((Fault)i).With(s => s.DetergentInGroup = true));
                bool says = scene.Then == TextId.ThenRinse;
                Assert.IsTrue(says || scene.Then == TextId.None, "then of " + i);
                string advice = English[(int)scene.Note];
                Assert.IsTrue(advice.IndexOf("tart again") < 0 && advice.IndexOf("ry again") < 0, advice);
            }
        }

        [TestMethod]
        public static void What_comes_then_follows_the_advice_where_there_is_room()
        {
            DisplayStatus status = Faulted(Fault.NoBlindBasket);
            Says(status).AssertThen(TextId.ThenAgain);
            Draw(status).AssertPart(6, 0, Canvas.Width, 0, English[(int)TextId.ThenAgain]);
            status.DetergentInGroup = true;
            Says(status).AssertThen(TextId.ThenRinse);
            Draw(status).AssertPart(6, 0, Canvas.Width, 0, English[(int)TextId.ThenRinse]);
            status.Fault = Fault.NoVent;
            Draw(status).AssertPart(6, 0, Canvas.Width, 0, English[(int)TextId.NoVentAdvice].Split('\n')[1]);
            status.Fault = Fault.PumpStuckOn;
            Says(status).AssertThen(TextId.None);
        }

        [TestMethod]
        public static void A_refused_programme_says_why()
        {
            DisplayStatus status = Faulted(Fault.RecipeRefused);
            status.Refusal = new Refusal("cycles", "21", "1 to 20");
            Draw(status)
                .AssertWords(5, 0, Canvas.Width, "cycles", "21")
                .AssertWords(6, 0, Canvas.Width, "allowed", "1 to 20");
        }

        [TestMethod]
        [DataRow((int)Fault.Restarted, true)]
        [DataRow((int)Fault.ServiceNeeded, true)]
        [DataRow((int)Fault.NoPressure, false)]
        public static void What_ended_the_software_is_shown_with_that_fault_only(int fault, bool shown)
        {
            Scene scene = Says(Faulted((Fault)fault).With(s => s.Record.LastCrash = "Exception"));
            Assert.AreEqual(shown ? "Exception" : "nothing", scene.Words ?? "nothing", "words");
        }

        [TestMethod]
        public static void Pressure_goes_before_what_ended_the_software()
        {
            DisplayStatus status = Faulted(Fault.Restarted).With(s => s.PressureDecibar = 80);
            Says(status.With(s => s.Record.LastCrash = "Exception"))
                .AssertDanger(TextId.DoNotOpen, TextId.Restarted, TextId.None, TextId.HintBack);
        }

        private static TextId WarningOf(Fault fault)
        {
            return fault == Fault.FillCollapsed ? TextId.KeepAway
                : fault == Fault.PumpStuckOn ? TextId.PullThePlug
                : TextId.DoNotOpen;
        }

        private static DisplayStatus Faulted(Fault fault)
        {
            return Statuses.Idle().With(s => s.State = RunState.Faulted).With(s => s.Fault = fault);
        }

        private static Scene Says(DisplayStatus status) => Picture.SceneOf(new FaultScreen(), status);

        private static Picture Draw(DisplayStatus status) => Picture.Of(new FaultScreen(), status);
    }
}
