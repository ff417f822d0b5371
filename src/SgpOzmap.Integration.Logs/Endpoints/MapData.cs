using System.Text.Json.Serialization;
using SgpOzmap.Integration.Logs.Export;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>What the map draws.</summary>
internal sealed record MapData(IReadOnlyList<MapDataBox> Boxes);

/// <summary>A box on the map.</summary>
internal sealed record MapDataBox(
    string Name, string? Project, double Lat, double Lng, bool IsDraft, int Ports, int Used, int Vacant, IReadOnlyList<MapDataFinding> Findings, string Url);

/// <summary>Findings of one code at a box.</summary>
internal sealed record MapDataFinding(string Code, string Title, int Count);

/// <summary>A tenant's activity as the page's script takes it.</summary>
internal sealed record ActivityData(string Tenant, string Text, string? RunId, int Done, int? Total, string? LastRunId);

/// <summary>Generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MapData))]
[JsonSerializable(typeof(ActivityData))]
[JsonSerializable(typeof(EntryJson))]
internal sealed partial class LogsJson : JsonSerializerContext;
