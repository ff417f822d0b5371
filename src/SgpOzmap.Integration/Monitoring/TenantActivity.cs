namespace SgpOzmap.Integration.Monitoring;

/// <summary>What a tenant is doing.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Run">The run under way; null between two runs.</param>
/// <param name="NextRunAt">When the loop runs it next, unless another process does before; null without a loop.</param>
/// <param name="LastRunId">The run of this process that ended last; null before the first.</param>
public sealed record TenantActivity(string Tenant, RunActivity? Run = null, DateTimeOffset? NextRunAt = null, string? LastRunId = null);
