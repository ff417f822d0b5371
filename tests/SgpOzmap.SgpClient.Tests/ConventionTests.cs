using System.Reflection;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>The house rules, over every public type of the package.</summary>
public sealed class ConventionTests
{
    private static readonly Assembly Package = typeof(ISgpClient).Assembly;

    /// <summary>What is read as JSON by generated code: named so, and without a converter of its own, which would know the names.</summary>
    private static readonly Type[] WireTypes =
    [
        .. Package.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false } && type.Name.StartsWith("Wire", StringComparison.Ordinal))
            .Where(type => !type.Name.EndsWith("Converter", StringComparison.Ordinal) && Package.GetType(type.FullName + "Converter") is null),
    ];

    private static readonly Type[] Models = [.. Package.GetExportedTypes().Where(type => type.IsClass && !type.Name.EndsWith("Options", StringComparison.Ordinal))];

    [Fact]
    public void There_are_types_to_look_at() => Assert.True(WireTypes.Length > 10 && Models.Length > 10, $"only {WireTypes.Length} and {Models.Length}");

    [Fact]
    public void Public_classes_are_sealed() => Assert.Empty(Conventions.OpenClasses(Package));

    [Fact]
    public void Methods_that_return_a_task_are_named_so() => Assert.Empty(Conventions.MisnamedMethods(Package));

    [Fact]
    public void The_token_is_last_and_optional() => Assert.Empty(Conventions.MethodsWithoutToken(Package));

    [Fact]
    public void Every_property_on_the_wire_has_its_name_written_down() => Assert.Empty(Conventions.PropertiesWithoutJsonName(WireTypes));

    [Fact]
    public void Neither_the_wire_nor_a_model_holds_a_secret() => Assert.Empty(Conventions.SecretProperties([.. WireTypes, .. Models]));
}
