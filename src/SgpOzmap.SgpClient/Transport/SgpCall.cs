using System.Globalization;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>One read: where and with which fields. Form fields on POST, query on GET. The paths are written exactly as documented.</summary>
internal sealed record SgpCall(HttpMethod Method, string Path, SgpFamily Family, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>A 404 that carries JSON means "no such thing" here. An HTML one means that the route is absent.</summary>
    internal bool NotFoundIsNothing { get; init; }

    internal static SgpCall Customers(IReadOnlyList<KeyValuePair<string, string>> fields)
        => new(HttpMethod.Post, "/api/ura/clientes/", SgpFamily.Listing, fields);

    internal static SgpCall Contract(long id)
        => new(HttpMethod.Post, "/api/ura/consultacliente/", SgpFamily.Listing, [new("contrato", Text(id))]) { NotFoundIsNothing = true };

    internal static SgpCall Pops() => new(HttpMethod.Post, "/api/ura/pops/", SgpFamily.Listing, []);

    internal static SgpCall Splitters(IReadOnlyList<KeyValuePair<string, string>> fields)
        => new(HttpMethod.Get, "/api/fttx/splitter/all/", SgpFamily.Fttx, fields);

    internal static SgpCall Onus(long? oltId, IReadOnlyList<KeyValuePair<string, string>> fields)
        => new(HttpMethod.Get, oltId is { } olt ? $"/api/fttx/olt/{Text(olt)}/onu/list/" : "/api/fttx/onu/list/", SgpFamily.Fttx, fields);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
