using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Benchmarks.LogsPage;

/// <summary>A run with as many entries as asked for: nine changes to one finding, some of them failed.</summary>
internal static class LargeRun
{
    private const int ContractsPerBox = 12;

    internal static RunReport Make(string id, DateTimeOffset at, int entries)
    {
        var changes = ImmutableArray.CreateBuilder<ChangeResult>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var subjects = ImmutableDictionary.CreateBuilder<long, ContractSubject>();
        for (var i = 0; i < entries; i++)
        {
            long contract = 1000 + i;
            var (box, project) = (Text($"CTO-{i / ContractsPerBox:00000}"), Text($"BAIRRO {i / 5000}"));
            subjects[contract] = new(Text($"ASSINANTE NÚMERO {i}"), box, (i % ContractsPerBox) + 1, project);
            if (i % 10 == 0)
                findings.Add(FindingOf(contract, box, i));
            else
                changes.Add(ResultOf(contract, i, at));
        }

        var plan = SyncPlan.Restore(entries, entries, [.. changes.Select(static c => c.Change)], findings.ToImmutable(), []);
        return new()
        {
            RunId = id,
            Tenant = "",
            Mode = RunMode.Apply,
            StartedAt = at,
            Duration = TimeSpan.FromMinutes(3),
            Plan = plan,
            Changes = changes.ToImmutable(),
            ContractsComplete = true,
            Subjects = subjects.ToImmutable(),
            SgpRequests = 400,
            OzmapRequests = 2000,
        };
    }

    private static Finding FindingOf(long contract, string box, int i) => new()
    {
        Code = i % 20 == 0 ? FindingCode.BoxNotFound : FindingCode.NoCoordinates,
        Contract = contract,
        Message = new(Text($"Não há caixa \"{box}\" no mapa."), Text($"There is no box \"{box}\" on the map.")),
        Data = ImmutableSortedDictionary<string, string>.Empty.Add("box", box),
    };

    private static ChangeResult ResultOf(long contract, int i, DateTimeOffset at)
    {
        var change = new UpdatePower
        {
            Contract = contract,
            Reason = new("O SGP tem outra leitura de potência RX.", "SGP has another RX power reading."),
            PropertyId = Text($"{i:x24}"),
            PowerBefore = -20.5,
            PowerAfter = -21.25,
        };
        var hasFailed = i % 1000 == 1;
        return new(change, hasFailed ? ChangeOutcome.Failed : ChangeOutcome.Applied, hasFailed ? "ValidationError: invalid property" : null) { At = at.AddMilliseconds(i) };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
