using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The example of <c>docs/clients.md</c>, compiled, and run by a test.</summary>
internal static class ClientsExample
{
    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output)
    {
        // <readme>
        var services = new ServiceCollection();
        services.AddSgpClient(configuration.GetSection("Sgp"));
        services.AddOzmapClient(configuration.GetSection("Ozmap"));
        await using var provider = services.BuildServiceProvider();
        var sgp = provider.GetRequiredService<ISgpClient>();
        var ozmap = provider.GetRequiredService<IOzmapClient>();

        // Contracts that SGP has and the map has not.
        var known = await ozmap.Read(OzmapResource.Clients, OzmapQuery.All).Select(client => client.Code).ToHashSetAsync();
        var customers = sgp.ReadCustomers(new SgpCustomerQuery());
        var missing = 0;
        await foreach (var customer in customers)
            missing += customer.Contracts?.Count(contract => !known.Contains($"{contract.Id}")) ?? 0;

        // A reading says whether it was whole. Only then does something that did not come mean anything.
        output.WriteLine(customers.IsComplete ? $"{missing} contracts are not on the map." : customers.IncompleteReason);

        // Who is on which port of a box.
        var box = await ozmap.Read(OzmapResource.Boxes, OzmapQuery.Where(OzmapFilter.Equal("name", "CTO-CEN-001"))).FirstAsync();
        foreach (var port in await ozmap.GetPortsAsync(box.Id))
            output.WriteLine($"{port.SplitterName} {port.Port}: {port.State} {port.Client?.Code}");
        // </readme>
        return missing;
    }
}
