using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// Contracts from SGP's listing and ONU list, which are read side by side: of the listing all, or what changed, put into the contracts last seen. The ONU list is always read anew.
/// </summary>
internal sealed class SgpContractSource(
    string tenant, ISgpClient client, IOptionsMonitor<IntegrationOptions> options, Func<string> identity, Sentences sentences, ISeenContractStore store, TimeProvider time)
    : IContractSource
{
    private readonly OnuReader _onus = new(client, time);
    private readonly ReadingTexts _texts = new(sentences);
    private SeenCopy? _copy;

    public string Identity => identity();

    public async Task<ContractReading> ReadAsync(
        ContractReadRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var run = new SourceRun(
            options.Get(tenant), new(store, tenant, request.Remembers), new(client), Identity, time.GetUtcNow(), (done, total) => progress?.Report(new(tenant, RunStage.ReadingSgp, done, total)));
        var lastSeen = request.Kind == ReadingKind.Delta || request.Remembers ? await run.Memory.FindAsync(cancellationToken).ConfigureAwait(false) : null;
        run.LastSeen = lastSeen?.Contracts;
        if (request.Kind == ReadingKind.Delta && lastSeen is not null && run.IsCurrent(lastSeen) && await CopyAsync(run, lastSeen, cancellationToken).ConfigureAwait(false) is { } copy)
            return await DeltaAsync(run, copy, cancellationToken).ConfigureAwait(false);
        return await FullAsync(run, request.Kind, lastSeen, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ContractReading> DeltaAsync(SourceRun run, SeenCopy copy, CancellationToken cancellationToken)
    {
        var contracts = new ContractSet(copy.Contracts);
        var merge = new ContractMerge(contracts);
        var from = DeltaListing.From(copy.State.Watermark, TimeZones.Find(run.Options.Features.TimeZone) ?? TimeZoneInfo.Utc);
        var (outcome, onus) = await SideBySideAsync(
            run, () => new DeltaListing(client, merge).ReadAsync(run.Begun, from, run.IncludeConnection, run.Report, cancellationToken), cancellationToken).ConfigureAwait(false);

        // Nothing at all was read: there is nothing new to plan from.
        if (outcome is { Failure: { } failure, IsSilent: true } && !onus.IsRead)
            throw failure;

        var lookups = new ContractLookups(client, contracts, merge, onus, copy.NotListed);
        await lookups.ReadAsync(run.Options.Reading.MaxContractLookups, run.IncludeConnection, cancellationToken).ConfigureAwait(false);
        merge.SpreadRegisters();
        var statuses = await CompleteAsync(run, contracts, copy, cancellationToken).ConfigureAwait(false);

        var changed = contracts.TakeTouched().FindAll(c => !contracts.IsAsLastSeen(c));
        if (changed.Count > 0 || outcome.IsComplete)
        {
            var state = outcome.IsComplete ? copy.State with { Watermark = run.Begun } : copy.State;
            if (await run.Memory.MergeAsync(state, changed, cancellationToken).ConfigureAwait(false) is { } kept)
                copy.Follow(kept, changed);
        }

        return new()
        {
            Contracts = Assemble(run, contracts, onus, statuses),
            IsComplete = outcome.IsComplete,
            Kind = ReadingKind.Delta,
            Parts = [new("listing", copy.State.FullReadAt, contracts.Count), new("changes", run.Begun, outcome.Rows), .. SourceRun.Parts(onus)],
            IsListingOnly = onus.IsAbsent,
            Failures = _texts.Failures(ReadingKind.Delta, outcome, onus, run.Names, run.Memory),
            Notes = ReadingTexts.Notes(ReadingKind.Delta, outcome, onus, run.Names, statuses, lookups),
        };
    }

    private async Task<ContractReading> FullAsync(SourceRun run, ReadingKind asked, SeenState? lastSeen, CancellationToken cancellationToken)
    {
        var cut = asked == ReadingKind.Delta ? await run.FindCutAsync(cancellationToken).ConfigureAwait(false) : null;
        var listing = new FullListing(client, run.Memory, run.Names, run.Identity, time);
        var (outcome, onus) = await SideBySideAsync(run, () => listing.ReadAsync(cut, run.IncludeConnection, run.Report, cancellationToken), cancellationToken).ConfigureAwait(false);

        var contracts = listing.Contracts;
        var asOf = outcome.StartedAt;
        if (outcome.IsComplete)
        {
            await FollowAsync(run, listing, outcome, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            // Rows that do not add up will not do so later; pages that failed may be there next time.
            if (outcome.Failure is null)
                await run.Memory.AbandonReadingAsync(cancellationToken).ConfigureAwait(false);
            if (asked == ReadingKind.Delta && lastSeen is not null && string.Equals(lastSeen.Source, run.Identity, StringComparison.Ordinal)
                && await CopyAsync(run, lastSeen, cancellationToken).ConfigureAwait(false) is { } copy)
            {
                contracts = new(copy.Contracts);
                contracts.PutAll(listing.Contracts);
                asOf = lastSeen.FullReadAt;
            }
        }

        var statuses = await CompleteAsync(run, contracts, null, cancellationToken).ConfigureAwait(false);
        if (outcome.IsComplete && _copy is { } now && run.Memory.IsWriting && contracts.TakeTouched() is { Count: > 0 } learned
            && await run.Memory.MergeAsync(now.State, learned, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            now.Follow(kept, learned);
        }

        return new()
        {
            Contracts = Assemble(run, contracts, onus, statuses),
            IsComplete = outcome.IsComplete,
            Kind = ReadingKind.Full,
            Parts = [new("listing", asOf, contracts.Count), .. SourceRun.Parts(onus)],
            IsListingOnly = onus.IsAbsent,
            Failures = _texts.Failures(ReadingKind.Full, outcome, onus, run.Names, run.Memory),
            Notes = ReadingTexts.Notes(ReadingKind.Full, outcome, onus, run.Names, statuses, null),
        };
    }

    private async Task<(ListingOutcome Listing, OnuRows Onus)> SideBySideAsync(SourceRun run, Func<Task<ListingOutcome>> read, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var onus = _onus.ReadAsync(run.Options.Reading.OnusPerOltAbove, run.LastSeen, run.IncludeConnection, cancellation.Token);
        try
        {
            var listing = await read().ConfigureAwait(false);
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

    /// <summary>The contracts last seen: the copy of the last run where nobody has written since.</summary>
    private async Task<SeenCopy?> CopyAsync(SourceRun run, SeenState state, CancellationToken cancellationToken)
    {
        if (_copy is { } copy && copy.State.Version == state.Version && string.Equals(copy.State.Source, state.Source, StringComparison.Ordinal))
            return copy;
        return _copy = await run.Memory.ReadAsync(cancellationToken).ConfigureAwait(false) is { } contracts ? new(state, contracts) : null;
    }

    private async Task FollowAsync(SourceRun run, FullListing listing, ListingOutcome outcome, CancellationToken cancellationToken)
    {
        var state = new SeenState { Source = run.Identity, FullReadAt = outcome.StartedAt, Watermark = outcome.StartedAt };
        if (run.Memory.IsWriting)
        {
            _copy = await run.Memory.CompleteReadingAsync(state, cancellationToken).ConfigureAwait(false) is { } kept
                ? new(kept, listing.Contracts.All().ToDictionary(static c => c.Id))
                : null;
        }
    }

    /// <summary>Looks up what the listing leaves open: names and statuses.</summary>
    private async Task<StatusResolver> CompleteAsync(SourceRun run, ContractSet contracts, SeenCopy? copy, CancellationToken cancellationToken)
    {
        foreach (var named in await run.Names.AddAsync(contracts.All(), cancellationToken).ConfigureAwait(false))
            contracts.Put(named);

        var statuses = await StatusResolver.ResolveAsync(
            client,
            contracts.All(),
            c => copy is not null && copy.WithoutNumber.Contains(c.Id) && !contracts.IsListed(c.Id),
            run.Options.Features.MaxStatusLookups,
            cancellationToken).ConfigureAwait(false);
        copy?.WithoutNumber.UnionWith(statuses.WithoutNumber);
        foreach (var (id, status) in statuses.LookedUp)
            contracts.Put(contracts.Find(id)! with { LookedUp = status });
        return statuses;
    }

    private static List<Rules.Contracts.Contract> Assemble(SourceRun run, ContractSet contracts, OnuRows onus, StatusResolver statuses)
    {
        var assembler = new ContractAssembler(onus, run.Names.BoxFailure is not null);
        return contracts.All().ConvertAll(c => assembler.Assemble(c, statuses.Of(c), contracts.IsListed(c.Id)));
    }
}
