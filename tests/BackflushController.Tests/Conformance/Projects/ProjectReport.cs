namespace BackflushController.Tests.Conformance.Projects;

/// <summary>Collects the findings of one file.</summary>
/// <param name="file">The file, relative to the repository's root.</param>
/// <param name="findings">Where the findings go.</param>
internal sealed class ProjectReport(string file, List<Finding> findings)
{
    /// <summary>Adds a finding when the expectation does not hold.</summary>
    /// <param name="holds">The expectation.</param>
    /// <param name="line">Line in the file; 0 for the whole file.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="message">What is wrong and what is expected.</param>
    public void Expect(bool holds, int line, string rule, string message)
    {
        if (!holds)
        {
            findings.Add(new Finding(file, line, rule, message));
        }
    }
}
