using SgpOzmap.Crash.Tests.Cases;
using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>Arms the simulators with a run's faults.</summary>
internal static class Strikes
{
    internal static void Arm(Lane lane, IEnumerable<Strike> strikes)
    {
        foreach (var strike in strikes)
        {
            var faults = strike.OnMap ? lane.Ozmap.Faults : lane.Sgp.Faults;
            if (!strike.Writes)
            {
                faults.Add(Fault(strike, null));
                continue;
            }

            foreach (var method in (ReadOnlySpan<string>)["POST", "PATCH", "DELETE"])
                faults.Add(Fault(strike, method));
        }
    }

    private static Fault Fault(Strike strike, string? method) => new()
    {
        Method = method,
        Skip = method is null ? strike.Skip : strike.Skip / 4,
        Times = strike.Times,
        Kind = strike.Harm switch
        {
            Harm.ResetBefore => FaultKind.ResetBeforeCommit,
            Harm.ResetAfter => FaultKind.ResetAfterCommit,
            Harm.ResetInside => FaultKind.ResetMidBody,
            Harm.Silence or Harm.Slow => FaultKind.Delay,
            Harm.FailsAfter => FaultKind.StatusAfterCommit,
            Harm.Page => FaultKind.HtmlOk,
            Harm.Truncated => FaultKind.TruncatedBody,
            _ => FaultKind.Status,
        },
        Status = strike.Harm switch
        {
            Harm.TooMany or Harm.TooManyForLong => 429,
            Harm.Fails => 500,
            Harm.BadGateway => 502,
            Harm.Unauthorized => 401,
            _ => 503,
        },
        Body = strike.Harm == Harm.BadGateway ? "<html><body>502 Bad Gateway</body></html>" : null,
        Delay = strike.Harm switch { Harm.Silence => ServerClock.Silence, Harm.Slow => TimeSpan.FromSeconds(100), _ => TimeSpan.Zero },
        RetryAfter = strike.Harm switch { Harm.TooMany => TimeSpan.FromSeconds(20), Harm.TooManyForLong => TimeSpan.FromHours(3), _ => null },
    };
}
