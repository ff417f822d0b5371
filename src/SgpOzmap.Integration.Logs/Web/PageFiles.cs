using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>The files that the pages use: our own and Leaflet's, all from this assembly.</summary>
internal static class PageFiles
{
    private const string Prefix = "Assets/";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The address of a file, with its content's mark in it, so that a browser may keep it for ever.</summary>
    internal static string Url(LogsRequest request, string name) => request.Url("assets/" + name, ("v", All[name].Mark));

    internal static IResult Get(HttpContext http, string name)
    {
        if (!All.TryGetValue(name, out var asset))
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = string.Equals(http.Request.Query["v"], asset.Mark, StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        return TypedResults.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Mark}\""));
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(static n => n[Prefix.Length..], n => Read(assembly.GetManifestResourceStream(n)!, n), StringComparer.Ordinal);
    }

    private static Asset Read(Stream stream, string name)
    {
        using (stream)
        {
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new(content, TypeOf(name), Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
        }
    }

    private static string TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };

    private sealed record Asset(byte[] Content, string Type, string Mark);
}
