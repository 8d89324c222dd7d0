using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ThousandthsTests
    {
        [TestMethod]
        public static void Digits_with_and_without_decimals_and_sign_are_read()
        {
            AssertReads("0", 0);
            AssertReads("7", 7000);
            AssertReads("12.5", 12500);
            AssertReads("0.05", 50);
            AssertReads("-0.50", -500);
            AssertReads("-3.125", -3125);
            AssertReads("123456", 123456000);
            AssertReads("-654321.9", -654321900);
        }

        [TestMethod]
        public static void Anything_else_is_refused()
        {
            AssertRefuses(string.Empty);
            AssertRefuses("-");
            AssertRefuses(".5");
            AssertRefuses("-.5");
            AssertRefuses("5.");
            AssertRefuses("1.2345");
            AssertRefuses("1234567");
            AssertRefuses("1.2.3");
            AssertRefuses("+1");
            AssertRefuses("1 2");
            AssertRefuses("1e3");
            AssertRefuses("9:5");
            AssertRefuses("/1");
        }

        [TestMethod]
        public static void What_is_refused_reads_as_zero()
        {
            Thousandths.TryParse("-", out int read);

            Assert.AreEqual(0, read, "read");
        }

        [TestMethod]
        public static void A_number_has_the_decimals_of_its_grid()
        {
            Assert.AreEqual("12", Thousandths.Text(12000, 1000), "whole");
            Assert.AreEqual("-3", Thousandths.Text(-3000, 1000), "whole and below zero");
            Assert.AreEqual("8.0", Thousandths.Text(8000, 100), "tenths");
            Assert.AreEqual("10.5", Thousandths.Text(10500, 500), "halves");
            Assert.AreEqual("1.25", Thousandths.Text(1250, 10), "hundredths");
            Assert.AreEqual("-0.50", Thousandths.Text(-500, 10), "hundredths below zero");
            Assert.AreEqual("0.590", Thousandths.Text(590, 1), "thousandths");
            Assert.AreEqual("0", Thousandths.Text(0, 1000), "zero");
        }

        private static void AssertReads(string text, int expected)
        {
            Assert.IsTrue(Thousandths.TryParse(text, out int read), text);
            Assert.AreEqual(expected, read, text);
        }

        private static void AssertRefuses(string text)
        {
            Assert.IsFalse(Thousandths.TryParse(text, out int _), "taken " + text);
        }
    }
}
