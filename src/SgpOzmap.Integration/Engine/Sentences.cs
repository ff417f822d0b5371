using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Storage;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Engine;

/// <summary>What a failure of one of the two servers means to the operator of a tenant: which key to mend, where there is one.</summary>
/// <param name="tenant">Whose keys are named.</param>
/// <param name="sgpUsesToken">SGP is reached with token and app, not with a user.</param>
/// <param name="ozmapUsesKey">OZmap is reached with an API key, not with a login.</param>
internal sealed class Sentences(TenantRegistration tenant, Func<bool> sgpUsesToken, Func<bool> ozmapUsesKey)
{
    /// <summary>Who wanted a run that the loop did not start.</summary>
    internal static LocalizedText AskedBy(string by) => new($"Pedida por {by}.", $"Asked for by {by}.");

    /// <summary>Whatever ended a run, in a sentence. What is not foreseen is handed on, since its text is for those who mend it.</summary>
    internal LocalizedText Of(Exception exception, Action<Exception> unexpected)
    {
        switch (exception)
        {
            case SgpException sgp:
                return Of(sgp);
            case OzmapException ozmap:
                return Of(ozmap);
            case MapReadException { InnerException: OzmapException { Kind: OzmapErrorKind.Unauthorized } unauthorized }:
                return Of(unauthorized);
            case MapReadException map:
                return map.Reason;
            case StoreException store:
                return store.Reason;
            case LeaseLostException lost:
                return HaltReason.Of(lost).Failure;
            default:
                unexpected(exception);
                return new(
                    $"Erro inesperado ({exception.GetType().Name}); veja o log.",
                    $"Unexpected error ({exception.GetType().Name}); see the log.");
        }
    }

    internal LocalizedText Of(SgpException exception) => exception.Kind switch
    {
        SgpErrorKind.WrongCredentials => new(
            $"O SGP não aceita as credenciais; corrija {SgpKeys("e")}. {exception.Message}",
            $"SGP does not accept the credentials; mend {SgpKeys("and")}. {exception.Message}"),
        SgpErrorKind.NotPermitted => new(
            $"O SGP recusa a leitura: o acesso está inativo, bloqueado para este endereço ou sem permissão; verifique no SGP o que está em {SgpKeys("e")}. {exception.Message}",
            $"SGP refuses the reading: the access is inactive, blocked for this address or not permitted; check in SGP what {SgpKeys("and")} name. {exception.Message}"),
        SgpErrorKind.NotFound or SgpErrorKind.Redirect or SgpErrorKind.Html => new(
            $"O endereço não responde como um SGP; verifique {tenant.Key("Sgp:BaseAddress")}. {exception.Message}",
            $"The address does not answer like an SGP; check {tenant.Key("Sgp:BaseAddress")}. {exception.Message}"),
        _ => new($"Não foi possível ler o SGP. {exception.Message}", $"SGP could not be read. {exception.Message}"),
    };

    internal LocalizedText Of(OzmapException exception) => exception.Kind switch
    {
        OzmapErrorKind.Unauthorized => new(
            $"O OZmap não aceita as credenciais; corrija {OzmapKeys("e")}. {exception.Message}",
            $"OZmap does not accept the credentials; mend {OzmapKeys("and")}. {exception.Message}"),
        OzmapErrorKind.Forbidden => new(
            $"O OZmap proíbe o acesso ao usuário de {OzmapKeys("e")}. {exception.Message}",
            $"OZmap forbids the access to the user of {OzmapKeys("and")}. {exception.Message}"),
        OzmapErrorKind.NotFound or OzmapErrorKind.Redirect or OzmapErrorKind.Html => new(
            $"O endereço não responde como um OZmap; verifique {tenant.Key("Ozmap:BaseAddress")}. {exception.Message}",
            $"The address does not answer like an OZmap; check {tenant.Key("Ozmap:BaseAddress")}. {exception.Message}"),
        _ => new($"O OZmap falhou. {exception.Message}", $"OZmap failed. {exception.Message}"),
    };

    private string SgpKeys(string and)
        => sgpUsesToken() ? $"{tenant.Key("Sgp:Token")} {and} {tenant.Key("Sgp:App")}" : $"{tenant.Key("Sgp:Username")} {and} {tenant.Key("Sgp:Password")}";

    private string OzmapKeys(string and)
        => ozmapUsesKey() ? tenant.Key("Ozmap:ApiKey") : $"{tenant.Key("Ozmap:Login")} {and} {tenant.Key("Ozmap:Password")}";
}
