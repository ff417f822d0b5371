using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SgpOzmap.Integration.Storage;

/// <summary>Text as both databases take it.</summary>
internal static class StoreText
{
    /// <summary>Without NUL, which PostgreSQL refuses, and without halves of letters.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal static string? Clean(string? text)
        => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal)));

    internal static string Json<T>(T value) => Encoding.UTF8.GetString(StoredJson.Write(value));

    internal static T Json<T>(string text) => StoredJson.Read<T>(Encoding.UTF8.GetBytes(text));
}
