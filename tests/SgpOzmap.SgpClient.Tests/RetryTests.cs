using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class RetryTests
{
    private const string Pops = """[{"id":1,"pop":"A"}]""";

    [Fact]
    public async Task A_transient_failure_is_tried_again_with_the_same_fields()
    {
        await using var sgp = await SgpFixture.StartAsync(
        [
            SgpFixture.Json("{}", 500),
            context => StubServer.HtmlAsync(context),
            context => StubServer.WriteAsync(context, """[{"id":1,""", "application/json", 200),
            SgpFixture.Json(Pops),
        ]);

        Assert.Single(await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));
        Assert.Equal(4, sgp.Requests.Count);
        Assert.All(sgp.Requests, r => Assert.Equal(sgp.Requests[0].Body, r.Body));
    }

    [Fact]
    public async Task A_page_cut_by_the_network_is_read_again()
    {
        await using var sgp = await SgpFixture.StartAsync(
        [
            async context =>
            {
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("""{"paginacao":{"total":1},"clientes":[{"id":1,""");
                await context.Response.Body.FlushAsync();
                context.Abort();
            },
            SgpFixture.Json(SgpFixture.Page(1, SgpFixture.Customer(1))),
        ]);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Single(rows);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
        Assert.Equal(2, sgp.Requests.Count);
    }

    [Fact]
    public async Task It_gives_up_after_MaxRetries_with_the_last_failure()
    {
        await using var sgp = await SgpFixture.StartAsync([SgpFixture.Json("{}", 500), SgpFixture.Json("{}", 503)], o => o.MaxRetries = 2);
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal(503, (int?)error.Status);
        Assert.Equal(3, sgp.Requests.Count);
    }

    [Fact]
    public async Task Retry_after_is_read_in_seconds_and_an_hour_is_not_waited_for()
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return StubServer.JsonAsync(context, "{}", 429);
        });
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal((SgpErrorKind.TooManyRequests, TimeSpan.FromHours(1)), (error.Kind, error.RetryAfter));
        Assert.Single(sgp.Requests);
    }

    [Fact]
    public async Task A_first_403_is_not_tried_again()
    {
        await using var sgp = await SgpFixture.StartAsync([SgpFixture.Json("{}", 403), SgpFixture.Json(Pops)]);
        await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Single(sgp.Requests);
    }

    [Fact]
    public async Task A_403_after_a_success_is_tried_again()
    {
        await using var sgp = await SgpFixture.StartAsync([SgpFixture.Json(Pops), SgpFixture.Json("{}", 403), SgpFixture.Json(Pops)]);
        await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct);

        Assert.Single(await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));
        Assert.Equal(3, sgp.Requests.Count);
    }

    [Fact]
    public async Task A_403_after_a_success_is_tried_again_only_once()
    {
        await using var sgp = await SgpFixture.StartAsync([SgpFixture.Json(Pops), SgpFixture.Json("{}", 403)]);
        await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct);
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal((SgpErrorKind.NotPermitted, false), (error.Kind, error.IsTransient));
        Assert.Equal(3, sgp.Requests.Count);
    }

    [Fact]
    public async Task Success_with_the_listing_says_nothing_about_FTTx()
    {
        await using var sgp = await SgpFixture.StartAsync([SgpFixture.Json(Pops), SgpFixture.Json("{}", 403)]);
        await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct);
        await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new SgpOnuQuery())));

        Assert.Equal(2, sgp.Requests.Count);
    }

    [Fact]
    public async Task An_attempt_without_an_answer_ends_as_a_timeout()
    {
        var time = new FakeTimeProvider();
        var arrived = new TaskCompletionSource();
        await using var sgp = await SgpFixture.StartAsync(
            (context, _) =>
            {
                arrived.TrySetResult();
                return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
            },
            o => o.MaxRetries = 0,
            services => services.AddSingleton<TimeProvider>(time));
        var call = sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct);
        await arrived.Task;
        time.Advance(TimeSpan.FromMinutes(3));
        var error = await SgpFixture.FailsAsync(() => call);

        Assert.Equal((SgpErrorKind.Timeout, true, "/api/ura/pops/"), (error.Kind, error.IsTransient, error.Path));
    }

    [Fact]
    public async Task Many_failures_open_the_breaker_of_this_client_alone()
    {
        await using var server = await StubServer.StartAsync("{}", 500);
        await using var healthy = await StubServer.StartAsync(Pops);
        var services = new ServiceCollection();
        services.AddSgpClient("norte", o => (o.BaseAddress, o.Token, o.App, o.MaxRetries) = (server.Address, "t", "a", 0));
        services.AddSgpClient("sul", o => (o.BaseAddress, o.Token, o.App, o.MaxRetries) = (healthy.Address, "t", "a", 0));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredKeyedService<ISgpClient>("norte");

        var kinds = new List<SgpErrorKind>();
        for (var i = 0; i < 12; i++)
            kinds.Add((await SgpFixture.FailsAsync(() => client.Catalogues.GetPopsAsync(SgpFixture.Ct))).Kind);

        Assert.Equal([.. Enumerable.Repeat(SgpErrorKind.Server, 10), SgpErrorKind.CircuitOpen, SgpErrorKind.CircuitOpen], kinds);
        Assert.Equal(10, server.Requests.Count);
        Assert.Single(await provider.GetRequiredKeyedService<ISgpClient>("sul").Catalogues.GetPopsAsync(SgpFixture.Ct));
    }

    [Fact]
    public async Task No_more_requests_are_under_way_than_Concurrency_allows()
    {
        var (now, most) = (0, 0);
        var two = new TaskCompletionSource();
        await using var sgp = await SgpFixture.StartAsync(async (context, _) =>
        {
            var count = Interlocked.Increment(ref now);
            InterlockedMax(ref most, count);
            if (count >= 2)
                two.TrySetResult();
            await two.Task;
            Interlocked.Decrement(ref now);
            await StubServer.JsonAsync(context, Pops);
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct)));

        Assert.Equal(8, sgp.Requests.Count);
        Assert.Equal(2, most);

        static void InterlockedMax(ref int target, int value)
        {
            for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
                Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
