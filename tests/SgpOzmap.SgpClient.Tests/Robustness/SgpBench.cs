using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

/// <summary>The three kinds of calls of a client, a small list, a page and a stream, each with its route in one place; and a client on a given clock.</summary>
internal static class SgpBench
{
    internal const string SmallList = """[{"id":1,"pop":"A"}]""";

    internal static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A small list, read as a whole.</summary>
    internal static Task ListAsync(ISgpClient client, CancellationToken cancellationToken) => client.Catalogues.GetPopsAsync(cancellationToken);

    /// <summary>A page, read as a whole.</summary>
    internal static Task PageAsync(ISgpClient client, CancellationToken cancellationToken) => client.GetCustomerPageAsync(new(), cancellationToken);

    /// <summary>Pages, one after the other.</summary>
    internal static SgpReading<SgpCustomer> Pages(ISgpClient client) => client.ReadCustomers(new());

    /// <summary>A stream.</summary>
    internal static SgpReading<SgpOnu> Stream(ISgpClient client) => client.Fttx.ReadOnus(new());

    /// <summary>Any of them, by a theory's word; the stream to its end.</summary>
    internal static Task CallAsync(ISgpClient client, string call, CancellationToken cancellationToken) => call switch
    {
        "list" => ListAsync(client, cancellationToken),
        "page" => PageAsync(client, cancellationToken),
        "stream" => Stream(client).CountAsync(cancellationToken).AsTask(),
        _ => throw new ArgumentOutOfRangeException(nameof(call)),
    };

    /// <summary>An answer that fits the route.</summary>
    internal static string Good(string call) => call == "page" ? SgpFixture.Page(0) : SmallList;

    internal static Task<SgpFixture> StartAsync(
        TimeProvider clock, Func<HttpContext, StubRequest, Task> handler, Action<SgpClientOptions>? configure = null)
        => SgpFixture.StartAsync(handler, configure, services => services.AddSingleton(clock));

    /// <summary>Answers the n-th request with the n-th answer, and further ones with the last.</summary>
    internal static Task<SgpFixture> StartAsync(TimeProvider clock, IReadOnlyList<Func<HttpContext, Task>> answers, Action<SgpClientOptions>? configure = null)
    {
        var next = -1;
        return StartAsync(clock, (context, _) => answers[Math.Min(Interlocked.Increment(ref next), answers.Count - 1)](context), configure);
    }

    /// <summary>Services with one client, whose HTTP client is built further.</summary>
    internal static ServiceProvider Services(Uri address, Action<SgpClientOptions>? configure, Action<IHttpClientBuilder> build)
    {
        var services = new ServiceCollection();
        build(services.AddSgpClient(options =>
        {
            (options.BaseAddress, options.Token, options.App, options.RetryDelay) = (address, "tok-SECRET-1", "Mapa", TimeSpan.Zero);
            configure?.Invoke(options);
        }));
        return services.BuildServiceProvider();
    }

    internal static Func<HttpContext, Task> Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };
}
