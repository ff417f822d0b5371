using System.Reflection;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Posts;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.UseCases;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>What holds of every model.</summary>
public sealed class ConventionTests
{
    private static readonly Type[] Public = typeof(OzmapRecord).Assembly.GetExportedTypes();

    public static TheoryData<Type> Read => [.. Public.Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(OzmapRecord)) || type.IsSubclassOf(typeof(OzmapPart))))];

    public static TheoryData<Type> Written => [.. Public.Where(IsWritten)];

    public static TheoryData<Type> Updates => [.. Public.Where(type => type.Name.EndsWith("Update", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Read))]
    [MemberData(nameof(Written))]
    public void Every_property_of_a_model_says_what_it_is_on_the_wire(Type model)
    {
        var properties = model.GetProperties(BindingFlags.Instance | BindingFlags.Public);

        Assert.NotEmpty(properties);
        Assert.All(properties, property => Assert.True(
            property.IsDefined(typeof(JsonPropertyNameAttribute)) || property.IsDefined(typeof(JsonExtensionDataAttribute)) || property.IsDefined(typeof(JsonIgnoreAttribute)),
            property.Name));
        var names = properties.Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>().ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void What_is_written_can_hold_fields_that_are_not_known(Type model)
    {
        // Batches take three fields and no more.
        if (model != typeof(FtthClientBatchUpdate))
            Assert.Single(model.GetProperties(), property => property.IsDefined(typeof(JsonExtensionDataAttribute)));
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public void No_update_holds_an_external_id_and_none_must_be_whole(Type update)
    {
        Assert.DoesNotContain(update.GetProperties(), property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == "external_id");

        // Of a port its index is needed, and its block is always said.
        if (update != typeof(Splitters.SplitterPortUpdate))
            Assert.All(update.GetProperties(), property => Assert.True(!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null, property.Name));
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void Every_model_can_be_made_and_is_sealed(Type model)
    {
        Assert.True(model.IsSealed);
        Assert.NotNull(Activator.CreateInstance(model));
    }

    [Fact]
    public void Properties_and_clients_are_not_written_by_the_generic_calls()
    {
        Assert.IsType<OzmapResource<Property>>(OzmapResource.Properties);
        Assert.IsType<OzmapResource<FtthClient>>(OzmapResource.Clients);
    }

    [Fact]
    public void Every_list_has_its_own_route()
    {
        var resources = typeof(OzmapResource).GetProperties(BindingFlags.Static | BindingFlags.Public);
        var routes = resources.Select(property => property.PropertyType.GetProperty("Route")!.GetValue(property.GetValue(null))).ToList();

        Assert.Equal(routes.Distinct(), routes);
        Assert.Equal(
            [
                "base-boxes", "box-types", "boxes", "cable-types", "cables", "connectors", "fibers", "ftth-clients", "network-connectables", "network-connectors", "olts",
                "pendencies", "pendency-types", "pons", "posts", "project-groups", "projects", "properties", "prospects", "regions", "slots", "splitter-types", "splitters",
                "tags", "users",
            ],
            routes.Cast<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Extensions_take_their_cancellation_last()
        => Assert.All(
            Public.Where(type => type.IsAbstract && type.IsSealed && (type.Name.EndsWith("Calls", StringComparison.Ordinal) || type == typeof(OzmapUseCases)))
                .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public)),
            method =>
            {
                Assert.EndsWith("Async", method.Name, StringComparison.Ordinal);
                Assert.Equal(typeof(IOzmapClient), method.GetParameters()[0].ParameterType);
                Assert.Equal(typeof(CancellationToken), method.GetParameters()[^1].ParameterType);
            });

    private static bool IsWritten(Type type)
        => type != typeof(PostCreation)
            && (type.Name.EndsWith("Creation", StringComparison.Ordinal) || type.Name.EndsWith("Update", StringComparison.Ordinal));
}
