namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Decides what the map must become. Pure and deterministic: the same input gives the same plan, whatever its order.</summary>
public static class SyncPlanner
{
    /// <summary>Plans.</summary>
    /// <exception cref="ArgumentException">A contract id occurs twice.</exception>
    public static SyncPlan Plan(PlanInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        throw new NotSupportedException();
    }
}
