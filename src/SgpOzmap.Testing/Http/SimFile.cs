namespace SgpOzmap.Testing;

/// <summary>A file of a multipart form.</summary>
/// <param name="Field">The name of the form's field.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record SimFile(string Field, string FileName, string ContentType);
