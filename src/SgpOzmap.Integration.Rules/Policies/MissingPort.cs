namespace SgpOzmap.Integration.Rules.Policies;

/// <summary>What to do when SGP names a box and no port (our decision).</summary>
public enum MissingPort
{
    /// <summary>Take the first free port.</summary>
    FirstFree,

    /// <summary>Refuse the contract with <c>NoPort</c>.</summary>
    Reject,
}
