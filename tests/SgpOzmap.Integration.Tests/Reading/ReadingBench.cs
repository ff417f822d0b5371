using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Sources.Sgp;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.SgpClient;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Reading;

/// <summary>The contract source with its real client against the simulated SGP over HTTP, and a clock that stands still.</summary>
internal sealed class ReadingBench : IAsyncDisposable
{
    private readonly int _pageSize;
    private ServiceProvider _provider;
    private SgpContractSource _source;

    private ReadingBench(SgpSimulator sgp, int pageSize)
    {
        (Sgp, _pageSize) = (sgp, pageSize);
        Identity = "https://sgp/";
        (_provider, _source) = Start();
    }

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal SgpSimulator Sgp { get; }

    internal SgpState State => Sgp.State;

    /// <summary>Noon in São Paulo.</summary>
    internal FakeTimeProvider Time { get; } = new(new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero));

    internal IntegrationOptions Options { get; } = new();

    internal ISeenContractStore Store { get; set; } = new InMemorySeenContractStore();

    internal string Identity { get; set; }

    /// <summary>Today at the provider's.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Time.GetUtcNow(), TimeZones.Find(TimeZones.Default)!).DateTime);

    internal static async Task<ReadingBench> StartAsync(int pageSize = 100) => new(await SgpSimulator.StartAsync(new SgpState(), ct: Token), pageSize);

    /// <summary>With subscribers from contract 501 on, all in one box.</summary>
    internal static async Task<ReadingBench> FilledAsync(int contracts, int pageSize = 100)
    {
        var bench = await StartAsync(pageSize);
        for (var id = 501; id < 501 + contracts; id++)
            bench.State.AddSubscriber(id, $"CLIENTE {id}", box: "CTO-1", port: id - 500, latitude: -27.5, longitude: -48.5);
        return bench;
    }

    /// <summary>Another process goes on, with the same store.</summary>
    internal async Task RestartAsync()
    {
        await _provider.DisposeAsync();
        (_provider, _source) = Start();
    }

    internal Task<ContractReading> DeltaAsync(bool remembers = true) => ReadAsync(new(ReadingKind.Delta, remembers));

    internal Task<ContractReading> FullAsync(bool remembers = true) => ReadAsync(new(ReadingKind.Full, remembers));

    internal Task<ContractReading> ReadAsync(ContractReadRequest request, CancellationToken? cancellationToken = null)
        => _source.ReadAsync(request, null, cancellationToken ?? Token);

    /// <summary>What SGP was asked since the last call: the end of the path, and of the fields those that choose rows.</summary>
    internal List<string> Requests()
    {
        var requests = Sgp.Requests.All.Select(Text).ToList();
        Sgp.Requests.Clear();
        return requests;
    }

    /// <summary>The requests for the listing, of those.</summary>
    internal List<string> Pages() => Requests().FindAll(static r => r.StartsWith("clientes", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Sgp.DisposeAsync();
    }

    private static string Text(RecordedRequest request)
    {
        var path = request.Path.Replace("/api/ura/", "", StringComparison.Ordinal).Replace("/api/fttx/", "", StringComparison.Ordinal).Trim('/');
        var fields = request.Body.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(WebUtility.UrlDecode)
            .Where(static f => f!.StartsWith("data_", StringComparison.Ordinal) || f.StartsWith("contrato=", StringComparison.Ordinal)
                || (f.StartsWith("offset=", StringComparison.Ordinal) && f != "offset=0"));
        return string.Join(' ', [path, .. fields]);
    }

    private (ServiceProvider Provider, SgpContractSource Source) Start()
    {
        var services = new ServiceCollection();
        services.AddSgpClient(o =>
        {
            (o.BaseAddress, o.Token, o.App) = (Sgp.Address, Sgp.Options.Token, Sgp.Options.App);
            (o.MaxRetries, o.PageSize) = (0, _pageSize);
        });
        var provider = services.BuildServiceProvider();
        var source = new SgpContractSource(
            "", provider.GetRequiredService<ISgpClient>(), new FixedOptions<IntegrationOptions>(Options), () => Identity, Words.Sentences, new Forwarded(() => Store), Time);
        return (provider, source);
    }

    /// <summary>The store that the bench has now.</summary>
    private sealed class Forwarded(Func<ISeenContractStore> store) : ISeenContractStore
    {
        public Task<SeenState?> FindAsync(string tenant, CancellationToken cancellationToken) => store().FindAsync(tenant, cancellationToken);

        public IAsyncEnumerable<SeenContract> ReadAsync(string tenant, CancellationToken cancellationToken) => store().ReadAsync(tenant, cancellationToken);

        public Task<SeenState> MergeAsync(string tenant, SeenState state, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken)
            => store().MergeAsync(tenant, state, contracts, cancellationToken);

        public Task<SeenReading?> FindReadingAsync(string tenant, CancellationToken cancellationToken) => store().FindReadingAsync(tenant, cancellationToken);

        public Task AddPageAsync(string tenant, SeenReading reading, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken)
            => store().AddPageAsync(tenant, reading, contracts, cancellationToken);

        public IAsyncEnumerable<SeenContract> ReadPagesAsync(string tenant, CancellationToken cancellationToken) => store().ReadPagesAsync(tenant, cancellationToken);

        public Task<SeenState> CompleteReadingAsync(string tenant, SeenState state, CancellationToken cancellationToken)
            => store().CompleteReadingAsync(tenant, state, cancellationToken);

        public Task AbandonReadingAsync(string tenant, CancellationToken cancellationToken) => store().AbandonReadingAsync(tenant, cancellationToken);
    }
}
