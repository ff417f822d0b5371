using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>Contracts from SGP's listing and ONU list, which are read side by side.</summary>
internal sealed class SgpContractSource(
    string tenant, ISgpClient client, IOptionsMonitor<IntegrationOptions> options, Func<string> identity, Sentences sentences) : IContractSource
{
    public string Identity => identity();

    public async Task<ContractReading> ReadAsync(
        ContractReadRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken = default)
    {
        var features = options.Get(tenant).Features;
        var (listing, onus) = await ReadListsAsync(features.UseConnectionState, progress, cancellationToken).ConfigureAwait(false);
        var boxes = await BoxNames.ReadAsync(client, listing, cancellationToken).ConfigureAwait(false);
        var pops = await PopNames.ReadAsync(client, listing, cancellationToken).ConfigureAwait(false);
        var statuses = await StatusResolver.ResolveAsync(client, listing.Contracts, features.MaxStatusLookups, cancellationToken).ConfigureAwait(false);

        var assembler = new ContractAssembler(onus, boxes, pops.ById);
        return new()
        {
            Contracts = [.. listing.Contracts.Select(c => assembler.Assemble(c, statuses.Of(c)))],
            IsComplete = listing.IsComplete,
            Failures = Failures(listing, onus, boxes, pops),
            Notes = Notes(onus, boxes, statuses),
        };
    }

    private async Task<(Listing Listing, OnuRows Onus)> ReadListsAsync(
        bool includeConnection, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var onus = OnuRows.ReadAsync(client, includeConnection, cancellation.Token);
        try
        {
            var listing = await Listing.ReadAsync(client, includeConnection, tenant, progress, cancellationToken).ConfigureAwait(false);
            return (listing, await onus.ConfigureAwait(false));
        }
        catch
        {
            // Without the listing the ONUs are of no use; the listing's failure is the one to tell.
            await cancellation.CancelAsync().ConfigureAwait(false);
            await ((Task)onus).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private ImmutableArray<LocalizedText> Failures(Listing listing, OnuRows onus, BoxNames boxes, PopNames pops)
    {
        var failures = ImmutableArray.CreateBuilder<LocalizedText>();
        if (!listing.IsComplete)
        {
            failures.Add(Because(
                "A listagem de clientes do SGP foi lida apenas em parte.",
                "SGP's listing of customers was read only in part.",
                listing.Failure,
                listing.IncompleteReason));
        }

        if (onus.IsUnread)
        {
            failures.Add(Because(
                "A lista de ONUs do SGP não pôde ser lida; valem apenas as caixas da listagem.",
                "SGP's ONU list could not be read; only the boxes of the listing count.",
                onus.Failure,
                onus.IncompleteReason));
        }

        if (boxes.Failure is not null && !IsCapability(boxes.Failure))
            failures.Add(Because("Os nomes das caixas do SGP não puderam ser lidos.", "SGP's box names could not be read.", boxes.Failure, null));
        if (pops.Failure is not null)
            failures.Add(Because("Os nomes dos POPs do SGP não puderam ser lidos.", "SGP's POP names could not be read.", pops.Failure, null));
        return failures.ToImmutable();
    }

    private static ImmutableArray<LocalizedText> Notes(OnuRows onus, BoxNames boxes, StatusResolver statuses)
    {
        var notes = ImmutableArray.CreateBuilder<LocalizedText>();
        if (onus.IsAbsent)
        {
            notes.Add(onus.Failure!.Kind == SgpErrorKind.NotFound
                ? new("Este SGP não tem a lista de ONUs (FTTx); vale apenas a listagem.", "This SGP has no ONU list (FTTx); only the listing counts.")
                : new(
                    "O acesso não permite a lista de ONUs (FTTx), que exige um token ligado a um usuário do SGP; vale apenas a listagem.",
                    "The access does not permit the ONU list (FTTx), which needs a token linked to an SGP user; only the listing counts."));
        }

        if (boxes.Failure is { } failure && IsCapability(failure))
        {
            notes.Add(new(
                "A listagem traz caixas sem nome, e o acesso não permite ler os nomes (FTTx).",
                "The listing has boxes without a name, and the access does not permit reading the names (FTTx)."));
        }

        notes.AddRange(statuses.Notes);
        return notes.ToImmutable();
    }

    private static bool IsCapability(SgpException exception) => exception.Kind is SgpErrorKind.NotPermitted or SgpErrorKind.NotFound;

    private LocalizedText Because(string pt, string en, SgpException? exception, string? reason)
    {
        var cause = exception is null ? null : sentences.Of(exception);
        return new($"{pt} {cause?.Pt ?? reason}".TrimEnd(), $"{en} {cause?.En ?? reason}".TrimEnd());
    }
}
