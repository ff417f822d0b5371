using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>What a process sends: counted, held against the journal, and cut off where the process ends.</summary>
internal sealed class Outgoing(Life life, WatchedJournal journal, Uri ozmap) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = life.Send();
        if (request.RequestUri!.Port == ozmap.Port && request.Method != HttpMethod.Get && !request.RequestUri.AbsolutePath.EndsWith("/users/login", StringComparison.Ordinal))
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            if (WriteCheck.Find(request.Method.Method, request.RequestUri.AbsolutePath, body, journal.Open) is { } finding)
                life.Findings.Add(finding);
        }

        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            life.Receive(number);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
