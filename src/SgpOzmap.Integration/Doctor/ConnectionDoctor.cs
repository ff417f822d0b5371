using SgpOzmap.Integration.Runs;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>The doctor of one tenant. The clients are asked for only when they are needed: with bad options there is none, and that is a line.</summary>
internal sealed class ConnectionDoctor(DoctorSetup setup, Func<ISgpClient> sgp, Func<IOzmapClient> ozmap) : IConnectionDoctor
{
    public string Tenant => setup.Tenant.Name;

    public Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken) => ExamineAsync(null, cancellationToken);

    public async Task<DoctorReport> ExamineAsync(IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var startedAt = setup.Time.GetUtcNow();
        var lines = new DoctorLines();
        var hasSgp = AddressCheck.OfSgp(setup, lines);
        var hasOzmap = AddressCheck.OfOzmap(setup, lines);
        var sgpView = await new SgpExamination(setup, lines, progress).RunAsync(hasSgp, sgp, cancellationToken).ConfigureAwait(false);
        var ozmapView = await new OzmapExamination(setup, lines, progress).RunAsync(hasOzmap, ozmap, cancellationToken).ConfigureAwait(false);
        new BoxComparison(setup, lines).Examine(sgpView, ozmapView);
        new FinalLines(setup, lines).Add(sgpView, ozmapView);
        return new() { Tenant = Tenant, StartedAt = startedAt, Lines = lines.ToImmutable() };
    }
}
