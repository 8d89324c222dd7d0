using System;
using BackflushController.Core.Faults;
using BackflushController.Core.Tests.Screens;
using BackflushController.Core.Texts;
using Xunit;

namespace BackflushController.Core.Tests
{
    /// <summary>Only .NET can list an enumeration: that the unit tests name its last value is checked here.</summary>
    public class LastValueTests
    {
        [Theory]
        [InlineData(typeof(Language), TextsTests.Languages)]
        [InlineData(typeof(TextId), TextsTests.TextsOfLanguage)]
        [InlineData(typeof(Fault), TextsTests.Faults)]
        public void The_unit_tests_know_every_value_of(Type enumeration, int count)
        {
            Xunit.Assert.Equal(Enum.GetValues(enumeration).Length, count);
        }
    }
}
