using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Support;

/// <summary>Answers by method and path. Of several answers to one call each is given once, the last for ever; a call without one is answered 404.</summary>
internal sealed class Script
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _answers = new(StringComparer.Ordinal);

    /// <summary>A further answer to a call such as <c>GET boxes/b</c>.</summary>
    internal Script On(string call, string json, int status = 200) => On(call, Ozmap.Json(json, status));

    /// <inheritdoc cref="On(string, string, int)"/>
    internal Script On(string call, int status) => On(call, Ozmap.Status(status));

    /// <inheritdoc cref="On(string, string, int)"/>
    internal Script On(string call, Func<HttpContext, Task> answer)
    {
        _answers.GetOrAdd(call, static _ => new()).Enqueue(answer);
        return this;
    }

    /// <summary>A server that answers so, and a client of it that does not repeat failed calls.</summary>
    internal Task<Ozmap> StartAsync() => Ozmap.StartAsync(AnswerAsync, options => options.MaxRetries = 0);

    /// <summary>What was asked of a server, without queries and bodies.</summary>
    internal static IEnumerable<string> Calls(Ozmap ozmap) => ozmap.Requests.Select(Call);

    /// <summary>A page of rows.</summary>
    internal static string Page(params string[] rows)
        => $$"""{"total":{{rows.Length}},"count":{{rows.Length}},"start":0,"limit":100,"hasNextPage":false,"rows":[{{string.Join(',', rows)}}]}""";

    private static string Call(StubRequest request) => $"{request.Method} {request.Path["/api/v2/".Length..]}";

    private Task AnswerAsync(HttpContext context, StubRequest request)
    {
        if (!_answers.TryGetValue(Call(request), out var answers))
            return StubServer.JsonAsync(context, """{"message":"no such route"}""", 404);

        answers.TryPeek(out var answer);
        if (answers.Count > 1)
            answers.TryDequeue(out answer);
        return answer!(context);
    }
}
