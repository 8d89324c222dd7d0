using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ThousandthsTests
    {
        [TestMethod]
        [DataRow("0", 0)]
        [DataRow("7", 7000)]
        [DataRow("12.5", 12500)]
        [DataRow("0.05", 50)]
        [DataRow("-0.50", -500)]
        [DataRow("-3.125", -3125)]
        [DataRow("123456", 123456000)]
        [DataRow("-654321.9", -654321900)]
        public static void Digits_with_and_without_decimals_and_sign_are_read(string text, int expected)
        {
            Assert.IsTrue(Thousandths.TryParse(text, out int read), text);
            Assert.AreEqual(expected, read, text);
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("-")]
        [DataRow(".5")]
        [DataRow("-.5")]
        [DataRow("5.")]
        [DataRow("1.2345")]
        [DataRow("1234567")]
        [DataRow("1.2.3")]
        [DataRow("+1")]
        [DataRow("1 2")]
        [DataRow("1e3")]
        [DataRow("9:5")]
        [DataRow("/1")]
        public static void Anything_else_is_refused(string text)
        {
            Assert.IsFalse(Thousandths.TryParse(text, out int _), "taken " + text);
        }

        [TestMethod]
        public static void A_sign_alone_reads_as_zero()
        {
            Thousandths.TryParse("-", out int read);

            Assert.AreEqual(0, read, "read");
        }

        [TestMethod]
        [DataRow("12", 12000, 1000)]
        [DataRow("-3", -3000, 1000)]
        [DataRow("8.0", 8000, 100)]
        [DataRow("10.5", 10500, 500)]
        [DataRow("1.25", 1250, 10)]
        [DataRow("-0.50", -500, 10)]
        [DataRow("0.590", 590, 1)]
        [DataRow("0", 0, 1000)]
        public static void A_number_has_the_decimals_of_its_grid(string expected, int number, int grid)
        {
            Assert.AreEqual(expected, Thousandths.Text(number, grid), number + " of " + grid);
        }
    }
}
