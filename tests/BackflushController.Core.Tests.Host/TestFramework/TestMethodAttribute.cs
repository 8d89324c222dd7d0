using System;
using Xunit;

namespace nanoFramework.TestFramework
{
    /// <summary>
    /// Marks a test, as on the device; being a fact, it is found by xunit and shows under its own name.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class TestMethodAttribute : FactAttribute
    {
    }
}
