using System.Net.Http.Headers;
using System.Text;

namespace SgpOzmap.OzmapClient.Transport;

/// <summary>Writes a multipart form.</summary>
internal static class FormBody
{
    /// <summary>Checks the form now and makes its content for each attempt.</summary>
    /// <exception cref="ArgumentException">The form is empty, or a file has no name or no media type.</exception>
    internal static Func<HttpContent> Of(OzmapForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Fields.Count == 0 && form.Files.Count == 0)
            throw new ArgumentException("The form is empty.", nameof(form));

        foreach (var file in form.Files)
        {
            if (string.IsNullOrWhiteSpace(file.FileName))
                throw new ArgumentException("A file has no name.", nameof(form));
            if (!MediaTypeHeaderValue.TryParse(file.ContentType, out _))
                throw new ArgumentException($"'{file.ContentType}' is no media type.", nameof(form));
        }

        return () => Content(form);
    }

    private static MultipartFormDataContent Content(OzmapForm form)
    {
        // As browsers write it: the names in quotes, UTF-8 as it is. What HttpClient would write by itself (a name without quotes, a second file
        // name in another encoding) is legal, and not read by every server.
        var content = new MultipartFormDataContent { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in form.Fields)
        {
            var part = new StringContent(value);
            part.Headers.ContentType = null;
            Add(content, part, $"form-data; name={Quoted(name)}");
        }

        foreach (var file in form.Files)
        {
            var part = new ReadOnlyMemoryContent(file.Content);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
            Add(content, part, $"form-data; name=\"files\"; filename={Quoted(file.FileName)}");
        }

        return content;
    }

    private static void Add(MultipartFormDataContent content, HttpContent part, string disposition)
    {
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        content.Add(part);
    }

    /// <summary>In quotes, with what would end them or the line written as browsers do.</summary>
    private static string Quoted(string text)
        => $"\"{text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"";
}
