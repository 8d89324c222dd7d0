using System;
using Xunit;
using Xunit.Sdk;

namespace nanoFramework.TestFramework
{
    /// <summary>
    /// Marks a test, as on the device; being a fact, it is found by xunit and shows under its own name.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    [XunitTestCaseDiscoverer(
        "nanoFramework.TestFramework.TestMethodDiscoverer", "BackflushController.Core.Tests.Host")]
    public sealed class TestMethodAttribute : FactAttribute
    {
    }
}
