using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Explaining;

/// <summary>Explains the contracts of one tenant. What it cannot read it says.</summary>
internal sealed class TenantExplainer(
    string tenant,
    LastPictures pictures,
    ISyncEngine engine,
    IContractSource contracts,
    Func<FreshReader> fresh,
    IRunStore runs,
    IOptionsMonitor<IntegrationOptions> options,
    TimeProvider time)
{
    private readonly SharedReading _everything = new(token => engine.RunAsync(new() { Mode = RunMode.Plan }, null, token));

    internal async Task<ContractExplanation?> ExplainAsync(long contract, ExplainReading reading, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case ExplainReading.Everything:
                var run = await _everything.ReadAsync(cancellationToken).ConfigureAwait(false);
                return await OfRunAsync(contract, run, cancellationToken).ConfigureAwait(false);
            case ExplainReading.ContractNow when pictures.Find(tenant) is { } picture:
                var now = await fresh().ReadAsync(picture, contract, options.Get(tenant), cancellationToken).ConfigureAwait(false);
                return await OfAsync(contract, now, cancellationToken).ConfigureAwait(false);
            default:
                return pictures.Find(tenant) is { } last
                    ? await OfAsync(contract, new(last, last.ReadAt), cancellationToken).ConfigureAwait(false)
                    : null;
        }
    }

    private async Task<ContractExplanation> OfRunAsync(long contract, RunReport run, CancellationToken cancellationToken)
    {
        if (pictures.Find(tenant) is not { } picture)
            return Nothing(contract, run);
        ImmutableArray<LocalizedText> notes = run.Plan is null
            ?
            [
                new(
                    $"Nada pôde ser planejado agora; tudo abaixo é da execução de {Lines.Time(picture.Run().StartedAt)}.",
                    $"Nothing could be planned now; all below is as of the run at {Lines.Time(picture.Run().StartedAt)}."),
            ]
            : [];
        return await OfAsync(contract, new(picture, picture.ReadAt) { Failures = run.Failures, Notes = notes }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ContractExplanation> OfAsync(long contract, FreshPicture read, CancellationToken cancellationToken)
    {
        var settings = options.Get(tenant);
        var situation = new Situation(read.Picture, PolicyFactory.Policies(settings, time.GetUtcNow()), contract);
        var failures = read.Failures;
        GateDecision? gate = null;
        try
        {
            // What the gate compares with, as the next run will see it.
            var lastSeen = await runs.GetContractsLastSeenAsync(tenant, contracts.Identity, cancellationToken).ConfigureAwait(false);
            gate = SafetyGate.Check(situation.Plan, PolicyFactory.Limits(settings.Safety), read.Picture.Reading.IsComplete, lastSeen);
        }
        catch (StoreException exception)
        {
            failures = failures.Add(new(
                $"A trava de segurança não pôde ser consultada: {exception.Reason.Pt}", $"The safety gate could not be asked: {exception.Reason.En}"));
        }

        var (sgp, map, rule, next, switches) = (SgpSection.Begin(), MapSection.Begin(), RuleSection.Begin(), NextRunSection.Begin(), SwitchSection.Begin());
        SayReading(sgp, read, failures);
        SgpSection.Add(sgp, situation);
        MapSection.Add(map, situation);
        RuleSection.Add(rule, situation);
        NextRunSection.Add(next, situation, gate);
        SwitchSection.Add(switches, situation);
        return new(
            tenant, contract, situation.Contract is not null, !situation.Clients.IsEmpty, read.ReadAt,
            [sgp.Section, map.Section, rule.Section, next.Section, switches.Section])
        {
            Failures = failures,
        };
    }

    private static void SayReading(Lines lines, FreshPicture read, ImmutableArray<LocalizedText> failures)
    {
        foreach (var part in read.Picture.Parts)
            lines.Value($"Lido: {PartName(part.Name).Pt}", $"Read: {PartName(part.Name).En}", Lines.Same(Lines.Time(part.ReadAt)));
        foreach (var note in read.Notes)
            lines.Say(note);
        foreach (var failure in failures)
            lines.Value("Não lido", "Not read", failure);
    }

    private static LocalizedText PartName(string name) => name switch
    {
        "listing" => new("listagem do SGP", "SGP's listing"),
        "changes" => new("mudanças na listagem do SGP", "changes in SGP's listing"),
        "onus" => new("lista de ONUs do SGP", "SGP's ONU list"),
        "map" => new("mapa", "map"),
        FreshReader.ContractPart => new("este contrato, no SGP", "this contract, in SGP"),
        FreshReader.ClientPart => new("este cliente, no mapa", "this client, on the map"),
        _ => Lines.Same(name),
    };

    /// <summary>Neither this reading nor an earlier one came to a plan.</summary>
    private ContractExplanation Nothing(long contract, RunReport run)
    {
        var (sgp, others) = (SgpSection.Begin(), (Lines[])[MapSection.Begin(), RuleSection.Begin(), NextRunSection.Begin(), SwitchSection.Begin()]);
        foreach (var failure in run.Failures)
            sgp.Value("Não lido", "Not read", failure);
        foreach (var lines in (Lines[])[sgp, .. others])
            lines.Say("Não se sabe: a leitura falhou.", "Not known: the reading failed.");
        return new(tenant, contract, IsInSgp: false, IsOnMap: false, run.StartedAt, [sgp.Section, .. others.Select(static l => l.Section)]) { Failures = run.Failures };
    }
}
