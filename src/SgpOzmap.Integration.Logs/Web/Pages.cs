using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;

namespace SgpOzmap.Integration.Logs.Web;

/// <summary>A page as the answer to a request.</summary>
internal static class Pages
{
    /// <summary>Shows a component; it takes its model from <see cref="LogsRequest"/>, since a parameter would have to be public.</summary>
    internal static IResult Show<TPage>(LogsRequest request, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        request.Show(model);

        // Everything was read before: nothing is gained by sending the page in pieces.
        return new RazorComponentResult<TPage> { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>A page that only says something.</summary>
    internal static IResult Message(LogsRequest request, int status, string title, string text)
        => Show<MessagePage>(request, new MessageModel(title, text), status);

    internal static IResult NotFound(LogsRequest request, string title, string text)
        => Message(request, StatusCodes.Status404NotFound, title, text);

    /// <summary>After a form was done: the reader may reload what comes then.</summary>
    internal static IResult See(string address) => new SeeOther(address);

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
