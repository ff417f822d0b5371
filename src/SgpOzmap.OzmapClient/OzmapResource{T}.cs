using System.Text.Json.Serialization.Metadata;

namespace SgpOzmap.OzmapClient;

/// <summary>A list of OZmap and how its rows are read.</summary>
/// <typeparam name="T">A row.</typeparam>
public class OzmapResource<T>
    where T : OzmapRecord
{
    internal OzmapResource(string route, JsonTypeInfo<T> rowType)
    {
        Route = route;
        RowType = rowType;
    }

    /// <summary>The route below <c>/api/v2/</c>.</summary>
    public string Route { get; }

    internal JsonTypeInfo<T> RowType { get; }
}
