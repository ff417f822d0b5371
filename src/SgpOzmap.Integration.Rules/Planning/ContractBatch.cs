using System.Runtime.CompilerServices;
using SgpOzmap.Integration.Rules.Contracts;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>
/// Some contracts and their clients. A big map lies in memory far from the order of the contracts, and planning one contract after the other
/// waits for memory most of its time. A batch goes one step of the way for all of its contracts before it takes the next step,
/// so that the processor fetches them side by side; planning then finds everything near.
/// </summary>
internal sealed class ContractBatch(ClientIndex clients)
{
    internal const int Size = 64;

    private readonly int[] _positions = new int[Size];

    /// <summary>The positions of the contracts' clients in the index, −1 for none.</summary>
    internal ReadOnlySpan<int> Load(ReadOnlySpan<Contract> contracts, int start)
    {
        var positions = _positions.AsSpan(0, Math.Min(Size, contracts.Length - start));
        for (var i = 0; i < positions.Length; i++)
            positions[i] = clients.Find(contracts[start + i].Id);

        var touched = 0;
        foreach (var position in positions)
            touched += position < 0 ? 0 : clients.At(position).Others;
        foreach (var position in positions)
        {
            if (position < 0)
                continue;
            ref readonly var entry = ref clients.At(position);
            touched += (int)entry.Client.Status + (entry.Property?.Connections.Length ?? 0);
        }

        foreach (var position in positions)
        {
            if (position < 0)
                continue;
            ref readonly var entry = ref clients.At(position);
            touched += (entry.Client.Onu?.SerialNumber.Length ?? 0) + (entry.Client.Name?.Length ?? 0);
            if (entry.Property is { } property)
                touched += (property.Box?.Name.Length ?? 0) + (property.Connections.IsEmpty ? 0 : property.Connections[0].ConnectorId.Length);
        }

        foreach (var position in positions)
        {
            if (position >= 0 && clients.At(position).Property?.Box is { Splitters: { IsEmpty: false } splitters })
                touched += splitters[0].Id.Length + splitters[^1].Id.Length;
        }

        Keep(touched);
        return positions;
    }

    // The sum is of no use but to keep the reads.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(int touched) => _ = touched;
}
