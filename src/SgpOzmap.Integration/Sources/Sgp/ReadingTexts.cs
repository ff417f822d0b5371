using System.Collections.Immutable;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>What a reading has to say.</summary>
internal sealed class ReadingTexts(Sentences sentences)
{
    internal ImmutableArray<LocalizedText> Failures(ReadingKind kind, ListingOutcome listing, OnuRows onus, CatalogueNames names, SeenMemory memory)
    {
        var failures = ImmutableArray.CreateBuilder<LocalizedText>();
        if (!listing.IsComplete)
        {
            failures.Add(kind == ReadingKind.Full
                ? Because("A listagem de clientes do SGP foi lida apenas em parte.", "SGP's listing of customers was read only in part.", listing.Failure, listing.Gap)
                : Because(
                    "O que mudou na listagem de clientes do SGP foi lido apenas em parte; a próxima execução lê de novo.",
                    "What changed in SGP's listing of customers was read only in part; the next run reads it again.",
                    listing.Failure,
                    listing.Gap));
        }

        if (onus.IsUnread)
        {
            failures.Add(Because(
                "A lista de ONUs do SGP não pôde ser lida; valem apenas as caixas da listagem.",
                "SGP's ONU list could not be read; only the boxes of the listing count.",
                onus.Failure,
                onus.IncompleteReason));
        }

        if (names.BoxFailure is { } boxes && !IsCapability(boxes))
            failures.Add(Because("Os nomes das caixas do SGP não puderam ser lidos.", "SGP's box names could not be read.", boxes, null));
        if (names.PopFailure is { } pops)
            failures.Add(Because("Os nomes dos POPs do SGP não puderam ser lidos.", "SGP's POP names could not be read.", pops, null));
        if (memory.Failure is { } store)
            failures.Add(store);
        return failures.ToImmutable();
    }

    internal static ImmutableArray<LocalizedText> Notes(ReadingKind kind, ListingOutcome listing, OnuRows onus, CatalogueNames names, StatusResolver statuses, ContractLookups? lookups)
    {
        var notes = ImmutableArray.CreateBuilder<LocalizedText>();
        if (listing.ResumedAfter is { } pages)
            notes.Add(new($"A leitura completa continuou depois da página {pages}, já lida antes.", $"The full read went on after page {pages}, which was read before."));
        if (onus.IsAbsent)
            notes.Add(Absent(onus.Failure!.Kind, kind));
        if (names.BoxFailure is { } failure && IsCapability(failure))
        {
            notes.Add(new(
                "A listagem traz caixas sem nome, e o acesso não permite ler os nomes (FTTx).",
                "The listing has boxes without a name, and the access does not permit reading the names (FTTx)."));
        }

        notes.AddRange(statuses.Notes);
        if (lookups is { Wanted: > 0 })
            notes.Add(Lookups(lookups));
        return notes.ToImmutable();
    }

    private static LocalizedText Absent(SgpErrorKind why, ReadingKind kind)
    {
        var (pt, en) = why == SgpErrorKind.NotFound
            ? ("Este SGP não tem a lista de ONUs (FTTx); vale apenas a listagem.", "This SGP has no ONU list (FTTx); only the listing counts.")
            : ("O acesso não permite a lista de ONUs (FTTx), que exige um token ligado a um usuário do SGP; vale apenas a listagem.",
                "The access does not permit the ONU list (FTTx), which needs a token linked to an SGP user; only the listing counts.");
        return kind == ReadingKind.Full
            ? new(pt, en)
            : new(pt + " Caixas, portas e potência só acompanham o SGP nas leituras completas.", en + " Boxes, ports and power follow SGP at full reads only.");
    }

    private static LocalizedText Lookups(ContractLookups lookups)
    {
        var left = lookups.Wanted - lookups.Asked;
        var (limitPt, limitEn) = left > 0 ? ($" O limite Reading:MaxContractLookups foi atingido; {left} ficaram para depois.", $" The limit Reading:MaxContractLookups was reached; {left} were left for later.") : ("", "");
        var (failedPt, failedEn) = lookups.Failed > 0 ? ($" {lookups.Failed} consultas não deram resultado.", $" {lookups.Failed} lookups gave no result.") : ("", "");
        return new(
            $"A lista de ONUs traz {lookups.Wanted} contratos novos ou diferentes da listagem; {lookups.Asked} foram lidos um a um.{limitPt}{failedPt}",
            $"The ONU list has {lookups.Wanted} contracts that are new or differ from the listing; {lookups.Asked} were read one by one.{limitEn}{failedEn}");
    }

    private static bool IsCapability(SgpException exception) => exception.Kind is SgpErrorKind.NotPermitted or SgpErrorKind.NotFound;

    private LocalizedText Because(string pt, string en, SgpException? exception, string? reason)
    {
        var cause = exception is null ? null : sentences.Of(exception);
        return new($"{pt} {cause?.Pt ?? reason}".TrimEnd(), $"{en} {cause?.En ?? reason}".TrimEnd());
    }
}
