using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>A list over several stores, in the order of making; it is merged for every request, which only the small routes can afford.</summary>
internal sealed class UnionSource(params IReadOnlyList<ListSource> parts) : ListSource
{
    public override IReadOnlyList<SimRecord> Rows => [.. parts.SelectMany(p => p.Rows).OrderBy(r => r.Number)];

    public override int FirstAfter(long number) => parts.Sum(p => p.FirstAfter(number));

    public override SimRecord? Find(string id) => parts.Select(p => p.Find(id)).FirstOrDefault(r => r is not null);

    public override void Write(Utf8JsonWriter w, SimRecord record) => parts.First(p => ReferenceEquals(p.Find(record.Id), record)).Write(w, record);
}
