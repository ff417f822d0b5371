using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>Some harmless-looking routes of SGP write, two of them by GET. The package holds no text that could call one.</summary>
public sealed class ReadOnlyTests
{
    [Fact]
    public void The_assembly_holds_the_documented_read_routes_and_no_other()
    {
        using var file = File.OpenRead(typeof(ISgpClient).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var texts = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
            texts.Add(metadata.GetUserString(handle));

        Assert.Equal(
            ["/api/fttx/olt/", "/api/fttx/onu/list/", "/api/fttx/splitter/all/", "/api/ura/clientes/", "/api/ura/consultacliente/", "/api/ura/pops/", "/onu/list/"],
            texts.Where(t => t.StartsWith('/') && t.Length > 1).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(texts, t => t.Contains("/ws/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_call_of_the_interface_asks_a_read_route()
    {
        await using var sgp = await SgpFixture.StartAsync((context, request) =>
            StubServer.JsonAsync(context, request.Path.EndsWith("clientes/", StringComparison.Ordinal) ? SgpFixture.Page(0) : "[]"));
        await sgp.Client.GetCustomerPageAsync(new(), SgpFixture.Ct);
        await sgp.ReadCustomersAsync();
        await SgpFixture.ReadAsync(sgp.Client.ReadOnus(new()));
        await SgpFixture.ReadAsync(sgp.Client.ReadOnus(new() { OltId = 3 }));
        await sgp.Client.GetSplittersAsync(cancellationToken: SgpFixture.Ct);
        await sgp.Client.GetPopsAsync(SgpFixture.Ct);
        await sgp.Client.FindContractAsync(1, SgpFixture.Ct);

        Assert.Equal(6, typeof(ISgpClient).GetMethods().Length);
        Assert.Equal(
        [
            "POST /api/ura/clientes/", "POST /api/ura/clientes/", "GET /api/fttx/onu/list/", "GET /api/fttx/olt/3/onu/list/",
            "GET /api/fttx/splitter/all/", "POST /api/ura/pops/", "POST /api/ura/consultacliente/",
        ],
            sgp.Requests.Select(r => r.Method + " " + r.Path));
    }
}
