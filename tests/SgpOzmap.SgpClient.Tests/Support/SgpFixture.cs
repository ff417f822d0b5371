using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Support;

/// <summary>A stub server and the client under test, built by the public DI extension.</summary>
internal sealed class SgpFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SgpFixture(StubServer server, ServiceProvider services)
    {
        Server = server;
        _services = services;
        Client = services.GetRequiredService<ISgpClient>();
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public StubServer Server { get; }

    public ISgpClient Client { get; }

    public IReadOnlyList<StubRequest> Requests => [.. Server.Requests];

    public static async Task<SgpFixture> StartAsync(
        Func<HttpContext, StubRequest, Task> handler, Action<SgpClientOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var server = await StubServer.StartAsync(handler);
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        collection.AddSgpClient(options =>
        {
            options.BaseAddress = server.Address;
            options.Token = "tok-SECRET-1";
            options.App = "Mapa";
            options.RetryDelay = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options);
        }).AddDefaultLogger();
        return new SgpFixture(server, collection.BuildServiceProvider());
    }

    public static Task<SgpFixture> StartAsync(string json, Action<SgpClientOptions>? configure = null)
        => StartAsync((context, _) => StubServer.JsonAsync(context, json), configure);

    /// <summary>Answers the n-th request with the n-th writer, and every further one with the last.</summary>
    public static Task<SgpFixture> StartAsync(IReadOnlyList<Func<HttpContext, Task>> answers, Action<SgpClientOptions>? configure = null)
    {
        var count = -1;
        return StartAsync((context, _) => answers[Math.Min(Interlocked.Increment(ref count), answers.Count - 1)](context), configure);
    }

    public static Func<HttpContext, Task> Json(string json, int status = 200) => context => StubServer.JsonAsync(context, json, status);

    /// <summary>The fields of a form body.</summary>
    public static Dictionary<string, string> Form(StubRequest request)
        => QueryHelpers.ParseQuery(request.Body).ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);

    /// <summary>The fields of a query.</summary>
    public static Dictionary<string, string> Query(StubRequest request)
        => QueryHelpers.ParseQuery(request.Query).ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);

    public static int Offset(StubRequest request) => int.Parse(Form(request)["offset"], CultureInfo.InvariantCulture);

    /// <summary>A page of the listing.</summary>
    public static string Page(int? total, params IEnumerable<string> customers)
        => $$"""{"paginacao":{"offset":0,"limit":100{{(total is null ? "" : $",\"total\":{total}")}}},"clientes":[{{string.Join(',', customers)}}]}""";

    /// <summary>A customer with one contract.</summary>
    public static string Customer(int id)
        => $$"""{"id":{{id}},"nome":"CLIENTE {{id}}","contratos":[{"contrato":{{id + 1000}},"status":"Ativo","servicos":[]}]}""";

    /// <summary>A server that pages <paramref name="customers"/> customers as SGP does.</summary>
    public static Func<HttpContext, StubRequest, Task> Paged(int customers, bool sayTotal = true) => (context, request) =>
    {
        var limit = int.Parse(Form(request)["limit"], CultureInfo.InvariantCulture);
        var rows = Enumerable.Range(1, customers).Skip(Offset(request)).Take(limit).Select(Customer);
        return StubServer.JsonAsync(context, Page(sayTotal ? customers : null, rows));
    };

    public async Task<(List<SgpCustomer> Rows, SgpReading<SgpCustomer> Reading)> ReadCustomersAsync(SgpCustomerQuery? query = null)
    {
        var reading = Client.ReadCustomers(query ?? new());
        return (await ReadAsync(reading), reading);
    }

    public static async Task<List<T>> ReadAsync<T>(SgpReading<T> reading)
    {
        var rows = new List<T>();
        await foreach (var row in reading.WithCancellation(Ct))
            rows.Add(row);
        return rows;
    }

    public static Task<SgpException> FailsAsync(Func<Task> call) => Assert.ThrowsAsync<SgpException>(call);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
