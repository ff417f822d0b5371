using System.Globalization;

namespace SgpOzmap.Integration.Rules.Status;

/// <summary>The status of a contract: SGP's number, 0 when the label is not known, and the label as SGP sent it.</summary>
/// <param name="Code">SGP's number; 0 when unknown.</param>
/// <param name="Label">The label.</param>
public readonly record struct ContractStatus(int Code, string? Label = null)
{
    /// <summary>Label and number for people.</summary>
    public override string ToString()
        => string.IsNullOrWhiteSpace(Label) ? Code.ToString(CultureInfo.InvariantCulture) : Label.Trim();
}
