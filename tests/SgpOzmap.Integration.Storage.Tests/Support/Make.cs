using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Storage.Tests.Support;

/// <summary>What the stores keep. The subscriber's name is <see cref="Name"/>, to look for it where it must not be.</summary>
internal static class Make
{
    internal const string Name = "Maria Aparecida Sobral";

    internal static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    internal static LocalizedText Text(string text) => new("pt " + text, "en " + text);

    internal static SetStatus Status(long contract) => new() { Contract = contract, Reason = Text("suspenso"), ClientId = $"c{contract}", Status = MapStatus.Error };

    internal static Rename Rename(long contract) => new() { Contract = contract, Reason = Text("nome"), ClientId = $"c{contract}", NameBefore = "M", NameAfter = Name };

    internal static RemoveProperty Remove(long contract) => new()
    {
        Contract = contract,
        Reason = Text("cancelado"),
        PropertyId = $"p{contract}",
        ClientId = $"c{contract}",
        ClientName = Name,
        Port = new("b1", "CTO 1", "s1", 3, 3),
    };

    internal static AnnotateProperty Annotate(long contract) => new()
    {
        Contract = contract,
        Reason = Text("anotação"),
        PropertyId = $"p{contract}",
        Line = "removido",
        DependsOn = [PlannedChange.IdOf(contract, ChangeKind.RemoveProperty)],
    };

    internal static Finding Finding(long contract) => new()
    {
        Contract = contract,
        Code = FindingCode.BoxNotFound,
        Message = Text("caixa"),
        Data = ImmutableSortedDictionary<string, string>.Empty.Add("box", "CTO 9"),
    };

    internal static PreImage Before(long contract) => new()
    {
        Client = new FtthClient { Id = $"c{contract}", Code = $"{contract}", Name = Name, Observation = "casa dos fundos" },
        Property = new Property { Id = $"p{contract}", Address = "Rua A, 1", Coordinates = new(-8.05, -34.9), PotencyRead = -19.5 },
    };

    internal static JournalIntent Intent(PlannedChange change, long? undoOf = null) => new() { Change = change, UndoOf = undoOf };

    internal static SyncPlan Plan(params ImmutableArray<PlannedChange> changes)
        => SyncPlan.Restore(1200, 1100, changes, [Finding(7), Finding(9)], [new(Feature.UpdateName, Rename(8))]);

    internal static GateDecision Gate(SyncPlan plan) => new()
    {
        Reasons = [new(GateReasonCode.MaxRemovals, Text("demais"))],
        Held = plan.Changes.Where(c => c.IsDestructive || c is AnnotateProperty).Select(c => c.Id).ToFrozenSet(),
        Removals = 3,
        RemembersContracts = true,
    };

    /// <summary>A run with something of everything.</summary>
    internal static RunReport Run(string id, string tenant = "norte", DateTimeOffset? at = null)
    {
        var plan = Plan(Remove(1), Annotate(1), Status(2), Rename(3));
        return new()
        {
            RunId = id,
            Tenant = tenant,
            Mode = RunMode.Apply,
            StartedAt = at ?? Noon,
            Duration = TimeSpan.FromSeconds(12.3456789),
            Plan = plan,
            Gate = Gate(plan),
            Changes =
            [
                new(plan.Changes[0], ChangeOutcome.Held),
                new(plan.Changes[1], ChangeOutcome.Held),
                new(plan.Changes[2], ChangeOutcome.Applied) { At = Noon.AddSeconds(50) },
                new(plan.Changes[3], ChangeOutcome.Failed, "400: recusado") { At = Noon.AddSeconds(51).AddTicks(1) },
            ],
            Subjects = ImmutableDictionary<long, ContractSubject>.Empty
                .Add(1, new(Name, "CTO 1", 3, "Centro"))
                .Add(2, new(Name, "CTO 2", 4))
                .Add(3, new(Name))
                .Add(7, new(null, "CTO 7"))
                .Add(8, new(Name, "CTO 8", 5, "Praia"))
                .Add(9, ContractSubject.Unknown),
            Projects = ImmutableDictionary<string, string>.Empty.Add("b1", "Centro").Add("CTO 9", "Praia"),
            Failures = [Text("falha")],
            Notes = [Text("nota"), Text("outra")],
            ContractsComplete = true,
            Reading = ReadingKind.Delta,
            Parts = [new("listing", Noon, 1200), new("map", Noon.AddSeconds(40), 1300)],
            IsListingOnly = true,
            Approval = new("abc", IsVoid: true) { Added = ["1/RemoveProperty"], Gone = ["4/RemoveClient"], Altered = ["5/RemoveClient"] },
            SgpRequests = 31,
            OzmapRequests = 17,
        };
    }

    /// <summary>A run that found nothing to do.</summary>
    internal static RunReport Quiet(string id, DateTimeOffset at, string tenant = "norte") => new()
    {
        RunId = id,
        Tenant = tenant,
        Mode = RunMode.Apply,
        StartedAt = at,
        Plan = SyncPlan.Restore(10, 10, [], [Finding(7)], []),
        Gate = new(),
        ContractsComplete = true,
    };

    internal static HeldPlan Held(string digest, string run, string tenant = "norte", DateTimeOffset? at = null) => new()
    {
        Tenant = tenant,
        Digest = digest,
        FirstRunId = run,
        HeldSince = at ?? Noon,
        LastRunId = run,
        LastHeldAt = at ?? Noon,
        Reasons = [new(GateReasonCode.MaxRemovals, Text("demais"))],
        Changes = [Remove(1), Annotate(1)],
    };

    internal static SeenContract Seen(long id, string text = Name) => new(id, Encoding.UTF8.GetBytes(text));

    internal static SeenState State(DateTimeOffset at, string source = "https://sgp.example") => new() { Source = source, FullReadAt = at, Watermark = at };

    internal static SeenReading Reading(int pages, DateTimeOffset? startedAt = null) => new()
    {
        Source = "https://sgp.example",
        StartedAt = startedAt ?? Noon,
        LastPageAt = (startedAt ?? Noon).AddMinutes(pages),
        NextOffset = pages * 100,
        Announced = 250,
        Pages = pages,
        Account = $"{{\"o\":{pages}}}",
    };

    /// <summary>All that a report says, as text.</summary>
    internal static string Words(RunReport report)
    {
        var text = new List<string>();
        text.Add(FormattableString.Invariant($"{report.RunId}|{report.Tenant}|{report.Mode}|{report.StartedAt:O}|{report.Duration}|{report.ContractsComplete}|{report.Reading}|{report.IsListingOnly}|{report.IsUnfinished}|{report.UndoOf}|{report.SgpRequests}|{report.OzmapRequests}"));
        text.AddRange([Json(report.Failures), Json(report.Notes), Json(report.Parts), report.Approval is null ? "-" : Json(report.Approval)]);
        foreach (var result in report.Changes)
            text.Add(FormattableString.Invariant($"{result.Outcome}|{result.Error}|{result.At:O}|{Json(result.Change)}"));
        foreach (var (contract, subject) in report.Subjects.OrderBy(static s => s.Key))
            text.Add(FormattableString.Invariant($"{contract}|{subject}"));
        foreach (var (box, project) in report.Projects.OrderBy(static p => p.Key, StringComparer.Ordinal))
            text.Add($"{box}|{project}");
        if (report.Plan is { } plan)
        {
            text.AddRange([FormattableString.Invariant($"{plan.ContractCount}|{plan.MatchedClientCount}|{plan.Digest}"), Json(plan.Changes)]);
            foreach (var finding in plan.Findings)
                text.Add(Json(finding));
            foreach (var withheld in plan.Withheld)
                text.Add(Json(withheld));
        }

        if (report.Gate is { } gate)
            text.Add(FormattableString.Invariant($"{Json(gate.Reasons)}|{string.Join(',', gate.Held.Order())}|{gate.Removals}|{gate.IsApproved}|{gate.RemembersContracts}"));
        return string.Join('\n', text);
    }

    /// <summary>All that an entry says, as text.</summary>
    internal static string Words(RunEntry entry)
        => FormattableString.Invariant($"{entry.RunId}|{entry.Ordinal}|{entry.Tenant}|{entry.Type}|{entry.Level}|{entry.At:O}|{entry.Contract}|{entry.Subject}|{entry.Outcome}|{entry.Error}|{entry.Feature}|")
            + (entry.Change is null ? "" : Json(entry.Change)) + (entry.Finding is null ? "" : Json(entry.Finding));

    internal static string Json<T>(T value) => Encoding.UTF8.GetString(StoredJson.Write(value));
}
