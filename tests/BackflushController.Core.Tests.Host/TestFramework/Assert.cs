using Xunit.Sdk;

namespace nanoFramework.TestFramework
{
    /// <summary>
    /// The part of nanoFramework.TestFramework's Assert that the tests use, with its parameters in its order. The types
    /// of the overloads are those of the device: what compiles here compiles there.
    /// </summary>
    public static class Assert
    {
        public static void AreEqual(bool expected, bool actual, string message = "")
        {
            Check(expected == actual, expected, actual, message);
        }

        public static void AreEqual(byte expected, byte actual, string message = "")
        {
            Check(expected == actual, expected, actual, message);
        }

        public static void AreEqual(int expected, int actual, string message = "")
        {
            Check(expected == actual, expected, actual, message);
        }

        public static void AreEqual(uint expected, uint actual, string message = "")
        {
            Check(expected == actual, expected, actual, message);
        }

        public static void AreEqual(long expected, long actual, string message = "")
        {
            Check(expected == actual, expected, actual, message);
        }

        public static void AreEqual(string expected, string actual, string message = "")
        {
            Check(expected == actual, expected, actual, message);
        }

        public static void AreNotEqual(int notExpected, int actual, string message = "")
        {
            if (notExpected == actual)
            {
                throw new XunitException("Expected anything but " + notExpected + ": " + message);
            }
        }

        public static void AreNotEqual(string notExpected, string actual, string message = "")
        {
            if (notExpected == actual)
            {
                throw new XunitException("Expected anything but " + notExpected + ": " + message);
            }
        }

        public static void IsTrue(bool condition, string message = "")
        {
            Check(condition, true, condition, message);
        }

        public static void IsFalse(bool condition, string message = "")
        {
            Check(!condition, false, condition, message);
        }

        public static void IsNotNull(object value, string message = "")
        {
            if (value == null)
            {
                throw new XunitException("Expected anything but null: " + message);
            }
        }

        private static void Check(bool equal, object expected, object actual, string message)
        {
            if (!equal)
            {
                throw new XunitException("Expected " + expected + " but was " + actual + ": " + message);
            }
        }
    }
}
