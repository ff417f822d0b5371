using System.Text.Json.Serialization.Metadata;

namespace SgpOzmap.OzmapClient;

/// <summary>A list of OZmap whose records can be changed and deleted; how they are made, if at all, is a call of its own.</summary>
/// <typeparam name="T">A record.</typeparam>
/// <typeparam name="TUpdate">What may be changed.</typeparam>
public class OzmapDeletableResource<T, TUpdate> : OzmapUpdatableResource<T, TUpdate>
    where T : OzmapRecord
    where TUpdate : class
{
    internal OzmapDeletableResource(string route, JsonTypeInfo<T> rowType, JsonTypeInfo<TUpdate> updateType)
        : base(route, rowType, updateType)
    {
    }
}
