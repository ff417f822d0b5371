using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Doctor;

/// <summary>Examines the connections of one tenant: what was configured, what the two servers answer and permit, whether their data fit.</summary>
/// <remarks>It writes nothing: SGP and OZmap are read, and a login at OZmap is made where one is configured.</remarks>
public interface IConnectionDoctor
{
    /// <summary>The tenant; empty for the one that stands directly in the configuration.</summary>
    string Tenant { get; }

    /// <summary>Examines everything. What goes wrong is in the report, and only cancellation is thrown.</summary>
    Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken);

    /// <summary>The same, telling how far it is.</summary>
    Task<DoctorReport> ExamineAsync(IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default);
}
