namespace SgpOzmap.Browser.Tests.Support;

/// <summary>A worker after a run on a provider where every text is an attack, or as long as texts get.</summary>
public sealed class HostileSite : IAsyncLifetime
{
    internal const string BoxName = "CTO\"><img src=x onerror=alert(1)>";
    internal const string ProjectName = "</option></select><svg onload=alert(1)>";
    internal const string Missing = "<script>alert(1)</script>CTO";
    internal const string Refusal = "<script>alert('refused')</script></td></tr></table>";
    internal const string Cancelled = "'><iframe src=javascript:alert(1)>";

    internal static readonly string[] Names =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "</textarea><svg onload=alert(1)>", "\u202Eoãçnuf ed otnemidnetA",
        new('W', 300), "👩‍👩‍👧‍👦 JOSÉ 🚀 ÇÃO", "{{7*7}} ${7*7} <%= 7 %>",
    ];

    private readonly Town _town = new(ProjectName, BoxName);

    internal WorkerSite Site { get; private set; } = null!;

    internal string RunId { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // The first is renamed, the second's renaming is refused by OZmap, the last hangs on a box that there is not; those between are new.
        _town.Pair(501, 1, name: Names[0], nameOnMap: "<b>" + Names[0]);
        _town.Pair(502, 2, name: Names[1], nameOnMap: "<i>" + Names[1]);
        for (var i = 2; i < Names.Length - 1; i++)
            _town.Contract(501 + i, port: 1 + i, name: Names[i]);
        _town.Contract(500 + Names.Length, port: 1, name: Names[^1], box: Missing);
        _town.Contract(550, port: 99, name: "ALÉM DA CAIXA");
        _town.Pair(560, 16, status: 3, name: Cancelled);
        _town.Pair(561, 15, name: "CD", nameOnMap: "\u202EAB");
        await _town.StartAsync();
        _town.Ozmap.Faults.Add(new()
        {
            Kind = FaultKind.Status,
            Status = 400,
            Method = "PATCH",
            BodyContains = "onerror",
            Times = int.MaxValue,
            Body = $$"""{"message":"{{Refusal}}"}""",
        });
        Site = await WorkerSite.StartAsync(
            _town, "Features:CreateClients=true", "Features:CancelClients=true", "Safety:MaxRemovals=0", "Storage:ConnectionString=Data Source=runs.db");
        RunId = await Site.WaitForRunAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _town.DisposeAsync();
    }
}
