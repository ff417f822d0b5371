using System.Reflection;
using System.Text.Json.Serialization;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>The house rules, over every public type of the package.</summary>
public sealed class PackageConventionTests
{
    private static readonly Assembly Package = typeof(IOzmapClient).Assembly;

    /// <summary>What is read or written as JSON by generated code. A type with a converter of its own has its names in there.</summary>
    private static readonly Type[] WireTypes =
    [
        .. typeof(OzmapJson).GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.PropertyType.IsGenericType)
            .Select(property => property.PropertyType.GetGenericArguments()[0])
            .Where(type => type.Assembly == Package && type.IsClass && type is { IsGenericType: false } && !HasConverter(type)),
    ];

    [Fact]
    public void There_are_wire_types_to_look_at() => Assert.True(WireTypes.Length > 10, $"only {WireTypes.Length}");

    [Fact]
    public void Public_classes_are_sealed() => Assert.Empty(Conventions.OpenClasses(Package));

    [Fact]
    public void Methods_that_return_a_task_are_named_so() => Assert.Empty(Conventions.MisnamedMethods(Package));

    [Fact]
    public void The_token_is_last_and_optional() => Assert.Empty(Conventions.MethodsWithoutToken(Package));

    [Fact]
    public void Every_property_on_the_wire_has_its_name_written_down() => Assert.Empty(Conventions.PropertiesWithoutJsonName(WireTypes));

    [Fact]
    public void No_record_holds_a_secret() => Assert.Empty(Conventions.SecretProperties(WireTypes));

    private static bool HasConverter(Type type) => Package.GetTypes().Any(converter => converter.BaseType == typeof(JsonConverter<>).MakeGenericType(type));
}
