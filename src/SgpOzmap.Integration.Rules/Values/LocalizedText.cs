namespace SgpOzmap.Integration.Rules.Values;

/// <summary>One sentence in the two languages of the integration's users.</summary>
/// <param name="Pt">Brazilian Portuguese.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Pt, string En)
{
    /// <summary>The English sentence.</summary>
    public override string ToString() => En;
}
