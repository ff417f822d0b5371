using System.Net.Http.Headers;
using System.Text;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>Token and app as fields, or a user by HTTP Basic. Header forms of the token are not SGP's.</summary>
internal sealed class SgpCredentials
{
    private readonly AuthenticationHeaderValue? _basic;
    private readonly KeyValuePair<string, string>[] _fields = [];
    private readonly string[] _secrets;

    internal SgpCredentials(SgpClientOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Token))
        {
            var token = options.Token;
            _fields = [new("token", token), new("app", options.App ?? "")];
            _secrets = [token, Uri.EscapeDataString(token)];
        }
        else
        {
            var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes(options.Username + ":" + options.Password));
            _basic = new AuthenticationHeaderValue("Basic", pair);
            _secrets = [pair, options.Password ?? ""];
        }
    }

    /// <summary>A fresh request of <paramref name="call"/>; every attempt needs its own.</summary>
    internal HttpRequestMessage CreateRequest(string address, SgpCall call)
    {
        var fields = _fields.Concat(call.Fields);
        var uri = address + call.Path;
        if (call.Method == HttpMethod.Get)
        {
            var query = string.Join('&', fields.Select(f => Uri.EscapeDataString(f.Key) + "=" + Uri.EscapeDataString(f.Value)));
            uri = query.Length == 0 ? uri : uri + "?" + query;
        }

        var request = new HttpRequestMessage(call.Method, new Uri(uri));
        if (call.Method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent(fields);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = _basic;
        return request;
    }

    /// <summary>A server's text without the secrets that it may repeat.</summary>
    internal string Redact(string text)
    {
        foreach (var secret in _secrets)
        {
            if (secret.Length > 0)
                text = text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }
}
