using System.Globalization;
using Microsoft.Extensions.Configuration;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>What <c>docs/clients.md</c> shows does what it says.</summary>
public sealed class ClientsExampleTests
{
    [Fact]
    public async Task The_example_of_the_clients_finds_what_is_missing_and_who_is_on_a_port()
    {
        var token = TestContext.Current.CancellationToken;
        var provider = DemoProvider.Create();
        await using var sgp = await SgpSimulator.StartAsync(provider.Sgp, ct: token);
        await using var ozmap = await OzmapSimulator.StartAsync(provider.Ozmap, ct: token);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Sgp:BaseAddress"] = sgp.Address.ToString(),
                ["Sgp:Token"] = sgp.Options.Token,
                ["Sgp:App"] = sgp.Options.App,
                ["Ozmap:BaseAddress"] = ozmap.Address.ToString(),
                ["Ozmap:ApiKey"] = ozmap.Options.ApiKey,
            })
            .Build();
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        var missing = await ClientsExample.RunAsync(configuration, output);

        var expected = provider.Sgp.Contracts.Count(contract => provider.Ozmap.FindClient(contract.Id.ToString(CultureInfo.InvariantCulture)) is null);
        var lines = output.ToString().Split(output.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var box = provider.Ozmap.FindBox("CTO-CEN-001")!;
        Assert.Equal(expected, missing);
        Assert.True(missing > 0);
        Assert.Equal($"{expected} contracts are not on the map.", lines[0]);
        Assert.Equal(provider.Ozmap.Splitters.Where(splitter => splitter.Box == box).Sum(splitter => splitter.Ports.Count), lines.Length - 1);
        Assert.Contains(lines, line => line.Contains(": InService ", StringComparison.Ordinal));
        Assert.Empty(ozmap.Requests.Writes);
    }
}
