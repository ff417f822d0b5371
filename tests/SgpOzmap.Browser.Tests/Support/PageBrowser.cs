[assembly: AssemblyFixture(typeof(SgpOzmap.Browser.Tests.Support.PageBrowser))]

namespace SgpOzmap.Browser.Tests.Support;

/// <summary>The one Chromium of all tests. Each visit has cookies and storage of its own.</summary>
public sealed class PageBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Starts it, where there is one.</summary>
    public async ValueTask InitializeAsync()
    {
        if (ChromiumPath.Find() is not { } path)
            return;
        // A busy machine is none of the page's faults.
        SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Arguments });
    }

    /// <summary>Opens a window on a worker's page, does something in it, and fails when the browser complained meanwhile.</summary>
    internal async Task VisitAsync(WorkerSite site, VisitOptions options, Func<Visit, Task> use)
    {
        await using var context = await Browser().NewContextAsync(new()
        {
            Locale = options.Language,
            ColorScheme = options.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = options.Width, Height = 900 },
            JavaScriptEnabled = options.HasScripts,
            AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        var visit = new Visit(page, site);
        await use(visit);
        Assert.Empty(visit.Complaints);
    }

    internal Task VisitAsync(WorkerSite site, Func<Visit, Task> use) => VisitAsync(site, new(), use);

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private IBrowser Browser()
    {
        Need.That(_browser is not null, $"There is no Chromium: install Debian's chromium, or name one in {ChromiumPath.Variable}.");
        return _browser;
    }
}
