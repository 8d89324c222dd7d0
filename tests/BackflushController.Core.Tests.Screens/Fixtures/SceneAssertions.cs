using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>What a scene says, by the names of its texts.</summary>
    public static class SceneAssertions
    {
        /// <summary>A message: its pictogram, its title, and what the button does.</summary>
        public static Scene AssertMessage(this Scene scene, Pictogram picture, TextId title, TextId hint)
        {
            Same((int)SceneKind.Message, (int)scene.Kind, "kind");
            Same((int)picture, (int)scene.Picture, "pictogram");
            Same((int)title, (int)scene.Title, "title");
            Same((int)hint, (int)scene.Hint, "hint");
            return scene;
        }

        /// <summary>The small lines.</summary>
        public static Scene AssertSmall(this Scene scene, TextId detail, TextId note, TextId last)
        {
            Same((int)detail, (int)scene.Detail, "detail");
            Same((int)note, (int)scene.Note, "note");
            Same((int)last, (int)scene.Last, "last line");
            return scene;
        }

        /// <summary>The numbers that its texts mention.</summary>
        public static Scene AssertNumbers(this Scene scene, int number, int whole)
        {
            Same(number, scene.Number, "number");
            Same(whole, scene.Whole, "whole");
            return scene;
        }

        /// <summary>What is to be done after what a note says.</summary>
        public static Scene AssertThen(this Scene scene, TextId then)
        {
            Same((int)then, (int)scene.Then, "then");
            return scene;
        }

        /// <summary>The warning not to open, and why.</summary>
        public static Scene AssertDanger(this Scene scene, TextId warning, TextId reason, TextId note, TextId hint)
        {
            Same((int)SceneKind.Danger, (int)scene.Kind, "kind");
            Same((int)warning, (int)scene.Title, "warning");
            Same((int)reason, (int)scene.Detail, "reason");
            Same((int)note, (int)scene.Note, "note");
            Same((int)hint, (int)scene.Hint, "hint");
            return scene;
        }

        /// <summary>A cycle: its sign and its title.</summary>
        public static Scene AssertCycle(this Scene scene, Icon sign, TextId title)
        {
            Same((int)SceneKind.Cycle, (int)scene.Kind, "kind");
            Same((int)sign, (int)scene.Sign, "sign");
            Same((int)title, (int)scene.Title, "title");
            return scene;
        }

        private static void Same(int expected, int actual, string what) => Assert.AreEqual(expected, actual, what);
    }
}
