using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>A list over one store.</summary>
internal sealed class StoreSource<T>(RecordStore<T> store, Action<Utf8JsonWriter, T> write) : ListSource
    where T : SimRecord
{
    public override IReadOnlyList<SimRecord> Rows => store.Rows;

    public override int FirstAfter(long number) => store.FirstAfter(number);

    public override SimRecord? Find(string id) => store.Find(id);

    public override void Write(Utf8JsonWriter w, SimRecord record) => write(w, (T)record);
}
