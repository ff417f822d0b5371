using System.Globalization;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>A small provider: one project with one box of one splitter, and what a test adds to it.</summary>
internal sealed class Town
{
    public Town()
    {
        Project = Ozmap.AddProject("CENTRO");
        Box = Ozmap.AddBox(Project, "CTO-001", new SimCoordinates(-27.59, -48.54));
        Splitter = Ozmap.AddSplitter(Box, ports: 8);
    }

    public SgpState Sgp { get; } = new();

    public OzmapState Ozmap { get; } = new();

    public SimProject Project { get; }

    public SimBox Box { get; }

    public SimSplitter Splitter { get; }

    /// <summary>A contract in SGP whose ONU hangs on the box, with coordinates near it.</summary>
    public SimContract Contract(long id, int status = 1, int? port = 1, string? box = "CTO-001", string? name = null)
        => Sgp.AddSubscriber(
            id, name ?? NameOf(id), status, box, port, rx: "-19.87", latitude: -27.5901, longitude: -48.5401);

    /// <summary>The contract's client on the map, saying what SGP says.</summary>
    public SimClient Client(long id, int port = 1, bool implanted = true, int status = 0)
        => Ozmap.AddSubscriber(
            id.ToString(CultureInfo.InvariantCulture), NameOf(id), Splitter, port, new SimCoordinates(-27.5901, -48.5401), status, implanted, -19.87);

    public static string NameOf(long id) => string.Create(CultureInfo.InvariantCulture, $"ASSINANTE {id}");

    public Task<Provider> StartAsync(params string[] settings) => Provider.StartAsync(Sgp, Ozmap, settings);
}
