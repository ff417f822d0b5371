using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Queries;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What this OZmap can do, found out with a few small reads of its boxes and splitters.</summary>
internal sealed class OzmapCapabilities(IOzmapClient client, DoctorSetup setup, DoctorLines lines, OzmapFaultTexts texts)
{
    /// <summary>No box is called so.</summary>
    private const string Impossible = "sgpozmap-doctor-7f3a9c51e0d84b26";

    private const int EnoughSplitters = 50;

    internal async Task ExamineAsync(CancellationToken cancellationToken)
    {
        if (await FirstBoxAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            Paging(page);
            await FilterAsync(page.Rows[0], cancellationToken).ConfigureAwait(false);
        }

        await SplittersAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<OzmapPage<Box>?> FirstBoxAsync(CancellationToken cancellationToken)
    {
        var because = new LocalizedText("o mapa não tem caixas", "the map has no boxes");
        try
        {
            var page = await client.GetPageAsync(OzmapResource.Boxes, new() { Limit = 1 }, cancellationToken).ConfigureAwait(false);
            if (page.Rows.Count > 0)
                return page;
        }
        catch (OzmapException exception)
        {
            // The fault itself is told where the whole list is read.
            because = new($"a lista de caixas falhou ({exception.Kind})", $"the list of boxes failed ({exception.Kind})");
        }

        lines.NotChecked(DoctorCodes.OzmapFilter, DoctorLines.Ozmap, new("a paginação e os filtros do OZmap", "OZmap's paging and filters"), because);
        return null;
    }

    private void Paging(OzmapPage<Box> page)
    {
        var hasCursors = page.HasNextPage is not null;
        lines.Ok(
            DoctorCodes.OzmapPaging,
            DoctorLines.Ozmap,
            hasCursors
                ? new("As listas são lidas por cursor (nextUrl).", "Lists are read by cursor (nextUrl).")
                : new(
                    "As listas são lidas por número de página: este OZmap é de uma versão mais antiga, sem nextUrl.",
                    "Lists are read by page number: this OZmap is of an older version, without nextUrl."),
            ("cursors", hasCursors ? "true" : "false"));

        if (page.Total is > 0)
        {
            lines.Ok(
                DoctorCodes.OzmapTotals,
                DoctorLines.Ozmap,
                new("O OZmap informa o total de cada lista; leituras parciais são percebidas.", "OZmap states each list's total; partial readings are noticed."));
            return;
        }

        lines.Attention(
            DoctorCodes.OzmapTotals,
            DoctorLines.Ozmap,
            new(
                "O OZmap devolve registros com total 0 ou sem total: se faltar algo em uma lista, não há como perceber pelo total.",
                "OZmap returns rows with a total of 0 or none: whether something is missing from a list cannot be told by its total."),
            new(
                "Pergunte ao suporte do OZmap por uma versão que informe 'total'. Até lá, confira o número de caixas da linha Boxes com o do OZmap.",
                "Ask OZmap's support for a version that states 'total'. Until then compare the number of boxes in the line Boxes with OZmap's own."));
    }

    private async Task FilterAsync(Box box, CancellationToken cancellationToken)
    {
        var transport = setup.Ozmap.FilterTransport;
        var where = ("transport", (string?)transport.ToString());
        try
        {
            var none = await NamedAsync(Impossible, cancellationToken).ConfigureAwait(false);
            if (none.Count > 0)
            {
                Unfit(new(
                    "O OZmap ignora os filtros: a busca por um nome que não existe devolveu caixas. A integração leria listas inteiras como se fossem filtradas.",
                    "OZmap ignores filters: a search for a name that does not exist returned boxes. The integration would take whole lists for filtered ones."));
                return;
            }

            if (!string.IsNullOrWhiteSpace(box.Name)
                && !(await NamedAsync(box.Name, cancellationToken).ConfigureAwait(false)).Any(b => string.Equals(b.Id, box.Id, StringComparison.Ordinal)))
            {
                Unfit(new(
                    "O OZmap não encontra com filtro uma caixa que ele mesmo listou. A integração não acharia o que já existe.",
                    "With a filter OZmap does not find a box that it listed itself. The integration would not find what is there."));
                return;
            }

            lines.Ok(DoctorCodes.OzmapFilter, DoctorLines.Ozmap, new("O OZmap respeita os filtros.", "OZmap honours filters."), where);
        }
        catch (OzmapException exception)
        {
            var message = texts.Message(exception);
            Unfit(new($"O OZmap não aceita a leitura com filtro. {message.Pt}", $"OZmap does not accept the reading with a filter. {message.En}"));
        }

        void Unfit(LocalizedText message)
        {
            var other = transport == FilterTransport.Url ? FilterTransport.Body : FilterTransport.Url;
            lines.Error(
                DoctorCodes.OzmapFilter,
                DoctorLines.Ozmap,
                message,
                new(
                    $"Mude {setup.Key("Ozmap:FilterTransport")} para {other} (agora é {transport}) e execute o exame de novo; se continuar, fale com o suporte do OZmap antes de ligar a integração.",
                    $"Set {setup.Key("Ozmap:FilterTransport")} to {other} (now {transport}) and run the examination again; if it stays so, talk to OZmap's support before turning the integration on."),
                where);
        }
    }

    private async Task<IReadOnlyList<Box>> NamedAsync(string name, CancellationToken cancellationToken)
        => (await client.GetPageAsync(OzmapResource.Boxes, OzmapQuery.Where(OzmapFilter.Equal("name", name)), cancellationToken).ConfigureAwait(false)).Rows;

    private async Task SplittersAsync(CancellationToken cancellationToken)
    {
        var (seen, withPorts) = (0, 0);
        try
        {
            await foreach (var splitter in client.Read(OzmapResource.Splitters, OzmapQuery.All).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (!splitter.IsDrop)
                    continue;
                seen++;
                if (splitter.Ports is not null)
                    withPorts++;
                if (seen == EnoughSplitters)
                    break;
            }
        }
        catch (OzmapException exception)
        {
            var message = texts.Message(exception);
            lines.Error(
                DoctorCodes.OzmapSplitters,
                DoctorLines.Ozmap,
                new($"Os splitters do OZmap não puderam ser lidos. {message.Pt}", $"OZmap's splitters could not be read. {message.En}"),
                texts.WhatToDo(exception));
            return;
        }

        if (seen == 0)
        {
            lines.Attention(
                DoctorCodes.OzmapSplitters,
                DoctorLines.Ozmap,
                new("O mapa não tem nenhum splitter de atendimento.", "The map has no service splitter."),
                new(
                    "No OZmap, ponha nas caixas os splitters que atendem os clientes: sem eles não há porta para ligar ninguém.",
                    "In OZmap, put the splitters that serve customers into the boxes: without them there is no port to connect anybody to."));
        }
        else if (withPorts == 0)
        {
            lines.Attention(
                DoctorCodes.OzmapSplitters,
                DoctorLines.Ozmap,
                new(
                    "O OZmap não informa as portas bloqueadas dos splitters; uma porta bloqueada parece livre.",
                    "OZmap does not state which ports of its splitters are blocked; a blocked port looks free."),
                new(
                    "Pergunte ao suporte do OZmap por uma versão que informe 'ports'. Até lá, confira no mapa as portas bloqueadas antes de ligar a criação de clientes.",
                    "Ask OZmap's support for a version that states 'ports'. Until then look at the blocked ports on the map before turning creation on."));
        }
        else
        {
            lines.Ok(
                DoctorCodes.OzmapSplitters,
                DoctorLines.Ozmap,
                new("O OZmap informa os splitters de atendimento e as portas deles.", "OZmap states its service splitters and their ports."));
        }
    }
}
