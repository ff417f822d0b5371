using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Logs.Tests.Support;

namespace SgpOzmap.Integration.Logs.Tests;

public sealed class AntiforgeryTests
{
    [Fact]
    public async Task No_form_is_taken_that_is_not_the_page_s_own()
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup { Runs = [Scene.Applied()], HeldPlans = [Held.Plan()] });
        using var browser = server.Open();
        await browser.GetAsync(LogsServer.Path);

        // Every one there is, not a list that somebody forgets.
        var forms = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(static e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(static e => e.RoutePattern.RawText!.Replace("{runId}", Scene.Applied().RunId, StringComparison.Ordinal)
                .Replace("{digest}", Held.Digest, StringComparison.Ordinal).Replace("{contract:long}", "501", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(6, forms.Count);
        foreach (var form in forms)
        {
            var answer = await browser.PostAsync(form, ("tenant", ""), ("mode", "Apply"), ("decision", "approve"), ("seen", "1"), ("by", "Eva"), ("key", "x"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("Nothing was done", answer.Text, StringComparison.Ordinal);
        }

        Assert.Empty(server.Setup.Launcher.ReceivedCalls());
        Assert.Empty(server.Setup.Undo.ReceivedCalls());
        Assert.Empty(server.Setup.Explainer.ReceivedCalls());
        var plan = await server.Services.GetRequiredService<IHeldPlanStore>().FindAsync("", Held.Digest, TestContext.Current.CancellationToken);
        Assert.Equal(HeldPlanState.Pending, plan!.State);
    }

    [Fact]
    public async Task A_token_of_another_browser_opens_nothing()
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied());
        using var mine = server.Open();
        using var other = server.Open();
        var token = Browser.HiddenFields(await other.GetAsync(LogsServer.Path), LogsServer.Path + "/start");
        await mine.GetAsync(LogsServer.Path);

        Assert.Equal(HttpStatusCode.BadRequest, (await mine.PostAsync(LogsServer.Path + "/start", [.. token, ("mode", "Apply")])).Status);
        Assert.Empty(server.Setup.Launcher.ReceivedCalls());
    }
}
