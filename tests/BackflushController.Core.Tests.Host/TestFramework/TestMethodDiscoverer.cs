using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace nanoFramework.TestFramework
{
    /// <summary>Finds one test in a method without parameters, and one a row in a method with them.</summary>
    public sealed class TestMethodDiscoverer : IXunitTestCaseDiscoverer
    {
        private readonly IXunitTestCaseDiscoverer _fact;
        private readonly IXunitTestCaseDiscoverer _rows;

        public TestMethodDiscoverer(IMessageSink sink)
        {
            _fact = new FactDiscoverer(sink);
            _rows = new TheoryDiscoverer(sink);
        }

        public IEnumerable<IXunitTestCase> Discover(
            ITestFrameworkDiscoveryOptions discoveryOptions,
            ITestMethod testMethod,
            IAttributeInfo factAttribute)
        {
            IXunitTestCaseDiscoverer discoverer = testMethod.Method.GetParameters().Any() ? _rows : _fact;
            return discoverer.Discover(discoveryOptions, testMethod, factAttribute);
        }
    }
}
