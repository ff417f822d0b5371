using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Catalogues;
using SgpOzmap.SgpClient.Connections;
using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Network;
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
[JsonSerializable(typeof(WireSupportContract))]
[JsonSerializable(typeof(WireListedContract))]
[JsonSerializable(typeof(WireCustomerName))]
[JsonSerializable(typeof(WireOnuDetails))]
[JsonSerializable(typeof(WireOnuService))]
[JsonSerializable(typeof(WireUnauthorizedOnu))]
[JsonSerializable(typeof(WireOlt))]
[JsonSerializable(typeof(WirePon))]
[JsonSerializable(typeof(WireCatalogueEntry))]
[JsonSerializable(typeof(WirePlan))]
[JsonSerializable(typeof(WireNas))]
[JsonSerializable(typeof(WireMaintenance))]
[JsonSerializable(typeof(WireMaintenancePop))]
[JsonSerializable(typeof(WireMaintenancePon))]
[JsonSerializable(typeof(WireConnectionRow))]
[JsonSerializable(typeof(WireSession))]
internal sealed partial class SgpJsonContext : JsonSerializerContext;
