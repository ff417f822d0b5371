using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Contracts;

/// <summary>An SGP contract, as far as the rules look at it.</summary>
public sealed record Contract
{
    /// <summary>The contract's id, which is the code of its client on the map.</summary>
    public required long Id { get; init; }

    /// <summary>The customer's name; null or blank when SGP gives none.</summary>
    public string? Name { get; init; }

    /// <summary>The contract's status.</summary>
    public ContractStatus Status { get; init; }

    /// <summary>The name of the contract's point of presence.</summary>
    public string? PopName { get; init; }

    /// <summary>Every box that SGP names for the contract's internet services that are not cancelled, with the place where it says so.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>The ONU list could not be read this time, so that no attachment does not mean that there is none.</summary>
    public bool AttachmentsUnread { get; init; }

    /// <summary>The coordinates that SGP gives, the service's before the customer's, unchecked.</summary>
    public ImmutableArray<Coordinates> Places { get; init; } = [];

    /// <summary>The received power in dBm; null when there is no reading.</summary>
    public double? PowerDbm { get; init; }

    /// <summary>What SGP knows of the ONU; null when nothing.</summary>
    public OnuData? Onu { get; init; }

    /// <summary>True online, false offline, null unknown.</summary>
    public bool? IsOnline { get; init; }
}
