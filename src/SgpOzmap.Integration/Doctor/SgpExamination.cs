using System.Net;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>SGP: whether it answers and lets in, whether FTTx is there, and the sample of the listing.</summary>
internal sealed class SgpExamination(DoctorSetup setup, DoctorLines lines, IProgress<RunProgress>? progress)
{
    private readonly SgpFaultTexts _texts = new(setup);

    /// <returns>What was learnt; null when SGP could not be reached.</returns>
    internal async Task<SgpView?> RunAsync(bool isAddressUsable, Func<ISgpClient> client, CancellationToken cancellationToken)
    {
        progress?.Report(new(setup.Tenant.Name, RunStage.ReadingSgp, 0, null));
        if (Client(isAddressUsable, client) is { } sgp && await IsOpenAsync(sgp, cancellationToken).ConfigureAwait(false))
        {
            var network = await NetworkAsync(sgp, cancellationToken).ConfigureAwait(false);
            var listing = await ListingSample.ReadAsync(sgp, setup, progress, cancellationToken).ConfigureAwait(false);
            new ListingLines(setup, lines, _texts).Add(listing, hasNetwork: network is not null);
            return new(network, listing);
        }

        lines.NotChecked(
            DoctorCodes.SgpFttx,
            DoctorLines.Sgp,
            new("o FTTx, a listagem e as coordenadas do SGP", "SGP's FTTx, listing and coordinates"),
            new("o SGP não pôde ser lido", "SGP could not be read"));
        return null;
    }

    private ISgpClient? Client(bool isAddressUsable, Func<ISgpClient> client)
    {
        var hasCredentials = CredentialCheck.OfSgp(setup, lines);
        if (!isAddressUsable || !hasCredentials)
            return null;
        try
        {
            return client();
        }
        catch (OptionsValidationException exception)
        {
            CredentialCheck.AddFailures(DoctorCodes.SgpConfiguration, DoctorLines.Sgp, setup.Key("Sgp"), exception, lines);
            return null;
        }
    }

    private async Task<bool> IsOpenAsync(ISgpClient client, CancellationToken cancellationToken)
    {
        try
        {
            var page = await Probe.RunAsync(
                setup.Time,
                token => client.GetCustomerPageAsync(new() { Limit = 1, OmitContracts = true }, token),
                static () => new SgpException(SgpErrorKind.Timeout, "The probe took too long."),
                cancellationToken).ConfigureAwait(false);
            var (pt, en) = page.Total is { } total ? ($"; {total} clientes", $"; {total} customers") : ("", "");
            lines.Ok(
                DoctorCodes.SgpAccess,
                DoctorLines.Sgp,
                new($"O SGP responde e aceita as credenciais{pt}.", $"SGP answers and accepts the credentials{en}."),
                ("customers", page.Total is { } count ? DoctorSetup.Text(count) : null));
            return true;
        }
        catch (SgpException exception)
        {
            lines.Error(
                DoctorCodes.SgpAccess, DoctorLines.Sgp, _texts.Message(exception), _texts.WhatToDo(exception),
                ("kind", exception.Kind.ToString()),
                ("redirect", exception.Kind == SgpErrorKind.Redirect ? setup.Requests.Sgp.LastRedirect : null));
            return false;
        }
    }

    private async Task<SgpNetwork?> NetworkAsync(ISgpClient client, CancellationToken cancellationToken)
    {
        try
        {
            var network = await SgpNetwork.ReadAsync(client, cancellationToken).ConfigureAwait(false);
            var boxes = ("boxes", (string?)DoctorSetup.Text(network.Boxes.Count));
            var olts = ("olts", (string?)DoctorSetup.Text(network.Olts));
            if (network.Boxes.Count > 0)
            {
                lines.Ok(
                    DoctorCodes.SgpFttx,
                    DoctorLines.Sgp,
                    new(
                        $"O FTTx está liberado: OLTs: {network.Olts}, caixas: {network.Boxes.Count}.",
                        $"FTTx is permitted: OLTs: {network.Olts}, boxes: {network.Boxes.Count}."),
                    boxes,
                    olts);
            }
            else
            {
                lines.Attention(
                    DoctorCodes.SgpFttx,
                    DoctorLines.Sgp,
                    new("O FTTx está liberado, mas o SGP não tem nenhuma caixa cadastrada.", "FTTx is permitted, but SGP has no box."),
                    new(
                        "Cadastre as caixas (CTOs) no FTTx do SGP e vincule a elas as ONUs dos contratos.",
                        "Register the boxes (CTOs) in SGP's FTTx and bind the contracts' ONUs to them."),
                    boxes,
                    olts);
            }

            return network;
        }
        catch (SgpException exception)
        {
            AddFttxFault(exception);
            return null;
        }
    }

    // Whatever a 403 says: the listing was let in with the same credentials.
    private void AddFttxFault(SgpException exception)
    {
        var said = SgpFaultTexts.Said(exception);
        var kind = ("kind", (string?)exception.Kind.ToString());
        if (exception.Kind == SgpErrorKind.NotPermitted || exception.Status == HttpStatusCode.Forbidden)
        {
            lines.Attention(
                DoctorCodes.SgpFttx,
                DoctorLines.Sgp,
                new(
                    $"O SGP não libera o FTTx para este acesso{said.Pt}; só valem as caixas da listagem, sem a lista de ONUs.",
                    $"SGP does not permit FTTx to this access{said.En}; only the boxes of the listing count, without the list of ONUs."),
                setup.SgpUsesToken
                    ? new(
                        "No SGP, em Administração → Integrações → Tokens, vincule o token a um usuário do SGP que tenha permissão no FTTx.",
                        "In SGP, under Administração → Integrações → Tokens, link the token to an SGP user who is permitted to use FTTx.")
                    : new(
                        $"No SGP, dê permissão no FTTx ao usuário de {setup.Key("Sgp:Username")}.",
                        $"In SGP, permit FTTx to the user of {setup.Key("Sgp:Username")}."),
                kind);
        }
        else if (exception.Kind == SgpErrorKind.NotFound)
        {
            lines.Attention(
                DoctorCodes.SgpFttx,
                DoctorLines.Sgp,
                new(
                    $"Este SGP não tem o FTTx{said.Pt}; só valem as caixas da listagem, sem a lista de ONUs.",
                    $"This SGP has no FTTx{said.En}; only the boxes of the listing count, without the list of ONUs."),
                new(
                    "Pergunte ao suporte do SGP se o módulo FTTx faz parte do plano e da versão do provedor.",
                    "Ask SGP's support whether the FTTx module is part of the provider's plan and version."),
                kind);
        }
        else
        {
            var (message, whatToDo) = (_texts.Message(exception), _texts.WhatToDo(exception));
            lines.Error(
                DoctorCodes.SgpFttx,
                DoctorLines.Sgp,
                new LocalizedText($"A lista de caixas do FTTx não pôde ser lida. {message.Pt}", $"FTTx's list of boxes could not be read. {message.En}"),
                whatToDo,
                kind);
        }
    }
}
