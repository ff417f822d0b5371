using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Pops;
using SgpOzmap.SgpClient.Splitters;

namespace SgpOzmap.SgpClient.Json;

/// <summary>All JSON that is read. Text and numbers are read leniently wherever they stand; unknown fields are ignored.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(LenientText), typeof(LenientInteger), typeof(WireSplitterConverter), typeof(WireConnectionConverter), typeof(WireListingConverter)])]
[JsonSerializable(typeof(WireListing))]
[JsonSerializable(typeof(WireEnvelope))]
[JsonSerializable(typeof(WirePaging))]
[JsonSerializable(typeof(WireCustomer))]
[JsonSerializable(typeof(WireContract))]
[JsonSerializable(typeof(WireService))]
[JsonSerializable(typeof(WireServiceOnu))]
[JsonSerializable(typeof(WireSplitterFields))]
[JsonSerializable(typeof(WireConnectionFields))]
[JsonSerializable(typeof(WireAddress))]
[JsonSerializable(typeof(WireOnu))]
[JsonSerializable(typeof(WireSplitterRow))]
[JsonSerializable(typeof(WirePop))]
[JsonSerializable(typeof(WireContractDetails))]
internal sealed partial class SgpJsonContext : JsonSerializerContext;
