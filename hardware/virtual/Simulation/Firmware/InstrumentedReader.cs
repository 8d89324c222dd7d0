using System.Linq.Expressions;

namespace BackflushController.Simulation;

/// <summary>
/// Applies an expression over the firmware's types to an object of the instrumented firmware: same names, but loaded
/// once more, so other types to the runtime. What the expression reads must be public.
/// </summary>
internal sealed class InstrumentedReader<T> : ExpressionVisitor
{
    private readonly Type _loaded;
    private readonly ParameterExpression _instance = Expression.Parameter(typeof(object));

    private InstrumentedReader(Type loaded) => _loaded = loaded;

    /// <summary>A reader for objects of an instrumented type.</summary>
    public static Func<object, T> Of<TFirmware>(Expression<Func<TFirmware, T>> expression, Type loaded)
    {
        var reader = new InstrumentedReader<T>(loaded);
        return Expression.Lambda<Func<object, T>>(reader.Visit(expression.Body), reader._instance).Compile();
    }

    protected override Expression VisitParameter(ParameterExpression node) => Expression.Convert(_instance, _loaded);

    protected override Expression VisitMember(MemberExpression node) =>
        Expression.PropertyOrField(Visit(node.Expression)!, node.Member.Name);

    protected override MemberAssignment VisitMemberAssignment(MemberAssignment node) =>
        node.Update(Converted(Visit(node.Expression), node.Expression.Type));

    /// <summary>The enumerations of the instrumented firmware are other types too, with the same numbers.</summary>
    private static Expression Converted(Expression value, Type wanted) =>
        value.Type == wanted ? value : Expression.Convert(Expression.Convert(value, typeof(int)), wanted);
}
