using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.Logs.Web;

namespace SgpOzmap.Integration.Logs.Access;

/// <summary>Lets only this machine see the page: it holds subscribers' names. Three ways in are closed, each with a text that says why.</summary>
internal static class LoopbackOnly
{
    /// <returns>Why the request is refused; null when it is not.</returns>
    internal static string? ReasonToRefuse(HttpContext context, PageLanguage language)
    {
        if (!LocalCaller.HasLocalAddress(context))
        {
            return language.Say(
                "Esta página mostra dados de assinantes e só é servida à própria máquina (loopback). Abra-a nela, por um túnel SSH, ou defina Logs:AccessKey.",
                "This page shows subscribers' data and is served to its own machine only (loopback). Open it there, through an SSH tunnel, or set Logs:AccessKey.");
        }

        // A name that somebody else's DNS points at 127.0.0.1 would make the reader's browser hand the page to a foreign site.
        if (!LocalCaller.HasLocalName(context.Request))
        {
            return language.Say(
                "O cabeçalho Host não é localhost, 127.0.0.1 nem [::1]. Outro nome é recusado, pois pode ser de um site alheio (DNS rebinding).",
                "The Host header is not localhost, 127.0.0.1 or [::1]. Another name is refused, as it may belong to a foreign site (DNS rebinding).");
        }

        // Behind a proxy of this machine everybody looks like loopback.
        if (LocalCaller.CameByProxy(context.Request))
        {
            return language.Say(
                "O pedido veio por um proxy, e quem o fez não é conhecido. Abra a página diretamente na própria máquina, ou defina Logs:AccessKey.",
                "The request came through a proxy, and who sent it is not known. Open the page directly on its own machine, or set Logs:AccessKey.");
        }

        return null;
    }
}
