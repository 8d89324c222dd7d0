using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class SpreadTests
    {
        [TestMethod]
        public static void It_gives_the_middle_the_ninety_ninth_and_the_worst_in_whatever_order_they_came()
        {
            Spread spread = new Spread(200);
            for (int i = 0; i < 200; i++)
            {
                spread.Add(1 + (i * 77 % 200));
            }

            Assert.AreEqual(100L, spread.Median, "median");
            Assert.AreEqual(198L, spread.NinetyNinth, "99th");
            Assert.AreEqual(200L, spread.Worst, "worst");
        }

        [TestMethod]
        public static void A_single_value_is_all_three()
        {
            Spread spread = new Spread(1);

            spread.Add(7);

            Assert.AreEqual(7L, spread.Median, "median");
            Assert.AreEqual(7L, spread.NinetyNinth, "99th");
            Assert.AreEqual(7L, spread.Worst, "worst");
        }

        [TestMethod]
        public static void What_comes_after_a_question_counts_too()
        {
            Spread spread = new Spread(2);
            spread.Add(5);
            Assert.AreEqual(5L, spread.Worst, "before");

            spread.Add(9);

            Assert.AreEqual(9L, spread.Worst, "after");
        }
    }
}
