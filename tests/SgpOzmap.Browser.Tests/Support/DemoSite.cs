using System.Text.RegularExpressions;

namespace SgpOzmap.Browser.Tests.Support;

/// <summary>A worker on its demo provider, its removals held, after its first run. Tests that look share it; none of them may change what another one sees.</summary>
public sealed partial class DemoSite : IAsyncLifetime
{
    internal WorkerSite Site { get; private set; } = null!;

    /// <summary>The first run.</summary>
    internal string RunId { get; private set; } = "";

    /// <summary>The held plan.</summary>
    internal string Digest { get; private set; } = "";

    /// <summary>A contract that the run speaks of.</summary>
    internal string Contract { get; private set; } = "";

    /// <summary>Every page that needs no sign-in, by a name for it.</summary>
    internal IReadOnlyDictionary<string, string> Pages => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["runs"] = "",
        ["run"] = "/" + RunId,
        ["contract"] = "/contracts/" + Contract,
        ["findings"] = "/findings",
        ["finding kind"] = "/findings/BoxNotFound",
        ["map"] = "/map",
        ["plans"] = "/plans",
        ["plan"] = "/plans/" + Digest,
        ["undo"] = $"/{RunId}/undo",
    };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Site = await WorkerSite.StartDemoAsync("Safety:MaxRemovals=0");
        RunId = await Site.WaitForRunAsync();
        Digest = PlanAddress().Match(await Site.ReadAsync("/plans")).Groups[1].Value;
        Contract = ContractAddress().Match(await Site.ReadAsync("/plans/" + Digest)).Groups[1].Value;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [GeneratedRegex("/plans/([0-9a-f]{8,})")]
    private static partial Regex PlanAddress();

    [GeneratedRegex("/contracts/([0-9]+)")]
    private static partial Regex ContractAddress();
}
