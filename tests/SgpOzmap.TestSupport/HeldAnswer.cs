using Microsoft.AspNetCore.Http;

namespace SgpOzmap.TestSupport;

/// <summary>An answer that begins, if at all, and does not go on before the test says so.</summary>
public sealed class HeldAnswer(string beginning = "", string rest = "{}")
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The request has come, and the beginning has been sent.</summary>
    public Task Arrived => _arrived.Task;

    /// <summary>The client has gone away.</summary>
    public Task Aborted => _aborted.Task;

    /// <summary>Sends the rest.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        // Not unregistered: the callbacks of a token run from the last to the first, and this one must not be taken away by what the others do.
        context.RequestAborted.Register(() => _aborted.TrySetResult());
        if (beginning.Length > 0)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(beginning, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        _arrived.TrySetResult();
        await _released.Task.WaitAsync(context.RequestAborted);
        await context.Response.WriteAsync(rest, context.RequestAborted);
    }
}
