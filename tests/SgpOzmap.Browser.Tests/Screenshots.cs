using System.Text.RegularExpressions;

namespace SgpOzmap.Browser.Tests;

/// <summary>Makes the pictures of the documents where build/screenshots wants them, and anywhere else only sees that they can be made.</summary>
public sealed partial class Screenshots(PageBrowser browser) : IDisposable
{
    private static readonly string? Asked = Environment.GetEnvironmentVariable("SGPOZMAP_SCREENSHOTS");

    private readonly TemporaryFolder _folder = new();

    private string Target => Asked ?? _folder.Path;

    [Fact]
    public async Task Of_the_log_page_on_the_demo_provider()
    {
        var provider = DemoProvider.Create(new() { Contracts = 2000 });
        await using var sgp = await SgpSimulator.StartAsync(provider.Sgp, null, TestContext.Current.CancellationToken);
        await using var ozmap = await OzmapSimulator.StartAsync(provider.Ozmap, null, TestContext.Current.CancellationToken);
        await using var site = await WorkerSite.StartAsync(
            $"Sgp:BaseAddress={sgp.Address}", $"Sgp:Token={sgp.Options.Token}", $"Sgp:App={sgp.Options.App}",
            $"Ozmap:BaseAddress={ozmap.Address}", $"Ozmap:ApiKey={ozmap.Options.ApiKey}",
            "Features:CreateClients=true", "Features:CancelClients=true", "Features:DisconnectCancelledFromSplitterPort=true", "Features:MoveChangedPorts=true",
            "Features:ImplantClients=true", "Features:UpdateOnu=true", "Features:AnnotateRemoval=true",
            "Safety:MaxRemovals=20", "Storage:ConnectionString=Data Source=runs.db");
        var first = await site.WaitForRunAsync();
        var plan = PlanAddress().Match(await site.ReadAsync("/plans")).Value;
        var unserved = ContractAddress().Match(await site.ReadAsync("/findings/BoxNotFound")).Value;

        await VisitAsync(site, isDark: false, async visit =>
        {
            await visit.OpenAsync(plan);
            await ShootAsync(visit, "plan");
            await visit.OpenAsync(unserved);
            await ShootAsync(visit, "contract");
            await visit.OpenAsync("/map");
            await Expect(visit.Find("#map[data-drawn]")).ToBeVisibleAsync();
            await ShootAsync(visit, "map");

            // A second run that only plans, and a third one that is under way when the picture is taken.
            await visit.OpenAsync();
            await visit.Button("Só planejar").ClickAsync();
            await site.WaitForRunAfterAsync(first);
            await visit.OpenAsync();
            using var answers = Answers.Hold(ozmap.Requests);
            await visit.Button("Executar agora").ClickAsync();
            await Expect(visit.Find(".live .text")).ToContainTextAsync("Lendo o mapa");
            await ShootAsync(visit, "runs");
        });
        await VisitAsync(site, isDark: true, async visit =>
        {
            await visit.OpenAsync("/" + first);
            await ShootAsync(visit, "run-dark");
        });

        Assert.Equal(
            ["contract.png", "map.png", "plan.png", "run-dark.png", "runs.png"],
            Directory.EnumerateFiles(Target, "*.png").Where(static f => new FileInfo(f).Length > 20_000).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private Task VisitAsync(WorkerSite site, bool isDark, Func<Visit, Task> use)
        => browser.VisitAsync(site, new() { Language = "pt-BR", IsDark = isDark, Width = 1280 }, use);

    private async Task ShootAsync(Visit visit, string name)
        => await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Target, name + ".png"), Animations = ScreenshotAnimations.Disabled });

    [GeneratedRegex("/plans/[0-9a-f]{8,}")]
    private static partial Regex PlanAddress();

    [GeneratedRegex("/contracts/[0-9]+")]
    private static partial Regex ContractAddress();
}
