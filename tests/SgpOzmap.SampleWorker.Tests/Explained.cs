using SgpOzmap.Integration.Explaining;

namespace SgpOzmap.SampleWorker.Tests;

/// <summary>A small explanation.</summary>
internal static class Explained
{
    internal static ContractExplanation Of(string tenant = "norte", params (string Pt, string En)[] failures) => new(
        tenant, 501, IsInSgp: true, IsOnMap: false, new(2026, 11, 24, 15, 30, 0, TimeSpan.Zero),
        [
            new(new("O que o SGP diz", "What SGP says"),
            [
                new(new("Nome", "Name"), new(Scene.Leaving, Scene.Leaving), IsPersonal: true),
                new(new("Conectado", "Online"), new("sim", "yes")),
            ]),
            new(new("Próxima execução", "Next run"), [new(new("Nada a fazer.", "Nothing to do."))]),
        ])
    {
        Failures = [.. failures.Select(static f => new Integration.Rules.Values.LocalizedText(f.Pt, f.En))],
    };
}
