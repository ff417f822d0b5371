using System.Collections.Frozen;
using System.Collections.Immutable;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

/// <summary>A run with as many entries as one likes, the same for the same seed.</summary>
internal static class SampleRun
{
    private static readonly string[] Projects = ["Centro", "Praia", "São José", "100%_ok"];
    private static readonly string[] Names = ["José da Silva", "Íris Conceição", "Ana 100% Maria", "João d'Ávila", "Zoë \"Z\" Ümlaut", "  "];

    internal static RunReport Make(string id, int seed, int entries, DateTimeOffset? at = null)
    {
#pragma warning disable CA5394 // The same numbers each time are what is wanted.
        var random = new Random(seed);
        var changes = ImmutableArray.CreateBuilder<PlannedChange>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var withheld = ImmutableArray.CreateBuilder<WithheldChange>();
        var subjects = ImmutableDictionary.CreateBuilder<long, ContractSubject>();
        var projects = ImmutableDictionary.CreateBuilder<string, string>();
        for (var i = 0; i < entries; i++)
        {
            var contract = 1000L + random.Next(entries);
            if (random.Next(10) > 0 && !subjects.ContainsKey(contract))
            {
                var isBoxless = random.Next(8) == 0;
                subjects[contract] = new(
                    random.Next(6) == 0 ? null : $"{Names[random.Next(Names.Length)]} {contract}",
                    isBoxless ? null : Box(random.Next(300)),
                    isBoxless ? null : random.Next(16),
                    isBoxless || random.Next(5) == 0 ? null : Projects[random.Next(Projects.Length)]);
            }

            switch (random.Next(10))
            {
                case < 5:
                    changes.Add(Change(contract));
                    break;
                case < 9:
                    findings.Add(Finding(contract));
                    break;
                default:
                    withheld.Add(new(Feature.UpdateName, Change(contract)));
                    break;
            }
        }

        var plan = SyncPlan.Restore(entries, entries / 2, changes.ToImmutable(), findings.ToImmutable(), withheld.ToImmutable());
        var start = at ?? Support.Make.Noon;
        return Support.Make.Quiet(id, start) with
        {
            Plan = plan,
            Gate = new() { Held = plan.Changes.Where(static c => c.IsDestructive).Select(static c => c.Id).ToFrozenSet() },
            Changes = [.. plan.Changes.Select(Result)],
            Subjects = subjects.ToImmutable(),
            Projects = projects.ToImmutable(),
        };

        string Box(int number)
        {
            if (number % 3 == 0)
                projects[$"b{number}"] = Projects[number % Projects.Length];
            if (number % 5 == 0)
                projects[$"CTO {number}"] = Projects[number % Projects.Length];
            return $"CTO {number}";
        }

        PortReference Port()
        {
            var number = random.Next(300);
            return new($"b{number}", Box(number), "s1", random.Next(1, 9), random.Next(4) == 0 ? null : random.Next(1, 17));
        }

        PlannedChange Change(long contract) => random.Next(7) switch
        {
            0 => Support.Make.Rename(contract),
            1 => Support.Make.Remove(contract) with { Port = Port() },
            2 => new MovePort { Contract = contract, Reason = Support.Make.Text("porta"), PropertyId = $"p{contract}", From = Port(), To = Port() },
            3 => new CreateClient
            {
                Contract = contract,
                Reason = Support.Make.Text("novo"),
                Client = new() { Code = $"{contract}", Name = Names[random.Next(Names.Length)], Status = MapStatus.Ok },
                Port = Port(),
                Coordinates = new(-8, -34),
            },
            4 => new RevertChange { Contract = contract, Reason = Support.Make.Text("desfazer"), Reverted = Support.Make.Remove(contract) with { Port = Port() }, Entry = contract },
            _ => Support.Make.Status(contract),
        };

        Finding Finding(long contract)
        {
            var data = ImmutableSortedDictionary<string, string>.Empty;
            if (random.Next(4) > 0)
                data = data.Add("box", Box(random.Next(300)));
            if (random.Next(4) == 0)
                data = data.Add("port", random.Next(8) == 0 ? "x" : $"{random.Next(1, 17)}");
            if (random.Next(6) == 0)
                data = data.Add("project", Projects[random.Next(Projects.Length)]);
            return Support.Make.Finding(contract) with { Code = (FindingCode)random.Next(Enum.GetValues<FindingCode>().Length), Data = data };
        }

        ChangeResult Result(PlannedChange change) => random.Next(6) switch
        {
            0 => new(change, ChangeOutcome.Failed, $"400: Não é possível {random.Next(100)}%") { At = start.AddTicks(random.Next()) },
            1 => new(change, ChangeOutcome.Skipped, "depends"),
            2 => new(change, ChangeOutcome.Held),
            3 => new(change, ChangeOutcome.Planned),
            _ => new(change, ChangeOutcome.Applied) { At = start.AddTicks(random.Next()) },
        };
#pragma warning restore CA5394
    }
}
