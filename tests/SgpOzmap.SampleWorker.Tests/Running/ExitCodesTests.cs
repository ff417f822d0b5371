using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Tests.Running;

public sealed class ExitCodesTests
{
    private static readonly SafetyLimits NoRemoval = new() { MaxRemovals = 0 };

    [Fact]
    public void DoneIsZeroWhateverWasFound()
    {
        var run = Scene.Applied();

        Assert.NotEmpty(run.Plan!.Findings);
        Assert.Equal(0, ExitCodes.Of([run]));
    }

    [Fact]
    public void AFailedRunIsOne() => Assert.Equal(1, ExitCodes.Of([Scene.Failed()]));

    [Fact]
    public void AFailedChangeIsOne()
    {
        var change = Scene.Planned().Changes[0].Change;

        Assert.Equal(1, ExitCodes.Of([Scene.Applied(ChangeOutcome.Applied, new ChangeResult(change, ChangeOutcome.Failed, "no"))]));
    }

    [Fact]
    public void AHeldPlanIsThree() => Assert.Equal(3, ExitCodes.Of([Scene.Planned(NoRemoval)]));

    [Fact]
    public void FailureGoesBeforeHeld()
        => Assert.Equal(1, ExitCodes.Of([Scene.Planned(NoRemoval) with { Failures = Scene.Failed().Failures }]));

    [Fact]
    public void OfSeveralTenantsTheFirstOfThatOrderCounts()
    {
        Assert.Equal(3, ExitCodes.Of([Scene.Applied(), Scene.Planned(NoRemoval)]));
        Assert.Equal(1, ExitCodes.Of([Scene.Planned(NoRemoval), Scene.Failed(), Scene.Applied()]));
        Assert.Equal(0, ExitCodes.Of([Scene.Applied(), Scene.Planned()]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0, DoctorSeverity.Ok)]
    [InlineData(3, DoctorSeverity.Ok, DoctorSeverity.Attention)]
    [InlineData(1, DoctorSeverity.Attention, DoctorSeverity.Error, DoctorSeverity.Ok)]
    public void TheWorstLineOfAllTenantsCounts(int code, params DoctorSeverity[] lines)
    {
        Assert.Equal(code, ExitCodes.Of([Exam.Of(lines)]));
        Assert.Equal(code, ExitCodes.Of([Exam.Of(DoctorSeverity.Ok), .. lines.Select(static l => Exam.Of(l))]));
    }
}
