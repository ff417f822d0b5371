namespace SgpOzmap.Testing;

/// <summary>Records of one kind in the order of making, found by id.</summary>
internal sealed class RecordStore<T>
    where T : SimRecord
{
    private readonly Dictionary<string, T> _byId = new(StringComparer.Ordinal);
    private readonly List<T> _rows = [];

    public List<T> Rows => _rows;

    public T Add(T record)
    {
        _byId.Add(record.Id, record);

        // What is on every map from the start has high numbers and stays at the end.
        if (_rows is [.., var last] && last.Number > record.Number)
            _rows.Insert(FirstAfter(record.Number), record);
        else
            _rows.Add(record);
        return record;
    }

    public T? Find(string id) => _byId.GetValueOrDefault(id);

    public void Remove(T record)
    {
        if (_byId.Remove(record.Id))
            _rows.RemoveAt(FirstAfter(record.Number - 1));
    }

    /// <summary>The index of the first record that was made after a number; the rows are sorted by it.</summary>
    public int FirstAfter(long number)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Number > number)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
