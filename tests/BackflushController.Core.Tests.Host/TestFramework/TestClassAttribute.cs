using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Marks a class of tests, as on the device; xunit needs no mark.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class TestClassAttribute : Attribute
    {
    }
}
