using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace SgpOzmap.TestSupport;

/// <summary>An answer that comes byte by byte, one a second of a fake clock, and never ends.</summary>
public sealed class TrickledAnswer(FakeTimeProvider clock, string beginning)
{
    /// <summary>Answers a request until the client goes away.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(beginning, context.RequestAborted);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
