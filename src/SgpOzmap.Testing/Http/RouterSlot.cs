namespace SgpOzmap.Testing;

/// <summary>Holds the router that answers now.</summary>
internal sealed class RouterSlot<T>(T first)
    where T : class
{
    private volatile T _current = first;

    public T Current
    {
        get => _current;
        set => _current = value;
    }
}
