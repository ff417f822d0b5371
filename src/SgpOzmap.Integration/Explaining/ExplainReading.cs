namespace SgpOzmap.Integration.Explaining;

/// <summary>What is read for an explanation.</summary>
public enum ExplainReading
{
    /// <summary>Nothing: it is as current as the last run of this process.</summary>
    LastRun,

    /// <summary>The contract from SGP and its client from the map, a few requests; everything else is as current as the last run of this process.</summary>
    ContractNow,

    /// <summary>SGP and the map, as a run reads them.</summary>
    Everything,
}
