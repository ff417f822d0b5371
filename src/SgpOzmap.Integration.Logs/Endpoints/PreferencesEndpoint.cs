using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.Logs.Web;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>Language and theme.</summary>
internal static class PreferencesEndpoint
{
    internal static IResult Get(HttpContext http, LogsRequest request)
    {
        var asked = Asked.Of(http.Request.Query);
        Preferences.Keep(http, request.Root, asked.Text("lang"), asked.Text("theme"));
        return Pages.See(LocalAddress.Of(asked.Name("back"), request.Root));
    }
}
