using System.Collections.Immutable;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What the doctor found at one tenant.</summary>
public sealed record DoctorReport
{
    /// <summary>The tenant; empty for the one that stands directly in the configuration.</summary>
    public required string Tenant { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The lines, in the order of what depends on what: addresses, SGP, OZmap, what the two say of each other.</summary>
    public ImmutableArray<DoctorLine> Lines { get; init; } = [];

    /// <summary>The severity of the worst line; <see cref="DoctorSeverity.Ok"/> without any.</summary>
    public DoctorSeverity Worst => Lines.IsEmpty ? DoctorSeverity.Ok : Lines.Max(static l => l.Severity);

    /// <summary>Lines of one severity.</summary>
    public int Count(DoctorSeverity severity) => Lines.Count(l => l.Severity == severity);
}
