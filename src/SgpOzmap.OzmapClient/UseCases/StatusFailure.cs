namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>A batch that failed.</summary>
/// <param name="Codes">The codes in it.</param>
/// <param name="Error">Why; its <see cref="OzmapException.WriteOutcome"/> says whether it may have been done all the same.</param>
public sealed record StatusFailure(IReadOnlyList<string> Codes, OzmapException Error);
