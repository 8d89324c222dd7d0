namespace BackflushController.Tests.Faults;

/// <summary>
/// Every fault of the machine model against every state of a run: named as it should be, in time, outputs safe. The
/// table in the documentation is what is found here; <c>BACKFLUSH_APPROVE_DOCS=1</c> writes it anew.
/// </summary>
[Trait("Category", "Slow")]
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private static readonly string Page = RepositoryRoot.PathOf(Pages.FaultMatrix);

    private static readonly RunState[] States = FaultMatrix.States;

    [Fact]
    public void Every_fault_is_named_in_every_state_and_the_page_tells_how()
    {
        var findings = new Finding?[ExpectedNames.All.Count, States.Length];
        Parallel.For(0, ExpectedNames.All.Count, row =>
        {
            FaultScenario scenario = FaultScenarios.Get(ExpectedNames.All[row].Scenario);
            for (int column = 0; column < States.Length; column++)
            {
                if (FaultMatrix.Has(scenario, States[column]))
                {
                    findings[row, column] = FaultMatrix.Play(scenario, States[column]);
                }
            }
        });

        for (int row = 0; row < ExpectedNames.All.Count; row++)
        {
            AssertRow(ExpectedNames.All[row], [.. Enumerable.Range(0, States.Length).Select(i => findings[row, i])]);
        }

        string page = PageOf(findings);
        output.WriteLine(page);
        if (Environment.GetEnvironmentVariable("BACKFLUSH_APPROVE_DOCS") == "1")
        {
            File.WriteAllText(Page, page);
        }

        Assert.Equal(File.ReadAllText(Page), page);
    }

    [Fact]
    public void Every_scenario_has_its_row()
    {
        Assert.Equal(FaultScenarios.Names, ExpectedNames.All.Select(expected => expected.Scenario));
    }

    private static void AssertRow(ExpectedNames expected, Finding?[] findings)
    {
        for (int column = 0; column < States.Length; column++)
        {
            if (findings[column] is { } finding)
            {
                string cell = $"{expected.Scenario} in {States[column]}: {finding.Name} after {finding.Seconds:0.0} s";
                Assert.True(expected.IsExpected(finding.Name), cell);
                Assert.True(finding.Name == ExpectedNames.Tolerated || finding.Seconds <= expected.Seconds, cell);
            }
        }
    }

    private static string PageOf(Finding?[,] findings)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Every fault against every state

            What the box says when something breaks in a state of a run, and after how many seconds. The machine is the
            bench's `vibratory-12bar`; it is healthy until the state is entered, and the person goes on as the screen
            says. Written by the test `FaultMatrixTests`, which also checks the bound and that pump and valve are off at
            the name and stay off.

            A cell holds the seconds; where the box says something else than the name of the row, its code stands in
            front of them.


            """.ReplaceLineEndings("\n"));
        page.Append("| fault | said | bound, s | ")
            .AppendJoin(" | ", States.Select(state => CodeWords.Of(state)))
            .Append(" |\n|---|---|---|");
        page.Insert(page.Length, "---|", States.Length).Append('\n');
        for (int row = 0; row < ExpectedNames.All.Count; row++)
        {
            ExpectedNames expected = ExpectedNames.All[row];
            string bound = double.IsInfinity(expected.Seconds) ? "-" : Number("0", expected.Seconds);
            page.Append($"| {expected.Scenario} | {expected.Right} | {bound} |");
            for (int column = 0; column < States.Length; column++)
            {
                page.Append(' ').Append(Cell(expected, findings[row, column])).Append(" |");
            }

            page.Append('\n');
        }

        page.Append("\n| fault | what it is | why another name may come, or none is needed |\n|---|---|---|\n");
        foreach (ExpectedNames expected in ExpectedNames.All)
        {
            string description = FaultScenarios.Get(expected.Scenario).Description;
            string also = expected.Instead.Length == 0 ? "" : $" ({string.Join(", ", expected.Instead)})";
            page.Append($"| {expected.Scenario} | {description} | {expected.Why}{also} |\n");
        }

        return page.ToString();
    }

    private static string Cell(ExpectedNames expected, Finding? finding)
    {
        if (finding == null)
        {
            return "no such state";
        }

        if (finding.Name == ExpectedNames.Tolerated)
        {
            return "-";
        }

        string seconds = Number("0.0", finding.Seconds);
        string code = finding.Fault == Fault.None ? finding.Name : finding.Name.Split(' ')[0];
        return finding.Name == expected.Right ? seconds : $"{code} {seconds}";
    }

    private static string Number(string format, double number) =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
