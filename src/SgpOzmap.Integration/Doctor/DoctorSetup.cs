using System.Globalization;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What an examination knows beforehand.</summary>
/// <param name="Tenant">Whose keys are named.</param>
/// <param name="Options">The tenant's options, checked.</param>
/// <param name="Sgp">The options of SGP's client as configured, good or not.</param>
/// <param name="Ozmap">The options of OZmap's client as configured, good or not.</param>
/// <param name="Requests">Where the servers redirected to.</param>
/// <param name="Time">The clock.</param>
internal sealed record DoctorSetup(
    TenantRegistration Tenant, IntegrationOptions Options, SgpClientOptions Sgp, OzmapClientOptions Ozmap, TenantRequests Requests, TimeProvider Time)
{
    internal GeoBounds? Bounds => PolicyFactory.Bounds(Options.Features.CoordinateBounds);

    internal bool SgpUsesToken => !string.IsNullOrWhiteSpace(Sgp.Token);

    internal bool OzmapUsesKey => !string.IsNullOrWhiteSpace(Ozmap.ApiKey);

    /// <summary>The full path of a key of the tenant.</summary>
    internal string Key(string key) => Tenant.Key(key);

    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
