using Microsoft.AspNetCore.Http;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>The name that an action is written down with: that of the sign-in, else the one that somebody at this machine gives with the form.</summary>
internal static class Signature
{
    internal static string? Of(LogsRequest request, Asked form)
    {
        if (request.Visitor?.Name is { } known)
            return known;
        var name = Preferences.CleanName(form.Name("by"));
        if (name is not null)
            Preferences.KeepName(request.Http, request.Root, name);
        return name;
    }

    /// <summary>For what needs no name.</summary>
    internal static string Anonymous(LogsRequest request) => Preferences.NameOf(request.Http.Request) ?? Environment.UserName;
}
