using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Sources.Ozmap;
using SgpOzmap.Integration.Sources.Sgp;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Explaining;

/// <summary>Reads one contract and its client anew and puts them into a picture. What cannot be read stays as it is there, and is said.</summary>
internal sealed class FreshReader(OneContract contracts, OneClient clients, Sentences sentences, TimeProvider time)
{
    internal const string ContractPart = "contract";
    internal const string ClientPart = "client";

    internal async Task<FreshPicture> ReadAsync(Picture picture, long contract, IntegrationOptions options, CancellationToken cancellationToken)
    {
        var asOf = Lines.Time(picture.Run().StartedAt);
        var read = new FreshPicture(picture, picture.ReadAt);
        var begun = time.GetUtcNow();
        read = await ReadContractAsync(read, contract, options, asOf, cancellationToken).ConfigureAwait(false);
        read = await ReadClientAsync(read, contract, asOf, cancellationToken).ConfigureAwait(false);

        // The listing tells of the others only once this contract is read by itself; the boxes are still the picture's.
        var isFresh = read.Failures.IsEmpty && read.Picture.Parts.Any(static p => string.Equals(p.Name, ContractPart, StringComparison.Ordinal));
        return read with
        {
            ReadAt = isFresh && picture.MapReadAt < begun ? picture.MapReadAt : isFresh ? begun : picture.ReadAt,
            Notes = read.Notes.Add(new(
                $"Caixas, outros contratos e outros clientes: como na execução de {asOf}.", $"Boxes, other contracts and other clients: as of the run at {asOf}.")),
        };
    }

    private async Task<FreshPicture> ReadContractAsync(FreshPicture read, long id, IntegrationOptions options, string asOf, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        OneContractAnswer answer;
        try
        {
            answer = await contracts.ReadAsync(id, options, cancellationToken).ConfigureAwait(false);
        }
        catch (SgpException exception)
        {
            return Failed(read, $"O contrato é o da execução de {asOf}.", $"The contract is as of the run at {asOf}.", sentences.Of(exception));
        }

        if (answer.IsFilterIgnored)
        {
            return read with
            {
                Notes = read.Notes.Add(new(
                    $"O SGP não responde por um contrato só; o contrato é o da execução de {asOf}.", $"SGP does not answer for a single contract; the contract is as of the run at {asOf}.")),
            };
        }

        read = Answered(read, answer, begun, id, asOf);
        if (answer.NameFailure is { } names)
            read = Failed(read, "O nome do POP ou da caixa não pôde ser lido.", "The name of the POP or of the box could not be read.", sentences.Of(names));
        return read with { Notes = [.. read.Notes, .. answer.Notes] };
    }

    private FreshPicture Answered(FreshPicture read, OneContractAnswer answer, DateTimeOffset begun, long id, string asOf)
    {
        var picture = read.Picture;
        var fresh = answer.Contract;
        if (fresh is null)
        {
            read = read with
            {
                Notes = read.Notes.Add(new("O SGP foi perguntado por este contrato agora e não o devolveu.", "SGP was asked for this contract now and did not return it.")),
            };
        }
        else if (answer.AreOnusUnread)
        {
            if (picture.Find(id) is { } earlier)
                fresh = OneContract.WithOnusOf(earlier, fresh);
            var why = answer.OnuFailure is { } failure
                ? sentences.Of(failure)
                : new LocalizedText("A lista de ONUs não veio inteira, ou o SGP ignora o filtro.", "The ONU list did not come whole, or SGP ignores the filter.");
            read = Failed(read, $"O que a lista de ONUs diz é da execução de {asOf}.", $"What the ONU list says is as of the run at {asOf}.", why);
        }

        Contract[] all = [.. picture.Reading.Contracts.Where(c => c.Id != id), .. fresh is null ? (Contract[])[] : [fresh]];
        return read with
        {
            Picture = picture with
            {
                Reading = picture.Reading with { Contracts = all },
                Parts = picture.Parts.Add(new(ContractPart, begun, fresh is null ? 0 : 1)),
            },
        };
    }

    private async Task<FreshPicture> ReadClientAsync(FreshPicture read, long id, string asOf, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        var picture = read.Picture;
        try
        {
            var map = await clients.ReadAsync(picture.Map, id, cancellationToken).ConfigureAwait(false);
            return read with
            {
                Picture = picture with
                {
                    Map = map,
                    Parts = picture.Parts.Add(new(ClientPart, begun, 1)),

                    // What the run wrote is in it.
                    Run = () => picture.Run() with { Changes = [] },
                },
            };
        }
        catch (Exception exception) when (exception is OzmapException or MapReadException)
        {
            var why = exception is OzmapException ozmap ? sentences.Of(ozmap) : ((MapReadException)exception).Reason;
            return Failed(read, $"O cliente é o da execução de {asOf}.", $"The client is as of the run at {asOf}.", why);
        }
    }

    private static FreshPicture Failed(FreshPicture read, string pt, string en, LocalizedText why)
        => read with { Failures = read.Failures.Add(new($"{pt} {why.Pt}", $"{en} {why.En}")) };
}
