using System.Globalization;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>Duplicate codes, coordinates, and what else is good to know.</summary>
internal sealed class FinalLines(DoctorSetup setup, DoctorLines lines)
{
    internal void Add(SgpView? sgp, OzmapView? ozmap)
    {
        if (ozmap is not null)
            Duplicates(ozmap.Clients);
        Coordinates(sgp, ozmap);
        Clock();
        Limits();
    }

    private void Duplicates(MapClients? clients)
    {
        if (clients is null)
        {
            lines.NotChecked(
                DoctorCodes.DuplicateCodes,
                DoctorLines.Ozmap,
                new("os códigos repetidos no mapa", "duplicate codes on the map"),
                new("os clientes do OZmap não puderam ser lidos", "OZmap's clients could not be read"));
            return;
        }

        var codes = clients.Duplicates.Select(DoctorSetup.Text).ToList();
        var data = new (string, string?)[]
        {
            ("clients", DoctorSetup.Text(clients.Clients)),
            ("duplicates", DoctorSetup.Text(codes.Count)),
            ("codes", codes.Count == 0 ? null : string.Join(", ", codes)),
        };
        if (codes.Count == 0)
        {
            lines.Ok(
                DoctorCodes.DuplicateCodes,
                DoctorLines.Ozmap,
                new($"Códigos: nenhum se repete entre os {clients.Clients} clientes do mapa.", $"Codes: none occurs twice among the map's {clients.Clients} clients."),
                data);
            return;
        }

        var list = ShortList.Of(codes);
        lines.Attention(
            DoctorCodes.DuplicateCodes,
            DoctorLines.Ozmap,
            new(
                $"Códigos repetidos no mapa: {codes.Count} ({list.Pt}); os clientes deles não são alterados.",
                $"Codes that occur more than once on the map: {codes.Count} ({list.En}); their clients are not touched."),
            new(
                "No OZmap, procure cada código e deixe-o em um só cliente e um só imóvel.",
                "In OZmap, search for each code and leave it on one client in one property."),
            data);
    }

    private void Coordinates(SgpView? sgp, OzmapView? ozmap)
    {
        if (sgp is not null)
        {
            PlaceLines.Add(
                sgp.Listing.Places, DoctorCodes.SgpContractCoordinates, DoctorLines.Sgp, new("contratos da amostra", "contracts of the sample"),
                new("do endereço de instalação no cadastro do contrato, no SGP", "of the place of installation in the contract's register, in SGP"), setup, lines);
        }

        if (sgp?.Network is { } network)
        {
            var boxes = new PlaceTally(setup.Bounds);
            foreach (var (name, place) in network.Boxes)
            {
                if (place is { } p)
                    boxes.Add(name ?? "?", p);
            }

            PlaceLines.Add(
                boxes, DoctorCodes.SgpBoxCoordinates, DoctorLines.Sgp, new("caixas do SGP", "boxes of SGP"),
                new("da caixa (CTO) no FTTx do SGP", "of the box (CTO) in SGP's FTTx"), setup, lines);
        }

        if (ozmap?.Boxes is not null)
        {
            PlaceLines.Add(
                ozmap.BoxPlaces, DoctorCodes.OzmapBoxCoordinates, DoctorLines.Ozmap, new("caixas do mapa", "boxes of the map"),
                new("arrastando a caixa para o lugar no OZmap", "by dragging the box to its place in OZmap"), setup, lines);
        }

        if (ozmap?.Clients is { } clients)
        {
            PlaceLines.Add(
                clients.Places, DoctorCodes.OzmapPropertyCoordinates, DoctorLines.Ozmap, new("imóveis do mapa", "properties of the map"),
                new("arrastando o imóvel para o lugar no OZmap", "by dragging the property to its place in OZmap"), setup, lines);
        }
    }

    private void Clock()
    {
        var features = setup.Options.Features;
        var now = TimeZoneInfo.ConvertTime(setup.Time.GetUtcNow(), TimeZones.Find(features.TimeZone)!);
        lines.Ok(
            DoctorCodes.Clock,
            DoctorLines.Between,
            new(
                string.Create(CultureInfo.InvariantCulture, $"Relógio desta máquina: {now:dd/MM/yyyy HH:mm} em {features.TimeZone} ({setup.Key("Features:TimeZone")})."),
                string.Create(CultureInfo.InvariantCulture, $"This machine's clock: {now:yyyy-MM-dd HH:mm} in {features.TimeZone} ({setup.Key("Features:TimeZone")}).")),
            ("timeZone", features.TimeZone));
    }

    private void Limits()
    {
        var safety = setup.Options.Safety;
        var percent = safety.MaxRemovalsPercent.ToString(CultureInfo.InvariantCulture);
        var least = safety.MinContractsPercent.ToString(CultureInfo.InvariantCulture);
        lines.Ok(
            DoctorCodes.SafetyLimits,
            DoctorLines.Between,
            new(
                $"Trava de segurança: até {safety.MaxRemovals} remoções e {percent} % dos clientes por execução; SGP com pelo menos {least} % dos contratos ({setup.Key("Safety")}).",
                $"Safety gate: up to {safety.MaxRemovals} removals and {percent} % of the clients a run; SGP with at least {least} % of the contracts ({setup.Key("Safety")})."),
            ("maxRemovals", DoctorSetup.Text(safety.MaxRemovals)),
            ("maxRemovalsPercent", percent),
            ("minContractsPercent", least));
    }
}
