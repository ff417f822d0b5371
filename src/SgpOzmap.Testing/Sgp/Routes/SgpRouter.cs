namespace SgpOzmap.Testing;

/// <summary>Finds the answer to a request.</summary>
internal sealed class SgpRouter(SgpState state, SgpSimulatorOptions options)
{
    private static readonly SimResponse s_notFound = SimResponse.Html(404, "Página não encontrada", isUnknownRoute: true);

    private readonly CustomerListing _listing = new(state, options);
    private readonly ContractQuery _contract = new(state);
    private readonly ContractList _contracts = new(state, options);
    private readonly SupportContracts _support = new(state, options);
    private readonly ConnectionListing _connections = new(state, options);
    private readonly CatalogueRoutes _catalogues = new(state);
    private readonly FttxRoutes _fttx = new(state, options);

    public SimResponse Handle(SimRequest request)
    {
        var path = Uri.UnescapeDataString(request.Path);
        if (options.PathPrefix.Length > 0)
        {
            if (!path.StartsWith(options.PathPrefix + "/", StringComparison.Ordinal))
                return s_notFound;
            path = path[options.PathPrefix.Length..];
        }

        if (options.RedirectToLogin && !path.StartsWith("/accounts/", StringComparison.Ordinal))
            return ToLogin(path);
        if (path is "/" || path.StartsWith("/admin", StringComparison.Ordinal) || path is "/accounts/login")
            return ToLogin(path);
        if (path.StartsWith("/accounts/login/", StringComparison.Ordinal))
            return SimResponse.Html(200, "SGP - Login");

        // A body cannot be redirected, so Django's own cure for a missing slash does not help: 404.
        if (!path.EndsWith('/'))
            return s_notFound;
        lock (state.Sync)
        {
            try
            {
                return Route(request, path);
            }
            catch (SgpRefusal refusal)
            {
                return SimResponse.Message(400, "erro", refusal.Message);
            }
        }
    }

    private SimResponse Route(SimRequest request, string path)
    {
        Func<SgpParameters, SimResponse>? route = (request.Method, path) switch
        {
            ("POST", "/api/ura/clientes/") => _listing.Answer,
            ("POST", "/api/ura/consultacliente/") => _contract.Answer,
            ("POST", "/api/ura/listacontrato/") => _contracts.Contracts,
            ("POST", "/api/ura/listacliente/") => _contracts.Customers,
            ("POST", "/api/suporte/contrato/list/") => _support.Answer,
            ("POST", "/ws/radius/radacct/list/all/") => _connections.Answer,
            _ => _catalogues.Find(request.Method, path),
        };
        var isFttx = false;
        if (route is null && path.StartsWith("/api/fttx/", StringComparison.Ordinal))
        {
            route = string.Equals(request.Method, "GET", StringComparison.Ordinal) ? _fttx.Find(path) : null;
            isFttx = route is not null;
        }

        if (route is null || (isFttx && options.Fttx == FttxAccess.Absent))
            return route is null ? s_notFound : SimResponse.Html(404, "Página não encontrada");
        var parameters = SgpParameters.Of(request);
        if (SgpAccess.Check(request, parameters, options) is { } refused)
            return refused;
        return isFttx && options.Fttx == FttxAccess.NotPermitted ? SgpAccess.Refuse(SgpAccess.Missing) : route(parameters);
    }

    private SimResponse ToLogin(string path) => SimResponse.Redirect($"{options.PathPrefix}/accounts/login/?next={Uri.EscapeDataString(path)}");
}
