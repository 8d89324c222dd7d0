using System;
using System.Collections.Generic;
using System.Reflection;
using Xunit.Sdk;

namespace nanoFramework.TestFramework
{
    /// <summary>A row of arguments, as on the device: a test of its own.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class DataRowAttribute : DataAttribute
    {
        private readonly object[] _row;

        public DataRowAttribute(params object[] row)
        {
            _row = row;
        }

        public override IEnumerable<object[]> GetData(MethodInfo testMethod)
        {
            return new[] { _row };
        }
    }
}
