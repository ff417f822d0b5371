using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Monitoring;

namespace SgpOzmap.Integration.Logs.Models;

/// <summary>The held plans, newest first.</summary>
internal sealed record PlansModel(IReadOnlyList<HeldPlan> Plans, bool HasSeveralTenants);

/// <summary>A held plan.</summary>
internal sealed record PlanModel
{
    internal required HeldPlan Plan { get; init; }

    /// <summary>Names of the plan's contracts, from the run that held it last.</summary>
    internal required IReadOnlyDictionary<long, ContractSubject> Subjects { get; init; }

    /// <summary>What its tenant is doing in this process.</summary>
    internal TenantActivity? Activity { get; init; }

    /// <summary>Just decided.</summary>
    internal bool WasDecided { get; init; }
}
