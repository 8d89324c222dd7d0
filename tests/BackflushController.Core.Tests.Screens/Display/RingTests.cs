using BackflushController.Core.Display;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class RingTests
    {
        private const int Half = Ring.Size / 2;

        private static readonly Ring Drawn = new Ring();

        [TestMethod]
        [DataRow(false)]
        [DataRow(true)]
        public static void Each_step_at_which_a_page_looks_different_has_a_look_of_its_own(bool isDotted)
        {
            for (int part = 0; part < Ring.Parts; part++)
            {
                byte[][] pages = new byte[Ring.Steps + 1][];
                for (int step = 0; step <= Ring.Steps; step++)
                {
                    pages[step] = PageOf(part, step, isDotted);
                    int look = Ring.LookOf(part, step);
                    Assert.IsTrue(look >= 0 && look <= 130, "look " + look);
                    for (int other = 0; other < step; other++)
                    {
                        if (Ring.LookOf(part, other) == look)
                        {
                            AssertSame(pages[other], pages[step], "page " + part + " step " + other + " and " + step);
                        }
                    }
                }
            }
        }

        [TestMethod]
        public static void A_page_keeps_its_look_while_the_hand_is_on_others()
        {
            int looks = 0;
            for (int part = 0; part < Ring.Parts; part++)
            {
                for (int step = 1; step <= Ring.Steps; step++)
                {
                    looks += Ring.LookOf(part, step) != Ring.LookOf(part, step - 1) ? 1 : 0;
                }
            }

            // The hand is on one page or two.
            Assert.IsTrue(looks >= Ring.Steps && looks <= 2 * Ring.Steps, "looks " + looks);
        }

        [TestMethod]
        public static void It_empties_clockwise_and_leaves_a_line()
        {
            Assert.AreEqual(0, LitFrom(0, Half, Ring.Steps) - LitFrom(Half, Ring.Size, Ring.Steps), "line");
            Assert.AreEqual(LitFrom(0, Half, 0), LitFrom(Half, Ring.Size, 0), "whole");
            Assert.AreEqual(LitFrom(Half, Ring.Size, Ring.Steps), LitFrom(Half, Ring.Size, 30), "right half is over");
            Assert.AreEqual(LitFrom(0, Half, 0), LitFrom(0, Half, 30), "left half is left");
            for (int step = 1; step <= Ring.Steps; step++)
            {
                int before = LitFrom(0, Ring.Size, step - 1);
                int less = before - LitFrom(0, Ring.Size, step);
                Assert.IsTrue(less > 0 && less < 25, "step " + step + " takes " + less + " dots");
            }
        }

        [TestMethod]
        public static void A_dotted_ring_has_half_the_dots_inside_the_same_line()
        {
            int line = LitFrom(0, Ring.Size, Ring.Steps);
            int solid = LitFrom(0, Ring.Size, 0) - line;
            int dotted = 0;
            for (int part = 0; part < Ring.Parts; part++)
            {
                dotted += Lit(PageOf(part, 0, true), 0, Ring.Size);
            }

            dotted -= line;
            Assert.IsTrue(dotted * 5 > solid * 2 && dotted * 5 < solid * 3, dotted + " dots of " + solid);
        }

        [TestMethod]
        public static void It_is_drawn_where_it_is_told_to_and_over_what_is_there()
        {
            for (int step = 0; step <= Ring.Steps; step += 15)
            {
                byte[] page = PageOf(2, step, false);
                byte[] frame = new byte[Canvas.Width];
                for (int i = 0; i < frame.Length; i++)
                {
                    frame[i] = 0xFF;
                }

                Drawn.Paint(frame, 50, 2, step, false);
                Assert.AreEqual((byte)0xFF, frame[49], "left of it");
                Assert.AreEqual((byte)0xFF, frame[50 + Ring.Size], "right of it");
                for (int x = 0; x < Ring.Size; x++)
                {
                    Assert.AreEqual(page[x], frame[50 + x], "column " + x);
                }
            }
        }

        private static byte[] PageOf(int part, int step, bool isDotted)
        {
            byte[] page = new byte[Ring.Size];
            Drawn.Paint(page, 0, part, step, isDotted);
            return page;
        }

        private static void AssertSame(byte[] expected, byte[] actual, string which)
        {
            for (int x = 0; x < Ring.Size; x++)
            {
                if (expected[x] != actual[x])
                {
                    Assert.IsTrue(false, which + " differ in column " + x);
                }
            }
        }

        private static int LitFrom(int left, int right, int step)
        {
            int lit = 0;
            for (int part = 0; part < Ring.Parts; part++)
            {
                lit += Lit(PageOf(part, step, false), left, right);
            }

            return lit;
        }

        private static int Lit(byte[] page, int left, int right)
        {
            int lit = 0;
            for (int x = left; x < right; x++)
            {
                for (int bits = page[x]; bits != 0; bits >>= 1)
                {
                    lit += bits & 1;
                }
            }

            return lit;
        }
    }
}
