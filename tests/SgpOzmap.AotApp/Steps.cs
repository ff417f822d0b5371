using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Posts;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.OzmapClient.Values;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Connections;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;

namespace SgpOzmap.AotApp;

/// <summary>What a program of a provider might do with the two clients.</summary>
internal static class Steps
{
    internal static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await ReadSgpAsync(services.GetRequiredService<ISgpClient>(), cancellationToken);
            await UseOzmapAsync(services.GetRequiredService<IOzmapClient>(), cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is SgpException or OzmapException or OptionsValidationException)
        {
            Say("failed", $"{exception.GetType().Name}: {exception.Message}");
            return 1;
        }
    }

    private static async Task ReadSgpAsync(ISgpClient sgp, CancellationToken cancellationToken)
    {
        var customers = sgp.ReadCustomers(new SgpCustomerQuery());
        Say("contracts", $"{await customers.SelectMany(static customer => customer.Contracts ?? []).CountAsync(cancellationToken)} {customers.IsComplete}");
        var onus = sgp.Fttx.ReadOnus(new SgpOnuQuery { IncludeSignal = true });
        Say("onus", $"{await onus.CountAsync(cancellationToken)} {onus.IsComplete}");
        Say("pops", $"{(await sgp.Catalogues.GetPopsAsync(cancellationToken)).Count}");
        var sessions = sgp.Connections.ReadSessions(new SgpConnectionQuery());
        Say("sessions", $"{await sessions.AnyAsync(cancellationToken)}");
        Say("boxes", $"{(await sgp.Fttx.GetSplittersAsync(cancellationToken: cancellationToken)).Count}");
    }

    private static async Task UseOzmapAsync(IOzmapClient ozmap, CancellationToken cancellationToken)
    {
        await ozmap.CheckAuthenticationAsync(cancellationToken);
        var properties = ozmap.Read(OzmapResource.Properties, OzmapQuery.All);
        Say("properties", $"{await properties.CountAsync(cancellationToken)} {properties.IsComplete}");

        var splitter = await ozmap.Read(OzmapResource.Splitters, OzmapQuery.Where(OzmapFilter.Equal("isDrop", true)))
            .FirstAsync(s => s.Connectables!.Output.Contains(null) && s.Ports?.Any(port => port.Blocked) != true, cancellationToken);
        var made = await ozmap.CreatePropertyAsync(
            new PropertyCreation
            {
                ProjectId = splitter.Project!.Id,
                BoxId = splitter.Parent!.Id,
                ConnectorId = splitter.Id,
                Port = splitter.Connectables!.Output.ToList().IndexOf(null) + 1,
                Coordinates = new OzmapCoordinates(-7.1, -34.8),
                Client = new FtthClientCreation { Code = "AOT-1", Name = "Cliente", Status = OzmapClientStatus.Ok },
            },
            cancellationToken);
        var found = (await ozmap.FindPropertiesByClientCodeAsync("AOT-1", cancellationToken)).Single();
        Say("created", $"{made.Id == found.Id} {found.Client!.Value!.Name}");

        await ozmap.UpdateClientAsync(found.Client.Id, new FtthClientUpdate { Implanted = true, Onu = new OzmapOnu { SerialNumber = "ABCD" } }, cancellationToken);
        await ozmap.UpdateClientsAsync([found.Client.Id], new FtthClientBatchUpdate { Status = OzmapClientStatus.Error }, cancellationToken);
        var changed = (await ozmap.FindAsync(OzmapResource.Clients, found.Client.Id, cancellationToken))!;
        Say("changed", $"{changed.Implanted} {changed.Status} {changed.Onu!.SerialNumber}");

        var status = await ozmap.SetStatusAsync(["AOT-1", "AOT-2"], OzmapClientStatus.Ok, cancellationToken);
        Say("status", $"{status.Updated.Count} {status.NotFound.Single()}");
        var port = (await ozmap.GetPortsAsync(splitter.Parent.Id, cancellationToken)).Single(p => p.Client?.Code == "AOT-1");
        Say("port", $"{port.State}");
        var inside = await ozmap.GetTopologyAsync(splitter.Parent.Id, cancellationToken);
        Say("topology", $"{inside.Drops.Values.Any(drop => drop.PropertyData?.Client?.Value?.Code == "AOT-1")}");
        var raw = await ozmap.SendAsync(HttpMethod.Get, $"properties/{made.Id}", cancellationToken: cancellationToken);
        Say("raw", $"{raw.ValueKind == JsonValueKind.Object}");

        var tag = await ozmap.CreateAsync(OzmapResource.Tags, new TagCreation { Name = "AOT", AllowedTypes = ["post"] }, cancellationToken);
        await ozmap.UpdateAsync(OzmapResource.Tags, tag.Id, new TagUpdate { Name = "NATIVE" }, cancellationToken);
        var post = await ozmap.CreatePostAsync(
            new PostCreation { ElementKind = "property", ElementId = made.Id, Title = "Fotos", TagIds = [tag.Id] }, cancellationToken);
        var files = await ozmap.UploadFilesAsync(post.Id, [new OzmapUpload("poste.txt", "text/plain", "1"u8.ToArray())], cancellationToken);
        Say("post", $"{(await ozmap.FindAsync(OzmapResource.Tags, tag.Id, cancellationToken))!.Name} {files.Count}");
        await ozmap.DeleteAsync(OzmapResource.Posts, post.Id, cancellationToken);
        await ozmap.DeleteAsync(OzmapResource.Tags, tag.Id, cancellationToken);

        await ozmap.DeletePropertyAsync(made.Id, cancellationToken);
        Say("deleted", $"{await ozmap.FindAsync(OzmapResource.Properties, made.Id, cancellationToken) is null}");
    }

    private static void Say(string what, string how) => Console.WriteLine($"{what}: {how}");
}
