using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Storage;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Logs.Access;

/// <summary>Turns what store and servers throw into a page that says it.</summary>
internal static class Faults
{
    internal static async ValueTask<object?> GuardAsync(LogsRequest request, Func<ValueTask<object?>> work)
    {
        try
        {
            return await work();
        }
        catch (StoreException fault)
        {
            return Tell(request, fault, StatusCodes.Status503ServiceUnavailable, request.Language.Say("O armazenamento não responde", "The store does not answer"), request.Language.Say(fault.Reason));
        }
        catch (MapReadException fault)
        {
            return Tell(request, fault, StatusCodes.Status502BadGateway, request.Language.Say("O mapa não pôde ser lido", "The map could not be read"), request.Language.Say(fault.Reason));
        }
        catch (Exception fault) when (fault is OzmapException or SgpException)
        {
            var server = fault is OzmapException ? "OZmap" : "SGP";
            return Tell(request, fault, StatusCodes.Status502BadGateway, request.Language.Say($"O {server} não respondeu como devia", $"{server} did not answer as it should"), fault.Message);
        }
        catch (KeyNotFoundException fault)
        {
            return Tell(request, fault, StatusCodes.Status404NotFound, request.Language.Say("Provedor desconhecido", "Unknown tenant"), request.Language.Say("Ele não está na configuração deste processo.", "It is not in the configuration of this process."));
        }
    }

    private static IResult Tell(LogsRequest request, Exception fault, int status, string title, string text)
    {
        Log.PageFailed(request.Http.RequestServices.GetRequiredService<ILogger<LogsRequest>>(), fault, request.Http.Request.Path, fault.GetType().Name);
        return Pages.Message(request, status, title, text);
    }
}
