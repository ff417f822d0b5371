namespace SgpOzmap.Browser.Tests.Support;

/// <summary>Who looks at the page, and with what.</summary>
internal sealed record VisitOptions
{
    /// <summary>What the browser asks for: <c>pt-BR</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The system is dark.</summary>
    public bool IsDark { get; init; }

    /// <summary>Pixels.</summary>
    public int Width { get; init; } = 1440;

    /// <summary>JavaScript is on.</summary>
    public bool HasScripts { get; init; } = true;
}
