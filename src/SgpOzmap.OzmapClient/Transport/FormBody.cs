using System.Net.Http.Headers;

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
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields)
        {
            var part = new StringContent(value);
            part.Headers.ContentType = null;
            content.Add(part, Quoted(name));
        }

        foreach (var file in form.Files)
        {
            var part = new ReadOnlyMemoryContent(file.Content);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
            content.Add(part, Quoted("files"), Quoted(file.FileName.Replace('"', '_')));
        }

        return content;
    }

    /// <summary>Some servers' form readers want the names in quotes, as browsers write them; HttpClient leaves them out where it may.</summary>
    private static string Quoted(string text) => $"\"{text}\"";
}
