using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 8: the name under which a plan is approved.</summary>
public sealed class DigestTests
{
    [Fact]
    public void Nothing_destructive_has_no_digest()
        => Assert.Equal("", Scenario.Creating().Box("CTO-1").Contract(501).Plan().Digest);

    [Fact]
    public void Digest_is_short_and_can_be_typed()
        => Assert.Matches("^[0-9a-f]{16}$", Two().Plan().Digest);

    [Fact]
    public void Same_destructive_changes_have_the_same_digest_whatever_else_changes()
    {
        var digest = Two().Plan().Digest;

        Assert.Equal(digest, Two().Plan().Digest);
        Assert.Equal(digest, Two(p => p with { CreateClients = true, AnnotateRemoval = true })
            .Client(700, port: 7, but: c => c with { Name = "VELHO" }).Contract(700, port: 7).Contract(800, port: 8).Unplaced(900).Plan().Digest);
    }

    [Fact]
    public void Order_of_the_input_is_no_matter()
    {
        var input = Two().Input();
        var reversed = input with
        {
            Contracts = [.. input.Contracts.Reverse()],
            Map = input.Map with { Properties = [.. input.Map.Properties.Reverse()] },
        };

        Assert.Equal(SyncPlanner.Plan(input).Digest, SyncPlanner.Plan(reversed).Digest);
    }

    [Fact]
    public void Other_destructive_changes_have_another_digest()
    {
        string[] digests =
        [
            Two().Plan().Digest,
            Two(p => p with { DisconnectCancelledFromSplitterPort = true }).Plan().Digest,
            Two(p => p with { RemovePropertyCompletely = true }).Plan().Digest,
            Two().Client(503, port: 3).Contract(503, port: 3, status: 3).Plan().Digest,
            Scenario.Cancelling().Box("CTO-1").Client(501, port: 1).Contract(501, port: 1, status: 3).Plan().Digest,
            Scenario.Cancelling().Box("CTO-1").Client(501, port: 1, but: c => c with { Id = "another" }).Contract(501, port: 1, status: 3).Plan().Digest,
        ];

        Assert.Equal(digests.Length, digests.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Property_that_would_free_another_port_is_another_disconnection()
    {
        string Digest(int port) => Scenario.Cancelling(p => p with { DisconnectCancelledFromSplitterPort = true }).Box("CTO-1")
            .Client(501, port: port).Contract(501, port: port, status: 3).Plan().Digest;

        Assert.NotEqual(Digest(1), Digest(2));
    }

    private static Scenario Two(Func<SyncPolicies, SyncPolicies>? policies = null)
        => Scenario.Cancelling(policies).Box("CTO-1", ports: 16)
            .Client(501, port: 1).Contract(501, port: 1, status: 3)
            .Client(502, port: 2).Contract(502, port: 2, status: 3);
}
