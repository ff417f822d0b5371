using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance;

/// <summary>Runs the official SDK once against a simulator and keeps what its cases reported.</summary>
public class OfficialSdk : IAsyncLifetime
{
    private IReadOnlyDictionary<string, string?> _errors = new Dictionary<string, string?>(StringComparer.Ordinal);
    private OzmapSimulator? _ozmap;

    /// <summary>The error of every case that was reported; null for none.</summary>
    internal IReadOnlyDictionary<string, string?> Errors => _errors;

    internal RequestLog Requests => _ozmap!.Requests;

    public async ValueTask InitializeAsync()
    {
        var options = new OzmapSimulatorOptions { Login = "api", Password = "api-password" };
        Configure(options);
        _ozmap = await OzmapSimulator.StartAsync(WellFilledMap.Make(), options, TestContext.Current.CancellationToken);
        _ozmap.Requests.OnArrival = request =>
        {
            if (request.Query.Contains("expire-tokens", StringComparison.Ordinal))
                _ozmap.ExpireTokens();
        };
        _errors = await NodeScript.RunAsync("node/run.js", _ozmap.Address, options, "{}", TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_ozmap is not null)
            await _ozmap.DisposeAsync();
    }

    /// <summary>Changes the simulator's options before it starts.</summary>
    protected virtual void Configure(OzmapSimulatorOptions options)
    {
    }
}
