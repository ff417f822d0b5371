using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>What every record of the simulated OZmap has.</summary>
public abstract class SimRecord
{
    private protected SimRecord(long number, DateTimeOffset createdAt)
    {
        Number = number;
        Id = ToId(number);
        CreatedAt = UpdatedAt = createdAt;
    }

    /// <summary>The id: 24 hexadecimal characters, counted upwards.</summary>
    public string Id { get; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was last changed, UTC. Writes over the API set it; setting a property here does not.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The caller's own id.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Fields that were written over the API and have no property of their own here.</summary>
    internal JsonObject? Extra { get; private set; }

    /// <summary>The place in the order of making.</summary>
    internal long Number { get; }

    /// <summary>Takes over the fields of a request that have no property of their own.</summary>
    internal void Keep(JsonObject body, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (body.TryGetPropertyValue(name, out var value))
                (Extra ??= [])[name] = value?.DeepClone();
        }
    }

    internal static string ToId(long number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"66a0c0de0000{number:x12}");
}
