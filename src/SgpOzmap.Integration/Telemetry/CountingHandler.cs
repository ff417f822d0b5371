namespace SgpOzmap.Integration.Telemetry;

/// <summary>Counts the requests that pass. Runs once per attempt.</summary>
internal sealed class CountingHandler(RequestCounter counter) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        counter.Add();
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if ((int)response.StatusCode is >= 300 and <= 399)
            counter.AddRedirect(response);
        return response;
    }
}
