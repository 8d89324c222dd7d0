namespace BackflushController.Tests.Documentation;

/// <summary>
/// The filter of <see cref="Pages.Testing"/> leaves out what is marked, as every mark is the one that it names.
/// </summary>
public sealed class SlowTests
{
    [Fact]
    public void The_only_mark_of_a_class_is_that_it_is_slow()
    {
        string page = RepositoryRoot.Read(Pages.Testing);
        string[] marks =
        [
            .. typeof(SlowTests).Assembly.GetTypes()
                .SelectMany(type => type.CustomAttributes)
                .Where(attribute => attribute.AttributeType == typeof(TraitAttribute))
                .Select(attribute => string.Join("!=", attribute.ConstructorArguments.Select(value => value.Value))),
        ];

        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Contains($"dotnet test --filter '{mark}'", page));
    }
}
