using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests.Undo;

/// <summary>Short ways to build towns whose runs are taken back.</summary>
internal static class TownExtensions
{
    /// <summary>A contract and its client, on the same port unless told otherwise, saying the same but for the status.</summary>
    internal static SimClient Pair(this Town town, long id, int status = 1, int port = 1, int? mapPort = null)
    {
        town.Contract(id, status, port);
        return town.Client(id, mapPort ?? port);
    }

    internal static void Set(this SimProperty property, Action<SimProperty> set) => set(property);
}
