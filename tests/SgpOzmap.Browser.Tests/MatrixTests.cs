namespace SgpOzmap.Browser.Tests;

/// <summary>Every page in both languages, light and dark, on a telephone, a tablet and a desk.</summary>
public sealed class MatrixTests(PageBrowser browser, DemoSite demo, KeySite keys) : IClassFixture<DemoSite>, IClassFixture<KeySite>
{
    private static readonly int[] Widths = [375, 768, 1440];

    private static readonly Dictionary<string, ((string Pt, string En) Title, (string Pt, string En) Heading)> Words = new(StringComparer.Ordinal)
    {
        ["runs"] = (("Execuções", "Runs"), ("Execuções da integração SGP → OZmap", "Runs of the SGP → OZmap integration")),
        ["run"] = (("Execução ", "Run "), ("Execução ", "Run ")),
        ["contract"] = (("Contrato ", "Contract "), ("Contrato ", "Contract ")),
        ["findings"] = (("Pendências", "Findings"), ("O que corrigir nos dados", "What to mend in the data")),
        ["finding kind"] = (("Caixa não existe no mapa", "Box is not on the map"), ("Caixa não existe no mapa ", "Box is not on the map ")),
        ["map"] = (("Mapa", "Map"), ("Caixas e pendências no mapa", "Boxes and findings on the map")),
        ["plans"] = (("Planos retidos", "Held plans"), ("Planos retidos", "Held plans")),
        ["plan"] = (("Plano retido", "Held plan"), ("Plano retido ", "Held plan ")),
        ["undo"] = (("Desfazer", "Undo"), ("Desfazer a execução ", "Undo the run ")),
        ["sign-in"] = (("Entrar", "Sign in"), ("Entrar", "Sign in")),
    };

    [Fact]
    public Task The_checks_see_what_they_are_for() => browser.VisitAsync(keys.Site, async visit =>
    {
        await visit.OpenAsync("/sign-in");
        await visit.Page.EvaluateAsync(
            """
            () => {
              document.getElementById("name").removeAttribute("autocomplete");
              document.querySelector("label[for=name]").remove();
              document.querySelector("footer p").style.color = "#ddd";
              document.querySelector("footer p").style.width = "200vw";
            }
            """);

        Assert.Equal(["color-contrast", "label"], (await AxeScript.RunAsync(visit.Page)).Select(static fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.True(await visit.OverflowAsync() > 0);
        Assert.StartsWith("<p ", await visit.WidestAsync(), StringComparison.Ordinal);
    });

    public static MatrixTheoryData<string, string> Pages => new(Words.Keys, ["pt-BR", "en"]);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_fits_speaks_its_language_and_is_accessible(string name, string language)
        => browser.VisitAsync(name == "sign-in" ? keys.Site : demo.Site, new() { Language = language }, async visit =>
        {
            await visit.OpenAsync(name == "sign-in" ? "/sign-in" : demo.Pages[name]);
            if (name == "map")
                await Expect(visit.Find("#map")).ToHaveAttributeAsync("data-drawn", new System.Text.RegularExpressions.Regex("^[1-9]"));
            var ((titlePt, titleEn), (headingPt, headingEn)) = Words[name];
            var isPortuguese = language == "pt-BR";
            await Expect(visit.Find("html")).ToHaveAttributeAsync("lang", language);
            Assert.StartsWith(isPortuguese ? titlePt : titleEn, await visit.Page.TitleAsync(), StringComparison.Ordinal);
            var headings = await visit.Find("h1").AllInnerTextsAsync();
            Assert.StartsWith(isPortuguese ? headingPt : headingEn, Assert.Single(headings), StringComparison.Ordinal);

            var faults = new List<string>();
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                foreach (var width in Widths)
                {
                    await visit.Page.SetViewportSizeAsync(width, 900);
                    var where = $"{name} {language} {scheme} {width} px: ";
                    if (await visit.OverflowAsync() is > 0 and var overflow)
                        faults.Add($"{where}{overflow} px too wide, {await visit.WidestAsync()}");
                    faults.AddRange((await AxeScript.RunAsync(visit.Page)).Select(fault => where + fault));
                }
            }

            Assert.Empty(faults);
        });
}
