using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Names the destructive changes of a plan by what they would do to which record.</summary>
public static class PlanDigest
{
    /// <summary>The digest of the destructive changes among those given; empty when there are none.</summary>
    public static string Of(ImmutableArray<PlannedChange> changes)
    {
        var text = new StringBuilder();
        foreach (var change in changes.Where(c => c.IsDestructive).OrderBy(c => c.Contract).ThenBy(c => c.Kind))
            text.Append(change.Id).Append(' ').Append(TargetOf(change)).Append('\n');

        return text.Length == 0
            ? ""
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }

    /// <summary>The records that a destructive change would hit, as text.</summary>
    /// <exception cref="ArgumentException">The change is not destructive.</exception>
    public static string TargetOf(PlannedChange change) => change switch
    {
        DisconnectPort disconnect => string.Create(
            CultureInfo.InvariantCulture, $"{disconnect.PropertyId} {disconnect.DropId} {disconnect.Port.ConnectorId}:{disconnect.Port.Port}"),
        RemoveClient remove => remove.ClientId,
        RemoveProperty remove => remove.PropertyId + " " + remove.ClientId,
        _ => throw new ArgumentException($"{change?.Kind} is not destructive.", nameof(change)),
    };
}
