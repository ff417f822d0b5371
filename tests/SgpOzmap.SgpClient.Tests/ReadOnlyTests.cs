using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Transport;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>Some harmless-looking routes of SGP write, two of them by GET. The package holds no text that could call one.</summary>
public sealed partial class ReadOnlyTests
{
    /// <summary>The documented reads; <c>{id}</c> is a number and <c>{onu}</c> a number or a serial number.</summary>
    private static readonly string[] Reads =
    [
        "POST /api/ura/clientes/", "POST /api/ura/consultacliente/", "POST /api/ura/listacontrato/", "POST /api/ura/listacliente/", "POST /api/suporte/contrato/list/",
        "POST /ws/radius/radacct/list/all/", "POST /api/ura/pops/", "GET /api/ura/consultaplano/", "POST /api/ura/contrato/status/motivos/", "POST /api/ura/nas/list/",
        "GET /api/ura/manutencao/list/", "GET /api/fttx/olt/list/", "GET /api/fttx/olt/{id}/pon/list/", "GET /api/fttx/olt/{id}/onu/list/", "GET /api/fttx/olt/{id}/unauth/",
        "GET /api/fttx/olt/pon/{id}/splitter/list/", "GET /api/fttx/onu/list/", "GET /api/fttx/onu/{onu}/", "GET /api/fttx/onu/{id}/info/", "GET /api/fttx/splitter/all/",
        "GET /api/fttx/splitter/{id}/", "GET /api/fttx/splitter/{id}/onu/all/", "GET /api/fttx/onutemplate/list/", "GET /api/fttx/onutype/list/", "GET /api/fttx/onumode/list/",
        "GET /api/fttx/service/list/",
    ];

    [Fact]
    public void The_assembly_holds_the_texts_of_the_documented_reads_and_no_other()
    {
        var texts = Texts();
        var pieces = Reads.Select(r => r.Split(' ')[1]).SelectMany(p => Placeholder().Split(p));

        Assert.Equal(
            pieces.Where(IsRoute).Distinct().Order(StringComparer.Ordinal),
            texts.Where(IsRoute).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(texts, t => SideEffect().IsMatch(t));

        static bool IsRoute(string text) => text.StartsWith('/') && text.Length > 1;
    }

    [Fact]
    public async Task Whatever_the_arguments_only_documented_reads_are_sent()
    {
        var targets = new ConcurrentQueue<string>();
        await using var sgp = await SgpFixture.StartAsync((context, request) =>
        {
            // Kestrel decodes and resolves its Path; what was sent is what counts.
            targets.Enqueue(request.Method + " " + context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0]);
            return StubServer.JsonAsync(context, request.Path switch
            {
                "/api/ura/clientes/" => SgpFixture.Page(0),
                "/ws/radius/radacct/list/all/" => """{"result":[],"paggination":{"total":0}}""",
                _ when request.Path.EndsWith("/info/", StringComparison.Ordinal) => """{"result":"text"}""",
                _ => "[]",
            });
        });

        var refused = await HostileCalls.RunAsync(sgp.Client);

        Assert.True(refused > HostileCalls.Texts.Length, $"{refused} calls were refused");
        var allowed = Reads.ToDictionary(r => r, Pattern);
        Assert.All(targets, t => Assert.Contains(allowed.Values, p => p.IsMatch(t)));
        Assert.All(allowed, p => Assert.Contains(targets, t => p.Value.IsMatch(t)));
        foreach (var target in targets.Distinct())
        {
            var text = target;
            for (var i = 0; i < 4; i++, text = Uri.UnescapeDataString(text))
                Assert.DoesNotMatch(SideEffect(), text);
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_serial_number_is_never_another_route(string serial)
    {
        await using var sgp = await SgpFixture.StartAsync("[]");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => sgp.Client.Fttx.FindOnuBySerialAsync(serial, SgpFixture.Ct));
        Assert.Empty(sgp.Requests);
    }

    public static IEnumerable<TheoryDataRow<string>> Hostile => HostileCalls.Texts.Select(t => new TheoryDataRow<string>(t));

    [Theory]
    [InlineData("/api/fttx/onu/77/reset/")]
    [InlineData("/API/FTTX/ONU/77/ReSet/")]
    [InlineData("/api/fttx/onu/77/deauth")]
    [InlineData("/api/fttx/onu/77/edit/")]
    [InlineData("/api/fttx/olt/2/auth/")]
    [InlineData("/api/fttx/splitter/add/")]
    [InlineData("/ws/fttx/splitter/service/add/")]
    [InlineData("/api/ura/verificaacesso/")]
    [InlineData("/api/ura/chamado/")]
    [InlineData("/api/ura/fatura2via/")]
    [InlineData("/api/ura/liberacaopromessa/")]
    [InlineData("/api/suporte/service/update/")]
    [InlineData("/api/cpemanage/")]
    public void The_routes_with_side_effects_are_known_for_what_they_are(string path) => Assert.Matches(SideEffect(), path);

    [Fact]
    public async Task Every_member_is_named_as_a_read_and_takes_no_route()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        var methods = HostileCalls.Parts(sgp.Client).SelectMany(p => HostileCalls.Methods(p.Type)).ToList();

        Assert.Equal(27, methods.Count);
        Assert.All(methods, m => Assert.Matches("^(Get|Find|Read)[A-Z]", m.Name));
        Assert.All(methods, m => Assert.DoesNotMatch("Add|Create|Update|Delete|Remove|Reset|Auth(?!orizedOnus)|Edit|Save|Write|Set[A-Z]|Send|Post|Put|Patch|Raw|Execute|Release|Open", m.Name));
        Assert.All(
            methods.SelectMany(m => m.GetParameters()),
            p => Assert.DoesNotContain(p.ParameterType, new[] { typeof(Uri), typeof(HttpMethod), typeof(HttpRequestMessage), typeof(SgpCall) }));
    }

    private static List<string> Texts()
    {
        using var file = File.OpenRead(typeof(ISgpClient).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var texts = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
            texts.Add(metadata.GetUserString(handle));
        return texts;
    }

    private static Regex Pattern(string read) => new(
        "^" + read.Replace("{id}", "[1-9][0-9]*", StringComparison.Ordinal).Replace("{onu}", "(?!list/)[A-Za-z0-9_:-]+", StringComparison.Ordinal) + "$",
        RegexOptions.None,
        TimeSpan.FromSeconds(1));

    [GeneratedRegex("\\{[a-z]+\\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        "verificaacesso|chamado|fatura2via|liberacaopromessa|/(reset|deauth|auth|edit|update|add|delete)(/|$)|cpemanage|contrato/status/edit|service/update|precadastro",
        RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex SideEffect();
}
