namespace SgpOzmap.OzmapClient;

/// <summary>A multipart form (<c>multipart/form-data</c>), which OZmap wants for posts and files.</summary>
public sealed record OzmapForm
{
    /// <summary>The fields in their order; a name may come several times.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>The files, each in a part of the name <c>files</c>.</summary>
    public IReadOnlyList<OzmapUpload> Files { get; init; } = [];
}
