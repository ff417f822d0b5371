using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Applying;

/// <summary>One write of one set of values to many records.</summary>
/// <param name="Records">The changes by record.</param>
/// <param name="WriteAsync">Writes all records at once.</param>
/// <param name="FindDoneAsync">Looks which records have the values.</param>
/// <param name="WriteOneAsync">Writes one record, absolutely, so that nothing is lost by writing it again.</param>
internal sealed record BatchStep(
    IReadOnlyDictionary<string, IReadOnlyList<PlannedChange>> Records,
    Func<IReadOnlyCollection<string>, CancellationToken, Task> WriteAsync,
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlySet<string>>> FindDoneAsync,
    Func<string, CancellationToken, Task> WriteOneAsync)
{
    internal IEnumerable<PlannedChange> Changes => Records.Values.SelectMany(static c => c);

    internal IReadOnlyCollection<string> Ids { get; } = [.. Records.Keys];

    internal WriteStep One(string id) => WriteStep.Of(Records[id], token => WriteOneAsync(id, token));
}
