using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class TransportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_answer_is_read(string encoding)
    {
        await using var ozmap = await Ozmap.StartAsync([async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream body = encoding == "br"
                ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest)
                : new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await body.WriteAsync(Encoding.UTF8.GetBytes(Rows.Page([1, 2])), context.RequestAborted);
        }]);

        var page = await ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token);

        Assert.Equal(2, page.Rows.Count);
        Assert.Contains(encoding, Assert.Single(ozmap.Requests).Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_cookie_is_kept()
    {
        await using var ozmap = await Ozmap.StartAsync([context =>
        {
            context.Response.Headers.SetCookie = "session=1; path=/";
            return StubServer.JsonAsync(context, "{}");
        }]);

        await ozmap.Client.CheckAuthenticationAsync(Token);
        await ozmap.Client.CheckAuthenticationAsync(Token);

        Assert.All(ozmap.Requests, request => Assert.False(request.Headers.ContainsKey("Cookie")));
    }

    [Fact]
    public async Task Neither_key_nor_filter_nor_body_is_logged_at_any_level()
    {
        await using var server = await StubServer.StartAsync(Rows.Page([1], 1, """ "hasNextPage":false """));
        using var log = new LogLines();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        collection.AddOzmapClient(options =>
        {
            (options.BaseAddress, options.ApiKey) = (server.Address, "the-raw-key");
            options.DefaultHeaders["integration"] = "the-other-secret";
        }).AddDefaultLogger();
        await using var services = collection.BuildServiceProvider();
        var client = services.GetRequiredService<IOzmapClient>();

        await client.GetPageAsync(OzmapResource.Projects, OzmapQuery.Where(OzmapFilter.Equal("name", "Fulano")), Token);
        await client.SetPropertiesPowerAsync(["the-property"], -21, Token);

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("the-raw-key", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("the-other-secret", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Fulano", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("the-property", StringComparison.Ordinal));
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
