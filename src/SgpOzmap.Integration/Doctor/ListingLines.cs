using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>The lines about the sample of SGP's listing.</summary>
internal sealed class ListingLines(DoctorSetup setup, DoctorLines lines, SgpFaultTexts texts)
{
    private const int GoodShare = 50;

    internal void Add(ListingSample sample, bool hasNetwork)
    {
        if (!IsRead(sample))
            return;

        Ids(sample);
        Attachments(sample, hasNetwork);
        Places(sample);
        Statuses(sample);
    }

    private bool IsRead(ListingSample sample)
    {
        var key = setup.Key("Doctor:ListingPages");
        var data = new (string, string?)[]
        {
            ("pages", DoctorSetup.Text(sample.Pages)),
            ("customers", DoctorSetup.Text(sample.Customers)),
            ("contracts", DoctorSetup.Text(sample.Contracts)),
        };
        if (sample.Failure is { } failure)
        {
            var (message, whatToDo) = (texts.Message(failure), texts.WhatToDo(failure));
            lines.Error(
                DoctorCodes.SgpListing,
                DoctorLines.Sgp,
                new(
                    $"A listagem de clientes parou na página {sample.Pages + 1}. {message.Pt}", $"The listing of customers stopped at page {sample.Pages + 1}. {message.En}"),
                whatToDo,
                data);
        }
        else if (sample.Contracts == 0)
        {
            lines.Attention(
                DoctorCodes.SgpListing,
                DoctorLines.Sgp,
                new(
                    $"A listagem não trouxe nenhum contrato (clientes lidos: {sample.Customers}).",
                    $"The listing has no contract (customers read: {sample.Customers})."),
                new(
                    $"Confira se o endereço em {setup.Key("Sgp:BaseAddress")} é o do provedor certo e se o usuário ligado ao token vê os contratos.",
                    $"Check whether the address in {setup.Key("Sgp:BaseAddress")} is the right provider's, and whether the user linked to the token sees its contracts."),
                data);
        }
        else
        {
            var (pt, en) = sample.Total is { } total ? ($" de {total}", $" of {total}") : ("", "");
            lines.Ok(
                DoctorCodes.SgpListing,
                DoctorLines.Sgp,
                new(
                    $"Amostra da listagem: {sample.Customers}{pt} clientes, {sample.Contracts} contratos; páginas lidas: {sample.Pages}, no máximo {setup.Options.Doctor.ListingPages} ({key}).",
                    $"Sample of the listing: {sample.Customers}{en} customers, {sample.Contracts} contracts; pages read: {sample.Pages}, at most {setup.Options.Doctor.ListingPages} ({key})."),
                data);
        }

        return sample.Contracts > 0;
    }

    private void Ids(ListingSample sample)
    {
        if (sample.WithoutId == 0)
        {
            lines.Ok(
                DoctorCodes.SgpContractIds,
                DoctorLines.Sgp,
                new("Todos os contratos da amostra têm código.", "All contracts of the sample have an id."));
            return;
        }

        var message = new LocalizedText(
            $"{sample.WithoutId} de {sample.Contracts} contratos da amostra vieram sem código e ficam de fora.",
            $"{sample.WithoutId} of {sample.Contracts} contracts of the sample came without an id and are left out.");
        var whatToDo = new LocalizedText(
            "Fale com o suporte do SGP: a listagem /api/ura/clientes/ devolve contratos sem 'contrato' nem 'id'.",
            "Talk to SGP's support: the listing /api/ura/clientes/ returns contracts with neither 'contrato' nor 'id'.");
        var data = ("without", (string?)DoctorSetup.Text(sample.WithoutId));
        if (sample.WithoutId == sample.Contracts)
            lines.Error(DoctorCodes.SgpContractIds, DoctorLines.Sgp, message, whatToDo, data);
        else
            lines.Attention(DoctorCodes.SgpContractIds, DoctorLines.Sgp, message, whatToDo, data);
    }

    private void Attachments(ListingSample sample, bool hasNetwork)
    {
        var message = new LocalizedText(
            $"Na amostra, {sample.Attached} de {sample.Onus} ONUs de serviços ativos indicam a caixa.",
            $"In the sample, {sample.Attached} of {sample.Onus} ONUs of live services name their box.");
        var whatToDo = new LocalizedText(
            "No SGP, vincule as ONUs dos contratos às caixas (CTO e porta) no FTTx.", "In SGP, bind the contracts' ONUs to their boxes (CTO and port) in FTTx.");
        var data = new (string, string?)[] { ("onus", DoctorSetup.Text(sample.Onus)), ("attached", DoctorSetup.Text(sample.Attached)) };
        if (sample.Attached > 0)
            lines.Ok(DoctorCodes.SgpAttachments, DoctorLines.Sgp, message, data);
        else if (hasNetwork)
            lines.Attention(DoctorCodes.SgpAttachments, DoctorLines.Sgp, message, whatToDo, data);
        else
            lines.Error(DoctorCodes.SgpAttachments, DoctorLines.Sgp, message, whatToDo, data);
    }

    private void Places(ListingSample sample)
    {
        var percent = 100 * sample.Placed / sample.Contracts;
        var message = new LocalizedText(
            $"Na amostra, {sample.Placed} de {sample.Contracts} contratos ({percent} %) têm coordenadas que servem.",
            $"In the sample, {sample.Placed} of {sample.Contracts} contracts ({percent} %) have coordinates that can be used.");
        var data = new (string, string?)[] { ("contracts", DoctorSetup.Text(sample.Contracts)), ("placed", DoctorSetup.Text(sample.Placed)) };
        if (percent >= GoodShare || setup.Options.Features.CreateClientsAroundBox)
        {
            lines.Ok(DoctorCodes.SgpPlaces, DoctorLines.Sgp, message, data);
            return;
        }

        var key = setup.Key("Features:CreateClientsAroundBox");
        lines.Attention(
            DoctorCodes.SgpPlaces,
            DoctorLines.Sgp,
            message,
            new(
                $"Preencha no SGP as coordenadas do endereço de instalação, ou ligue {key} para criar os clientes ao redor da caixa.",
                $"Fill in the coordinates of the place of installation in SGP, or turn {key} on to create clients around their box."),
            data);
    }

    private void Statuses(ListingSample sample)
    {
        var seen = string.Join(", ", sample.Statuses.Where(static s => s.Key != SgpContractStatus.Unknown).Select(static s => $"{(int)s.Key} {Label(s.Key)}: {s.Value}"));
        var unknown = string.Join(", ", sample.UnknownLabels.Select(static l => $"\"{l.Key}\": {l.Value}"));
        var data = new (string, string?)[] { ("statuses", seen.Length == 0 ? null : seen), ("unknown", unknown.Length == 0 ? null : unknown) };
        var (knownPt, knownEn) = seen.Length == 0 ? ("", "") : ($" Conhecidos: {seen}.", $" Known ones: {seen}.");
        if (unknown.Length == 0)
        {
            lines.Ok(
                DoctorCodes.SgpStatuses,
                DoctorLines.Sgp,
                new($"Status dos contratos da amostra: {seen}.", $"Statuses of the sample's contracts: {seen}."),
                data);
            return;
        }

        lines.Attention(
            DoctorCodes.SgpStatuses,
            DoctorLines.Sgp,
            new(
                $"A amostra traz status desconhecidos: {unknown}.{knownPt}",
                $"The sample has unknown statuses: {unknown}.{knownEn}"),
            new(
                $"Nada a corrigir no SGP: cada execução consulta esses contratos um a um, no máximo {setup.Key("Features:MaxStatusLookups")} ({setup.Options.Features.MaxStatusLookups}). Se o número do status não for de 1 a 7, diga em {setup.Key("StatusMapping")} o que fazer com ele.",
                $"Nothing to mend in SGP: each run looks these contracts up one by one, {setup.Key("Features:MaxStatusLookups")} ({setup.Options.Features.MaxStatusLookups}) at most. If the status number is not from 1 to 7, say under {setup.Key("StatusMapping")} what to do with it."),
            data);
    }

    /// <summary>SGP's own word.</summary>
    private static string Label(SgpContractStatus status) => status switch
    {
        SgpContractStatus.Active => "Ativo",
        SgpContractStatus.Inactive => "Inativo",
        SgpContractStatus.Cancelled => "Cancelado",
        SgpContractStatus.Suspended => "Suspenso",
        SgpContractStatus.TechnicallyInfeasible => "Inviabilidade Técnica",
        SgpContractStatus.New => "Novo",
        _ => "Ativo V. Reduzida",
    };
}
