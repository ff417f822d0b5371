using System.Text.Json.Serialization.Metadata;

namespace SgpOzmap.OzmapClient;

/// <summary>A list of OZmap whose records can be changed.</summary>
/// <typeparam name="T">A record.</typeparam>
/// <typeparam name="TUpdate">What may be changed.</typeparam>
public class OzmapUpdatableResource<T, TUpdate> : OzmapResource<T>
    where T : OzmapRecord
    where TUpdate : class
{
    internal OzmapUpdatableResource(string route, JsonTypeInfo<T> rowType, JsonTypeInfo<TUpdate> updateType)
        : base(route, rowType)
        => UpdateType = updateType;

    internal JsonTypeInfo<TUpdate> UpdateType { get; }
}
