using System.Text;

namespace SgpOzmap.Testing.Tests;

/// <summary>A running OZmap simulator with one project, one box and one splitter of four ports, and a plain caller.</summary>
internal sealed class OzmapBench : IAsyncDisposable
{
    private readonly HttpClient _http;

    private OzmapBench(OzmapSimulator ozmap, SimProject project, SimBox box, SimSplitter splitter)
    {
        (Ozmap, Project, Box, Splitter) = (ozmap, project, box, splitter);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ozmap.Address };
    }

    public OzmapSimulator Ozmap { get; }

    public OzmapState State => Ozmap.State;

    public SimProject Project { get; }

    public SimBox Box { get; }

    public SimSplitter Splitter { get; }

    public static async Task<OzmapBench> StartAsync(OzmapSimulatorOptions? options = null)
    {
        var state = new OzmapState();
        var project = state.AddProject("CENTRO");
        var box = state.AddBox(project, "CTO-001", new SimCoordinates(-25.09, -50.16));
        var splitter = state.AddSplitter(box, 4);
        return new(await OzmapSimulator.StartAsync(state, options, TestContext.Current.CancellationToken), project, box, splitter);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, string body = "") => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PatchAsync(string path, string body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>Sends a multipart form, as browsers and the official SDK do.</summary>
    public async Task<Answer> UploadAsync(
        string path, IEnumerable<(string Name, string Value)> fields, params (string Field, string Name, string MediaType)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (field, name, mediaType) in files)
        {
            var content = new ByteArrayContent([1, 2, 3]);
            content.Headers.ContentType = new(mediaType);
            form.Add(content, field, name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v2/" + path) { Content = form };
        request.Headers.TryAddWithoutValidation("Authorization", "ozmap-key");
        return await Answer.OfAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null, string? authorization = "ozmap-key")
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : "/api/v2/" + path);
        if (!string.IsNullOrEmpty(body))
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Answer.OfAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>A property with a client on a port.</summary>
    public SimClient Live(string code, int port) => State.AddSubscriber(code, $"CLIENTE {code}", Splitter, port, new SimCoordinates(-25.091, -50.161));

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Ozmap.DisposeAsync();
    }
}
