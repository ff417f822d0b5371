using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>The writes of a route. Each request is checked in full before its first effect.</summary>
internal interface IWriteRoute
{
    SimResponse Create(JsonObject body);

    SimResponse Update(string id, JsonObject body);

    SimResponse Delete(string id);
}
