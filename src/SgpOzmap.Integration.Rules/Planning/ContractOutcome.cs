namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>What a plan comes to for one contract.</summary>
public enum ContractOutcome
{
    /// <summary>The map is true already, or has nothing to say of the contract.</summary>
    Served,

    /// <summary>Something is changed.</summary>
    Changed,

    /// <summary>Something keeps the contract from being served; other values may be changed all the same.</summary>
    Finding,
}
