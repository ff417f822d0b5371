using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace SgpOzmap.Testing;

/// <summary>A request, read to its end before any work on the state begins.</summary>
internal sealed class SimRequest
{
    public required string Method { get; init; }

    /// <summary>The path as sent: percent-encoding is kept, so that an encoded slash in a code stays one segment.</summary>
    public required string Path { get; init; }

    public required string QueryString { get; init; }

    public required string Body { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required IReadOnlyDictionary<string, StringValues> Query { get; init; }

    public required IReadOnlyDictionary<string, StringValues> Form { get; init; }

    public required IReadOnlyList<SimFile> Files { get; init; }

    public string Target => Path + QueryString;

    /// <summary>The decoded parts of the path.</summary>
    public string[] Segments => [.. Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    public string? QueryValue(string name) => Query.TryGetValue(name, out var values) ? values.ToString() : null;

    public string? FormValue(string name) => Form.TryGetValue(name, out var values) ? values.ToString() : null;

    public static async Task<SimRequest> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, context.RequestAborted);
        var form = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        var files = new List<SimFile>();
        if (request.HasFormContentType)
        {
            buffer.Position = 0;
            request.Body = buffer;
            var read = await request.ReadFormAsync(context.RequestAborted);
            foreach (var (name, value) in read)
                form[name] = value;
            files.AddRange(read.Files.Select(f => new SimFile(f.Name, f.FileName, f.ContentType)));
        }

        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = raw.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? "" : raw[question..];
        return new SimRequest
        {
            Method = request.Method,
            Path = question < 0 ? raw : raw[..question],
            QueryString = query,
            Body = System.Text.Encoding.UTF8.GetString(buffer.ToArray()),
            Headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Query = QueryHelpers.ParseQuery(query),
            Form = form,
            Files = files,
        };
    }
}
