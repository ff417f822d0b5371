using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>The same options for every name.</summary>
internal sealed class FixedOptions<T>(T options) : IOptionsMonitor<T>
{
    public T CurrentValue => options;

    public T Get(string? name) => options;

    public IDisposable? OnChange(Action<T, string?> listener) => null;
}
