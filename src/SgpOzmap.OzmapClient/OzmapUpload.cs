namespace SgpOzmap.OzmapClient;

/// <summary>A file to send.</summary>
/// <param name="FileName">Its name, shown in OZmap.</param>
/// <param name="ContentType">Its media type, e.g. <c>image/jpeg</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OzmapUpload(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
