using Microsoft.AspNetCore.Http;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

/// <summary>A server whose logins hand out <c>token-1</c>, <c>token-2</c>, … and that accepts one of them.</summary>
internal sealed class NumberedTokens
{
    private readonly TaskCompletionSource _everybodyIsIn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _logins;
    private int _expected;
    private int _valid = 1;

    internal int Logins => Volatile.Read(ref _logins);

    internal static void LogIn(OzmapClientOptions options) => (options.ApiKey, options.Login, options.Password) = (null, "api", "s3cret");

    internal static bool IsLogin(StubRequest request) => request.Path.EndsWith("/users/login", StringComparison.Ordinal);

    /// <summary>Accepts only the next token, and rejects nothing before so many requests with the old one have come.</summary>
    internal void ExpireFor(int requests)
    {
        Volatile.Write(ref _expected, requests);
        Interlocked.Increment(ref _valid);
    }

    internal async Task AnswerAsync(HttpContext context, StubRequest request)
    {
        if (IsLogin(request))
        {
            await StubServer.JsonAsync(context, $$"""{"authorization":"token-{{Interlocked.Increment(ref _logins)}}"}""");
            return;
        }

        if (request.Headers.GetValueOrDefault("Authorization") == $"token-{Volatile.Read(ref _valid)}")
        {
            await StubServer.JsonAsync(context, "{}");
            return;
        }

        if (Interlocked.Decrement(ref _expected) == 0)
            _everybodyIsIn.SetResult();
        await _everybodyIsIn.Task.WaitAsync(context.RequestAborted);
        await StubServer.JsonAsync(context, "{}", 401);
    }
}
