namespace SgpOzmap.Testing.Tests;

/// <summary>A running SGP simulator and a plain caller.</summary>
internal sealed class SgpBench : IAsyncDisposable
{
    private readonly HttpClient _http;

    private SgpBench(SgpSimulator sgp)
    {
        Sgp = sgp;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = sgp.Address };
    }

    public SgpSimulator Sgp { get; }

    public static async Task<SgpBench> StartAsync(SgpState? state = null, SgpSimulatorOptions? options = null)
        => new(await SgpSimulator.StartAsync(state ?? new SgpState(), options, TestContext.Current.CancellationToken));

    /// <summary>A form with the credentials.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
        => SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(Fields(fields)));

    /// <summary>A query with the credentials.</summary>
    public Task<Answer> GetAsync(string path, string more = "")
        => SendAsync(HttpMethod.Get, $"{path}?token={Sgp.Options.Token}&app={Sgp.Options.App}{more}");

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, Sgp.Options.PathPrefix + path) { Content = content };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Answer.OfAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields)
        => [new("token", Sgp.Options.Token), new("app", Sgp.Options.App), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))];

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Sgp.DisposeAsync();
    }
}
