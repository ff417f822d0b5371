using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SgpOzmap.Integration.Logs.Tests.Support;

/// <summary>Keeps cookies, sends forms with the fields that their page has, follows no redirect.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new() };
    private readonly HttpClient _client;
    private readonly string? _language;

    internal Browser(Uri address, string? language)
    {
        _client = new(_handler) { BaseAddress = address };
        _language = language;
    }

    internal CookieCollection Cookies => _handler.CookieContainer.GetAllCookies();

    internal Task<Answer> GetAsync(string path, string? host = null, params (string Name, string Value)[] headers)
        => SendAsync(new(HttpMethod.Get, path), host, headers);

    /// <summary>Sends a form as its page would: first the page, for the hidden fields of the form that goes to the address, then the form.</summary>
    internal async Task<Answer> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
        => await PostAsync(action, [.. HiddenFields(await GetAsync(page), action), .. fields]);

    internal Task<Answer> PostAsync(string action, params (string Name, string Value)[] fields)
        => SendAsync(
            new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields.Select(static f => KeyValuePair.Create(f.Name, f.Value))) },
            null);

    internal static IEnumerable<(string Name, string Value)> HiddenFields(Answer page, string action)
    {
        var form = Forms().Matches(page.Html).Select(static m => m.Value).FirstOrDefault(f => WebUtility.HtmlDecode(f).Contains($"action=\"{action}\"", StringComparison.Ordinal));
        Assert.True(form is not null, $"No form goes to {action}; status {page.Status}.");
        return Hidden().Matches(form).Select(static m => (WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value)));
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request, string? host, params (string Name, string Value)[] headers)
    {
        using (request)
        {
            if (host is not null)
                request.Headers.Host = host;
            request.Headers.TryAddWithoutValidation("Accept", "text/html,*/*");
            if (_language is not null)
                request.Headers.TryAddWithoutValidation("Accept-Language", _language);
            foreach (var (name, value) in headers)
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return new(
                response.StatusCode,
                response.Headers.Concat(response.Content.Headers).ToDictionary(static h => h.Key, static h => string.Join('\n', h.Value), StringComparer.OrdinalIgnoreCase),
                Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        }
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
