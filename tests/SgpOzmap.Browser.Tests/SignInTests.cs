namespace SgpOzmap.Browser.Tests;

/// <summary>Signing in with a key, and out.</summary>
public sealed class SignInTests(PageBrowser browser, KeySite keys) : IClassFixture<KeySite>
{
    private WorkerSite Site => keys.Site;

    [Fact]
    public Task A_wrong_key_is_refused_and_the_right_one_leads_where_the_visitor_wanted_to_go() => browser.VisitAsync(Site, async visit =>
    {
        await visit.OpenAsync("/findings");
        await Expect(visit.Find("h1")).ToHaveTextAsync("Sign in");
        await Expect(visit.Page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);

        visit.Expects(401);
        await SignInAsync(visit, "Ana", "not the key");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The key is wrong.");
        await Expect(visit.Page.GetByLabel("Your name")).ToHaveValueAsync("Ana");
        await Expect(visit.Page.GetByLabel("Key")).ToHaveValueAsync("");

        await SignInAsync(visit, "Ana", KeySite.OperatorKey);
        await Expect(visit.Find("h1")).ToHaveTextAsync("What to mend in the data");
        await Expect(visit.Find("footer")).ToContainTextAsync("Your access: operator.");
    });

    [Fact]
    public Task An_operator_signs_out_and_is_out() => browser.VisitAsync(Site, async visit =>
    {
        await visit.OpenAsync();
        await SignInAsync(visit, "Ana", KeySite.OperatorKey);
        await Expect(visit.Button("Run now")).ToBeVisibleAsync();

        await visit.Button("Sign out (Ana)").ClickAsync();

        await Expect(visit.Find("h1")).ToHaveTextAsync("Sign in");
        await visit.OpenAsync("/map");
        await Expect(visit.Find("h1")).ToHaveTextAsync("Sign in");
    });

    [Fact]
    public Task A_reader_sees_everything_and_has_no_button_that_does_something() => browser.VisitAsync(Site, async visit =>
    {
        await visit.OpenAsync();
        await SignInAsync(visit, "Rui", KeySite.ReaderKey);
        await Expect(visit.Find("footer")).ToContainTextAsync("Your access: read-only.");
        await Expect(visit.Find("#runs tbody tr [data-label=result]")).ToContainTextAsync("held");
        await ExpectOnlyAsync(visit, "Find", "Sign out (Rui)", "Filter");

        await visit.Find("#runs tbody a").ClickAsync();
        await Expect(visit.Find("h1")).ToContainTextAsync("Run ");
        await ExpectOnlyAsync(visit, "Find", "Sign out (Rui)", "Filter");

        var run = visit.Page.Url;
        await visit.Link("See the held plan and decide").ClickAsync();
        await Expect(visit.Find("h1")).ToContainTextAsync("Held plan");
        await ExpectOnlyAsync(visit, "Find", "Sign out (Rui)");

        await visit.Page.GotoAsync(run + "/undo");
        await Expect(visit.Find("h1")).ToContainTextAsync("Undo the run");
        await Expect(visit.Find("table tbody tr").First).ToBeVisibleAsync();
        await ExpectOnlyAsync(visit, "Find", "Sign out (Rui)");
    });

    private static async Task SignInAsync(Visit visit, string name, string key)
    {
        await visit.Page.GetByLabel("Your name").FillAsync(name);
        await visit.Page.GetByLabel("Key").FillAsync(key);
        await visit.Button("Sign in").ClickAsync();
    }

    private static async Task ExpectOnlyAsync(Visit visit, params string[] buttons)
        => Assert.Equal(buttons.Order(StringComparer.Ordinal), (await visit.Page.GetByRole(AriaRole.Button).AllInnerTextsAsync()).Order(StringComparer.Ordinal));
}
