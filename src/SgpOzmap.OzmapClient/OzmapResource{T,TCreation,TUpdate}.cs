using System.Text.Json.Serialization.Metadata;

namespace SgpOzmap.OzmapClient;

/// <summary>A list of OZmap whose records can be made, changed and deleted.</summary>
/// <typeparam name="T">A record.</typeparam>
/// <typeparam name="TCreation">What one is made from.</typeparam>
/// <typeparam name="TUpdate">What may be changed.</typeparam>
public sealed class OzmapResource<T, TCreation, TUpdate> : OzmapDeletableResource<T, TUpdate>
    where T : OzmapRecord
    where TCreation : class
    where TUpdate : class
{
    internal OzmapResource(string route, JsonTypeInfo<T> rowType, JsonTypeInfo<TCreation> creationType, JsonTypeInfo<TUpdate> updateType)
        : base(route, rowType, updateType)
        => CreationType = creationType;

    internal JsonTypeInfo<TCreation> CreationType { get; }
}
