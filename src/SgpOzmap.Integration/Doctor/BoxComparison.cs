using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>The boxes of SGP against those of the map, by name.</summary>
internal sealed class BoxComparison(DoctorSetup setup, DoctorLines lines)
{
    // Each costs a comparison with every box of the map; whoever has more of them has another naming.
    private const int MostNearest = 1000;

    private readonly BoxNameMatching _matching = setup.Options.Features.BoxNameMatching;

    internal void Examine(SgpView? sgp, OzmapView? ozmap)
    {
        var because = sgp is null ? new LocalizedText("o SGP não pôde ser lido", "SGP could not be read")
            : ozmap?.Boxes is null ? new LocalizedText("as caixas do OZmap não puderam ser lidas", "OZmap's boxes could not be read")
            : null;
        if (because is null)
            Compare(sgp!, ozmap!.Boxes!);
        else
            lines.NotChecked(DoctorCodes.Boxes, DoctorLines.Between, new("as caixas do SGP no mapa", "SGP's boxes on the map"), because);
    }

    private void Compare(SgpView sgp, IReadOnlyList<MapBox> boxes)
    {
        // A contract may name a box that the catalogue does not have.
        var names = (sgp.Network?.Boxes.Select(static b => b.Name).OfType<string>() ?? [])
            .Concat(sgp.Listing.BoxNames)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var directory = new BoxDirectory(boxes, _matching);
        var missing = names.FindAll(n => directory.Find(n).Count == 0);
        var ambiguous = names.FindAll(n => IsAmbiguous(directory.Find(n)));

        Summary(sgp, boxes, names.Count, missing.Count, ambiguous.Count);
        var loose = _matching == BoxNameMatching.Exact ? new BoxDirectory(boxes, BoxNameMatching.Normalized) : null;
        for (var i = 0; i < missing.Count; i++)
            NotFound(missing[i], i < MostNearest ? directory.Nearest(missing[i]) : [], loose?.Find(missing[i]).Count > 0);
        foreach (var name in ambiguous)
            Ambiguous(name, directory.Find(name));
    }

    // With projects considered, one box of the name in each project is in order.
    private bool IsAmbiguous(IReadOnlyList<MapBox> named)
        => named.Count > 1 && (!setup.Options.Features.ConsiderProjectsOnCreate || named.GroupBy(static b => b.Project?.Id, StringComparer.Ordinal).Any(static g => g.Count() > 1));

    private void Summary(SgpView sgp, IReadOnlyList<MapBox> boxes, int names, int missing, int ambiguous)
    {
        var found = names - missing;
        var (pt, en) = sgp.Network is null ? (" (as citadas na amostra da listagem)", " (those named in the sample of the listing)") : ("", "");
        var message = new LocalizedText(
            $"Caixas: {found} das {names} do SGP{pt} estão no mapa com o mesmo nome (faltam: {missing}; ambíguas: {ambiguous}). O mapa tem {boxes.Count}.",
            $"Boxes: {found} of SGP's {names}{en} are on the map by the same name (missing: {missing}; ambiguous: {ambiguous}). The map has {boxes.Count}.");
        var data = new (string, string?)[]
        {
            ("sgp", DoctorSetup.Text(names)),
            ("ozmap", DoctorSetup.Text(boxes.Count)),
            ("found", DoctorSetup.Text(found)),
            ("missing", DoctorSetup.Text(missing)),
            ("ambiguous", DoctorSetup.Text(ambiguous)),
            ("source", sgp.Network is null ? "listing" : "fttx"),
        };
        if (names > 0 && found == 0)
        {
            lines.Error(
                DoctorCodes.Boxes,
                DoctorLines.Between,
                message,
                new(
                    $"Confira se {setup.Key("Sgp:BaseAddress")} e {setup.Key("Ozmap:BaseAddress")} são do mesmo provedor e se o usuário do OZmap vê os projetos certos. As caixas precisam ter o mesmo nome nos dois.",
                    $"Check whether {setup.Key("Sgp:BaseAddress")} and {setup.Key("Ozmap:BaseAddress")} belong to the same provider, and whether the OZmap user sees the right projects. Boxes must have the same name on both sides."),
                data);
        }
        else if (names == 0)
        {
            lines.Attention(
                DoctorCodes.Boxes,
                DoctorLines.Between,
                message,
                new(
                    "No SGP, cadastre as caixas (CTOs) no FTTx e vincule as ONUs a elas.", "In SGP, register the boxes (CTOs) in FTTx and bind the ONUs to them."),
                data);
        }
        else if (missing + ambiguous > 0)
        {
            lines.Attention(
                DoctorCodes.Boxes,
                DoctorLines.Between,
                message,
                new("Corrija as caixas das linhas seguintes.", "Mend the boxes of the lines that follow."),
                data);
        }
        else
        {
            lines.Ok(DoctorCodes.Boxes, DoctorLines.Between, message, data);
        }
    }

    private void NotFound(string name, IReadOnlyList<string> nearest, bool wouldMatch)
    {
        var list = string.Join(", ", nearest);
        var key = setup.Key("Features:BoxNameMatching");
        lines.Attention(
            DoctorCodes.BoxNotFound,
            DoctorLines.Between,
            list.Length == 0
                ? new($"A caixa \"{name}\" do SGP não está no mapa.", $"SGP's box \"{name}\" is not on the map.")
                : new($"A caixa \"{name}\" do SGP não está no mapa. Parecidas: {list}.", $"SGP's box \"{name}\" is not on the map. Similar: {list}."),
            wouldMatch
                ? new(
                    $"Só espaços, maiúsculas ou acentos diferem: escreva o nome igual nos dois sistemas, ou ponha {key} em Normalized.",
                    $"Only blanks, case or accents differ: write the name alike in both systems, or set {key} to Normalized.")
                : new(
                    "Escreva o nome da caixa igual no SGP e no OZmap, ou desenhe no OZmap a caixa que falta.",
                    "Write the box's name alike in SGP and OZmap, or draw the missing box in OZmap."),
            ("box", name),
            ("nearest", list.Length == 0 ? null : list),
            ("normalized", wouldMatch ? "true" : "false"));
    }

    private void Ambiguous(string name, IReadOnlyList<MapBox> named)
    {
        var projects = string.Join(", ", named.Select(static b => b.Project?.Name ?? "?").Order(StringComparer.Ordinal));
        var key = setup.Key("Features:ConsiderProjectsOnCreate");
        lines.Attention(
            DoctorCodes.AmbiguousBox,
            DoctorLines.Between,
            new(
                $"Há {named.Count} caixas \"{name}\" no mapa, nos projetos {projects}; nenhuma é usada.",
                $"There are {named.Count} boxes \"{name}\" on the map, in the projects {projects}; none is used."),
            new(
                $"Dê nomes diferentes às caixas; ou, se cada projeto é um POP do SGP, ligue {key}.",
                $"Give the boxes different names; or, if each project is a POP of SGP, turn {key} on."),
            ("box", name),
            ("projects", projects));
    }
}
