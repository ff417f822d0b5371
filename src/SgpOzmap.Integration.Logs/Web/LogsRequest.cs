using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Logs.Access;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>One request of the page: who asks, in which language, and what is shown. The components take it from the request's services.</summary>
internal sealed class LogsRequest(IOptionsMonitor<SgpOzmapLogsOptions> options, IAntiforgery antiforgery, TenantZones zones, TimeProvider time)
{
    private HttpContext? _http;
    private object? _model;
    private string? _path;

    internal HttpContext Http => _http!;

    internal PageLanguage Language { get; private set; } = PageLanguage.English;

    internal Visitor? Visitor { get; set; }

    internal SgpOzmapLogsOptions Options => options.CurrentValue;

    internal DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The page's address, with what the app stands under.</summary>
    internal string Root => Http.Request.PathBase + (_path ?? Options.Path);

    /// <summary>The address that is asked for, to come back to. The list of runs for one that cannot be asked for again.</summary>
    internal string Here => HttpMethods.IsGet(Http.Request.Method) ? Http.Request.PathBase + Http.Request.Path + Http.Request.QueryString.ToString() : Root;

    internal string? Theme => Preferences.ThemeOf(Http.Request);

    /// <summary>The field that every form carries.</summary>
    internal AntiforgeryTokenSet? Tokens { get; private set; }

    /// <summary>What goes wrong with a form that was sent, to be said above it.</summary>
    internal string? Problem { get; set; }

    internal T Model<T>() => (T)_model!;

    internal void Begin(HttpContext http)
    {
        _http = http;
        _path = PathOf(http.GetEndpoint() as RouteEndpoint);
        Language = PageLanguage.Of(http.Request);
    }

    internal void Show(object model)
    {
        _model = model;

        // Before the answer begins: it sets a cookie.
        Tokens = antiforgery.GetAndStoreTokens(Http);
    }

    /// <summary>An address below the page's.</summary>
    /// <param name="path">Below it, without a slash in front, encoded.</param>
    /// <param name="query">Names and values; those without a value are left out.</param>
    internal string Url(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var url = path.Length == 0 ? Root : $"{Root}/{path}";
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            url += $"{separator}{name}={Uri.EscapeDataString(value)}";
            separator = '&';
        }

        return url;
    }

    /// <summary>A time in the provider's time zone.</summary>
    internal string Time(DateTimeOffset at, string tenant, string format = "yyyy-MM-dd HH:mm:ss")
        => zones.Local(at, tenant).ToString(Language.IsPortuguese ? format.Replace("yyyy-MM-dd", "dd/MM/yyyy", StringComparison.Ordinal) : format, System.Globalization.CultureInfo.InvariantCulture);

    internal TimeSpan Offset(string tenant) => zones.Local(Now, tenant).Offset;

    // The app may have mapped the page inside a group of its own.
    private string? PathOf(RouteEndpoint? endpoint)
        => endpoint?.RoutePattern.RawText is { } route && route.IndexOf(Options.Path, StringComparison.Ordinal) is > 0 and var begin
            ? "/" + route[..(begin + Options.Path.Length)].TrimStart('/')
            : null;
}
