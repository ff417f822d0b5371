namespace SgpOzmap.Integration.Logs;

/// <summary>Where the log page is, and who may see it.</summary>
public sealed class SgpOzmapLogsOptions
{
    /// <summary>The address that the vendor's own integration uses: <c>/integrations/sgp/logs</c>.</summary>
    public const string DefaultPath = "/integrations/sgp/logs";

    /// <summary>The path of the list of runs; everything else is below it. Begins with a slash and ends without one.</summary>
    public string Path { get; set; } = DefaultPath;

    /// <summary>
    /// The key with which operators sign in, from any machine. Null (the default): only this machine is served, without a sign-in. An app that calls
    /// <c>RequireAuthorization</c> on the page decides by its own means, and this key is not used.
    /// </summary>
    public string? AccessKey { get; set; }

    /// <summary>The key with which readers sign in: they see everything and can do nothing. Needs <see cref="AccessKey"/>, and must differ from it.</summary>
    public string? ReadOnlyAccessKey { get; set; }

    /// <summary>
    /// With <c>RequireAuthorization</c>: the name of the app's policy whose users may start runs, decide on held plans and undo. Null: nobody may, all only read.
    /// </summary>
    public string? OperatorPolicy { get; set; }

    /// <summary>
    /// The address of map tiles with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>, e.g. <c>https://tiles.example.com/{z}/{x}/{y}.png</c>. Null (the default): no tiles, and
    /// nothing is asked of another host. Whoever serves tiles learns which part of the network is looked at.
    /// </summary>
    public string? TileAddress { get; set; }

    /// <summary>Who is to be named beside the tiles, as plain text.</summary>
    public string? TileAttribution { get; set; }

    /// <summary>How long a sign-in lasts without use; 12 hours by default.</summary>
    public TimeSpan SignInLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Values that could not be bound, each a message that names its key.</summary>
    internal List<string> BindingErrors { get; } = [];
}
