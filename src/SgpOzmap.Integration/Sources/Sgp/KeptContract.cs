using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>A contract in the form in which it is remembered: what the rules look at and nothing else. Later versions read what this one writes.</summary>
internal sealed record KeptContract(
    [property: JsonPropertyName("r")] KeptContract.Row[] Rows,
    [property: JsonPropertyName("s")] KeptContract.Looked? Status,
    [property: JsonPropertyName("c")] string? ContestedBy)
{
    // Letters with accents are written as they are; nothing of it goes into a web page.
    private static readonly KeptContractContext Compact = new(new JsonSerializerOptions(KeptContractContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal static byte[] Write(ListedContract contract) => JsonSerializer.SerializeToUtf8Bytes(
        new KeptContract([.. contract.Rows.Select(Of)], contract.LookedUp is { } s ? new(s.For, s.Code, s.Label) : null, contract.ContestedBy),
        Compact.KeptContract);

    /// <exception cref="JsonException">It is something else.</exception>
    internal static ListedContract Read(long id, ReadOnlySpan<byte> json)
    {
        var kept = JsonSerializer.Deserialize(json, Compact.KeptContract);
        if (kept?.Rows is not { Length: > 0 } rows)
            throw new JsonException("No contract is there.");
        return new(id, [.. rows.Select(r => Of(id, r))])
        {
            LookedUp = kept.Status is { } s ? new(s.For, s.Code, s.Label) : null,
            ContestedBy = kept.ContestedBy,
        };
    }

    private static Row Of(ListedRow row) => new(
        row.CustomerId,
        row.CustomerName,
        Of(row.CustomerPlace),
        row.Contract.StatusLabel,
        (int)row.Contract.Status,
        row.Contract.PopId,
        row.Contract.PopName,
        row.Contract.Services.Count == 0 ? null : [.. row.Contract.Services.Select(Of)]);

    private static ListedRow Of(long id, Row row) => new(row.Customer, row.Name, Of(row.Place), new()
    {
        Id = id,
        StatusLabel = row.Label,
        Status = (SgpContractStatus)row.Status,
        PopId = row.Pop,
        PopName = row.PopName,
        Services = row.Services is null ? [] : Array.ConvertAll(row.Services, Of),
    });

    private static Service Of(SgpService service) => new(
        service.Id,
        service.Kind,
        (int)service.Status,
        service.Login,
        service.MacAddress,
        Of(service.Coordinates),
        service.IsOnline,
        service.Onu is { } onu ? new(onu.Serial, onu.RxPowerDbm, onu.SplitterId, onu.SplitterName, onu.SplitterPort) : null);

    private static SgpService Of(Service service) => new()
    {
        Id = service.Id,
        Kind = service.Kind,
        Status = (SgpServiceStatus)service.Status,
        Login = service.Login,
        MacAddress = service.Mac,
        Coordinates = Of(service.Place),
        IsOnline = service.Online,
        Onu = service.Onu is { } onu
            ? new() { Serial = onu.Serial, RxPowerDbm = onu.Rx, SplitterId = onu.Box, SplitterName = onu.BoxName, SplitterPort = onu.Port }
            : null,
    };

    private static double[]? Of(SgpCoordinates? place) => place is { } p ? [p.Latitude, p.Longitude] : null;

    private static SgpCoordinates? Of(double[]? place) => place is [var latitude, var longitude] ? new(latitude, longitude) : null;

    /// <summary>A row of the listing.</summary>
    internal sealed record Row(
        [property: JsonPropertyName("u")] long? Customer,
        [property: JsonPropertyName("n")] string? Name,
        [property: JsonPropertyName("p")] double[]? Place,
        [property: JsonPropertyName("l")] string? Label,
        [property: JsonPropertyName("s")] int Status,
        [property: JsonPropertyName("o")] long? Pop,
        [property: JsonPropertyName("q")] string? PopName,
        [property: JsonPropertyName("v")] Service[]? Services);

    /// <summary>A service.</summary>
    internal sealed record Service(
        [property: JsonPropertyName("i")] long? Id,
        [property: JsonPropertyName("k")] string? Kind,
        [property: JsonPropertyName("s")] int Status,
        [property: JsonPropertyName("u")] string? Login,
        [property: JsonPropertyName("m")] string? Mac,
        [property: JsonPropertyName("p")] double[]? Place,
        [property: JsonPropertyName("c")] bool? Online,
        [property: JsonPropertyName("o")] Onu? Onu);

    /// <summary>Its ONU.</summary>
    internal sealed record Onu(
        [property: JsonPropertyName("n")] string? Serial,
        [property: JsonPropertyName("r")] double? Rx,
        [property: JsonPropertyName("i")] long? Box,
        [property: JsonPropertyName("b")] string? BoxName,
        [property: JsonPropertyName("p")] int? Port);

    /// <summary>A status that was looked up.</summary>
    internal sealed record Looked(
        [property: JsonPropertyName("f")] string? For,
        [property: JsonPropertyName("c")] int Code,
        [property: JsonPropertyName("l")] string? Label);
}

/// <summary>Generated code for <see cref="KeptContract"/>.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(KeptContract))]
internal sealed partial class KeptContractContext : JsonSerializerContext;
