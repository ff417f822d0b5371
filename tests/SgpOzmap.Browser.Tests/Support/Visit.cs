using System.Collections.Concurrent;

namespace SgpOzmap.Browser.Tests.Support;

/// <summary>A window on a worker's log page. It notes whatever a browser may not have to complain of.</summary>
internal sealed class Visit
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentBag<int> _expected = [];

    internal Visit(IPage page, WorkerSite site)
    {
        (Page, Site) = (page, site);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" || message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                _complaints.Enqueue($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Enqueue("script error: " + error);
        page.Dialog += (_, dialog) =>
        {
            _complaints.Enqueue("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Popup += (_, other) => _complaints.Enqueue("window: " + other.Url);
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "blob") && address.Authority != site.Address.Authority)
                _complaints.Enqueue("request to another host: " + request.Url);
        };
    }

    internal IPage Page { get; }

    internal WorkerSite Site { get; }

    /// <summary>What went wrong so far.</summary>
    internal IEnumerable<string> Complaints
        => _complaints.Where(c => !_expected.Any(status => c.Contains($"status of {status}", StringComparison.Ordinal)));

    /// <summary>An answer of this status is part of the test; the browser notes it as an error.</summary>
    internal void Expects(int status) => _expected.Add(status);

    /// <summary>Opens a page.</summary>
    /// <param name="path">Below the list of runs, with its slash; empty for the list itself.</param>
    internal async Task<IResponse> OpenAsync(string path = "")
    {
        var answer = await Page.GotoAsync(Site.Page + path);
        Assert.NotNull(answer);
        return answer;
    }

    internal ILocator Find(string selector) => Page.Locator(selector);

    internal ILocator Find(string selector, PageLocatorOptions options) => Page.Locator(selector, options);

    internal ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    internal ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>Leaves a mark that a reload wipes away.</summary>
    internal Task MarkAsync() => Page.EvaluateAsync("() => { window.marked = true; }");

    internal Task<bool> IsMarkedAsync() => Page.EvaluateAsync<bool>("window.marked === true");

    /// <summary>The document is wider than the window.</summary>
    internal Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

    /// <summary>What sticks out furthest, for a message.</summary>
    internal Task<string> WidestAsync() => Page.EvaluateAsync<string>(
        """
        () => {
          const right = element => element.getBoundingClientRect().right;
          const widest = [...document.querySelectorAll("body *")].filter(e => !e.closest(".scroll")).reduce((a, b) => right(b) > right(a) ? b : a);
          return `<${widest.tagName.toLowerCase()} class="${widest.className}" id="${widest.id}"> ends at ${right(widest)}`;
        }
        """);
}
