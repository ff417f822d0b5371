namespace SgpOzmap.Integration.Rules.Safety;

/// <summary>The limits that hold a run. The names are stable.</summary>
public enum GateReasonCode
{
    /// <summary>More removals than <see cref="SafetyLimits.MaxRemovals"/>.</summary>
    MaxRemovals,

    /// <summary>More removals than <see cref="SafetyLimits.MaxRemovalsPercent"/> allows.</summary>
    MaxRemovalsPercent,

    /// <summary>SGP was read only in part.</summary>
    PartialRead,

    /// <summary>SGP returned fewer contracts than <see cref="SafetyLimits.MinContractsPercent"/> of those last seen.</summary>
    MinContractsPercent,

    /// <summary>The destructive changes were approved, but the plan has others by now.</summary>
    ApprovalVoid,
}
