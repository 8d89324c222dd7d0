using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Whatever a scene says other than before, the tiles that show it are drawn anew.</summary>
    [TestClass]
    public class SceneKeyTests
    {
        private const int Fields = 24;
        private const int Bases = 5;

        [TestMethod]
        [DataRow((int)SceneKind.Message)]
        [DataRow((int)SceneKind.Cycle)]
        [DataRow((int)SceneKind.Danger)]
        public static void Tiles_follow_whatever_a_scene_says(int kind)
        {
            for (int i = 0; i < Bases; i++)
            {
                AssertFollows((SceneKind)kind, i);
            }
        }

        private static void AssertFollows(SceneKind kind, int number)
        {
            DisplayStatus[] statuses = Statuses.Many(Fields, (s, i) => s.Turn = i == Fields - 1 ? 1 : 0);
            IScreen[] screens = new IScreen[Fields];
            for (int i = 0; i < Fields; i++)
            {
                int field = i;
                screens[i] = new AnyScreen((status, scene) =>
                {
                    Begin(scene, kind, number);
                    Change(scene, field);
                });
            }

            Redraw.AssertFollows(screens, statuses);
        }

        private static void Begin(Scene scene, SceneKind kind, int number)
        {
            scene.Kind = kind;
            scene.Picture = Pictogram.Tick;
            scene.Title = TextId.DetergentBackflush;
            scene.Detail = kind == SceneKind.Message ? TextId.CyclesProved : TextId.WaterCycles;
            scene.Note = TextId.WaterRinseHint;
            scene.Then = TextId.ThenAgain;
            scene.Hint = TextId.HintBack;
            scene.Sign = Icon.Fill;
            scene.Number = 2;
            scene.Whole = 8;
            scene.Count = 8;
            scene.Index = 1;
            scene.Seconds = kind == SceneKind.Cycle || number == 3 ? 30 : Scene.Nothing;
            scene.ProgressPermille = kind == SceneKind.Cycle || number == 3 ? 100 : Scene.Nothing;
            scene.Decibar = number == 4 ? 90 : Scene.NoPressure;
            scene.PlateauMillibar = number == 2 ? 9000 : 0;
            scene.VentMilliseconds = number == 2 ? 350 : 0;
            if (number == 1)
            {
                scene.Last = TextId.InDays;
                scene.LastLabel = TextId.GasketLabel;
            }
        }

        private static void Change(Scene scene, int field)
        {
            switch (field)
            {
                case 1: scene.Picture = Pictogram.Chip; break;
                case 2: scene.Title = TextId.DoneLeakTest; break;
                case 3: scene.Second = TextId.LeverDown; break;
                case 4: scene.Detail = TextId.Stopped; break;
                case 5: scene.Note = TextId.DetergentBackflushHint; break;
                case 6: scene.Last = TextId.ShotsSince; break;
                case 7: scene.LastLabel = TextId.DescalingLabel; break;
                case 8: scene.Then = TextId.ThenRinse; break;
                case 9: scene.Hint = TextId.HintPages; break;
                case 10: scene.Number++; break;
                case 11: scene.Whole++; break;
                case 12: scene.Code = 12; break;
                case 13: scene.Seconds = 31; break;
                case 14: scene.RingStep = 7; break;
                case 15: scene.IsPumpOff = true; break;
                case 16: scene.Sign = Icon.Vent; break;
                case 17: scene.Decibar = 91; break;
                case 18: scene.PlateauMillibar = 9100; break;
                case 19: scene.VentMilliseconds = 360; break;
                case 20: scene.LeakCentibar = 11; break;
                case 21: scene.ProgressPermille = 200; break;
                case 22: scene.Index++; break;
            }
        }
    }
}
