using BackflushController.Core.Records;
using BackflushController.Core.Report;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>
    /// That a decoder reads what is drawn is shown on .NET; here, that the chip's runtime draws the same.
    /// </summary>
    [TestClass]
    public class QrEncoderTests
    {
        private const string Line = "BF1 B17 R142 DET OK 10/10 P9.1 V0.36 S85 C1244 H310 KE64A";

        [TestMethod]
        public static void The_picture_is_the_same_on_every_runtime()
        {
            Assert.AreEqual("B072F2D2", Drawn(new QrEncoder(), Line), "M");
            Assert.AreEqual("EB603629", Drawn(new QrEncoder(), Line + " $%*+-./:ABCDEFGHIJ"), "L");
        }

        [TestMethod]
        public static void The_next_picture_forgets_the_one_before()
        {
            QrEncoder encoder = new QrEncoder();
            Drawn(encoder, "A LINE THAT IS SO LONG THAT IT CAN ONLY BE DRAWN WITH LESS CORRECTION");
            encoder.Begin("BROKEN OFF");
            encoder.Step();

            Assert.AreEqual("B072F2D2", Drawn(encoder, Line), "picture");
        }

        [TestMethod]
        public static void What_cannot_be_encoded_stops_nothing()
        {
            Assert.AreEqual(Drawn(new QrEncoder(), "A B"), Drawn(new QrEncoder(), "A?B"), "letter");
            string most = string.Empty.PadLeft(QrEncoder.MostLetters, 'A');
            Assert.AreEqual(Drawn(new QrEncoder(), most), Drawn(new QrEncoder(), most + "B"), "length");
            Drawn(new QrEncoder(), string.Empty);
        }

        private static string Drawn(QrEncoder encoder, string text)
        {
            encoder.Begin(text);
            while (encoder.Step())
            {
            }

            Assert.IsFalse(encoder.Step(), "complete");
            return new NibbleCrc32().Of(encoder.Picture, encoder.Picture.Length).ToString("X8");
        }
    }
}
