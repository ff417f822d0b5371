using SgpOzmap.Integration.Runs;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Reading;

public sealed class DeltaEqualsFullTests
{
    private const int Rounds = 12;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task After_any_edits_a_delta_gives_what_a_full_read_gives_but_for_what_is_gone(int seed)
    {
        var chance = new Random(seed);
        await using var bench = await ReadingBench.StartAsync(7);
        bench.Sgp.Options.FilterKeepsOtherContracts = seed % 2 == 0;
        bench.Options.Reading.FullReadEvery = TimeSpan.FromDays(365);
        var world = new EditedWorld(bench.State, chance);
        for (var i = 0; i < 40; i++)
            world.AddSomebody(new(2026, 1, 1));
        var ever = (await bench.DeltaAsync()).Contracts.Select(static c => c.Id).ToHashSet();

        for (var round = 0; round < Rounds; round++)
        {
            bench.Time.Advance(TimeSpan.FromMinutes(chance.Next(5, 2000)));
            for (var edits = chance.Next(8); edits > 0; edits--)
                world.Edit(bench.Today);
            if (chance.Next(4) == 0)
                await bench.RestartAsync();

            var delta = await bench.DeltaAsync();
            var full = await bench.FullAsync(remembers: false);

            Assert.True(delta.IsComplete);
            Assert.Equal(ReadingKind.Delta, delta.Kind);
            var there = full.Contracts.Select(static c => c.Id).ToHashSet();
            Assert.Equal(Facts.Of(full), delta.Contracts.Where(c => there.Contains(c.Id)).Select(Facts.Of));
            ever.UnionWith(there);
            Assert.Equal(ever.Order(), delta.Contracts.Select(static c => c.Id));
        }
    }

    /// <summary>An SGP that is edited as its users would, each edit with the day that SGP notes for it.</summary>
    private sealed class EditedWorld(SgpState state, Random chance)
    {
        private long _next = 501;

        internal void AddSomebody(DateOnly today)
        {
            var customer = state.AddCustomer($"CLIENTE {_next}", -7 - chance.NextDouble(), -35);
            (customer.RegisteredOn, customer.ChangedOn) = (today, today);
            for (var contracts = chance.Next(1, 4); contracts > 0; contracts--)
                AddContract(customer, today);
        }

        internal void Edit(DateOnly today)
        {
            var contracts = state.Contracts;
            var contract = contracts[chance.Next(contracts.Count)];
            var onu = contract.Services[0].Onu!;
            switch (chance.Next(9))
            {
                case 0:
                    (contract.Customer.Name, contract.Customer.ChangedOn) = ($"NOVO NOME {chance.Next(1000)}", today);
                    break;
                case 1:
                    contract.Customer.At(-8 - chance.NextDouble(), -36).ChangedOn = today;
                    break;
                case 2:
                    contract.SetStatus(chance.Next(1, 8)).StatusChangedOn = today;
                    break;
                case 3:
                    onu.Hang($"CTO-{chance.Next(5)}", chance.Next(1, 9));
                    break;
                case 4:
                    onu.Rx = chance.Next(5) == 0 ? "N/A" : $"-{chance.Next(15, 30)}.5";
                    break;
                case 5:
                    onu.Serial = $"NOVA{chance.Next(100_000):D8}";
                    break;
                case 6:
                    AddSomebody(today);
                    break;
                case 7:
                    AddContract(contract.Customer, today);
                    break;
                default:
                    if (contracts.Count > 20)
                        state.RemoveContract(contract.Id);
                    break;
            }
        }

        private void AddContract(SimCustomer customer, DateOnly today)
        {
            var contract = customer.AddContract(_next++, chance.Next(1, 8));
            contract.StatusChangedOn = today;
            contract.AddInternet($"CTO-{chance.Next(5)}", chance.Next(1, 9), latitude: -7.5, longitude: -35.5);
        }
    }
}
