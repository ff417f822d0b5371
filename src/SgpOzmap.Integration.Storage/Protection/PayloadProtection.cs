using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Errors;

namespace SgpOzmap.Integration.Storage.Protection;

/// <summary>
/// Encrypts what is personal when a key is configured. The first byte of a payload says whether it is encrypted, so that rows from before the key was set stay
/// readable.
/// </summary>
/// <remarks>
/// Call <see cref="Protect"/> before a transaction begins: Data Protection may make a new key then and write it on a connection of its own, which in SQLite would
/// wait for the transaction.
/// </remarks>
internal sealed class PayloadProtection : IDisposable
{
    private const byte Plain = 0;
    private const byte Encrypted = 1;
    private const string Purpose = "SgpOzmap.Integration.Storage.Payload";

    private readonly Lock _lock = new();
    private readonly Func<StoreContext> _contexts;
    private readonly ConfiguredKey? _key;
    private readonly StoreFaults _faults;
    private ServiceProvider? _services;
    private IDataProtector? _protector;

    internal PayloadProtection(Func<StoreContext> contexts, string? key, StoreFaults faults)
        => (_contexts, _key, _faults) = (contexts, key is null ? null : new ConfiguredKey(key), faults);

    /// <summary>A key is configured.</summary>
    internal bool IsEncrypting => _key is not null;

    /// <summary>Opens the ring, and makes its first key where a key is configured and there is none.</summary>
    /// <exception cref="StoreException">The database was encrypted with another key, or with one and none is configured.</exception>
    internal void Open()
    {
        if (_key is null)
        {
            using var context = _contexts();
            if (context.ProtectionKeys.Any())
                throw _faults.KeyMissing();
            return;
        }

        try
        {
            new KeyRing(_contexts, _key).GetAllElements();
        }
        catch (CryptographicException exception)
        {
            throw _faults.KeyWrong(exception);
        }

        Load().Protect([]);
    }

    /// <summary>A payload that is not personal.</summary>
    internal static byte[] AsIs(byte[] payload) => [Plain, .. payload];

    internal byte[] Protect(byte[] payload)
    {
        if (_key is null)
            return AsIs(payload);
        try
        {
            return [Encrypted, .. Current().Protect(payload)];
        }
        catch (CryptographicException exception)
        {
            throw Explain(exception);
        }
    }

    internal byte[]? ProtectOrNull(byte[]? payload) => payload is null ? null : Protect(payload);

    /// <exception cref="StoreException">It is encrypted with a key that is not configured, or damaged.</exception>
    internal byte[] Unprotect(byte[] payload)
    {
        switch (payload)
        {
            case [Plain, ..]:
                return payload[1..];
            case [Encrypted, ..] when _key is null:
                throw _faults.KeyMissing();
            case [Encrypted, ..]:
                return Decrypt(payload[1..]);
            default:
                throw _faults.Damaged(null);
        }
    }

    internal byte[]? UnprotectOrNull(byte[]? payload) => payload is null ? null : Unprotect(payload);

    /// <summary>Data Protection's own management of keys, for tests of their rotation.</summary>
    internal IKeyManager Keys()
    {
        Current();
        return _services!.GetRequiredService<IKeyManager>();
    }

    public void Dispose() => _services?.Dispose();

    private byte[] Decrypt(byte[] text)
    {
        try
        {
            return Current().Unprotect(text);
        }
        catch (CryptographicException)
        {
            // Another machine may have made a key since the ring was read.
            try
            {
                return Load().Unprotect(text);
            }
            catch (CryptographicException exception)
            {
                throw Explain(exception);
            }
        }
    }

    private IDataProtector Current()
    {
        lock (_lock)
            return _protector ?? Load();
    }

    private IDataProtector Load()
    {
        lock (_lock)
        {
            // The former provider may be in use by another call still; it holds nothing but memory.
            var services = new ServiceCollection();
            services.AddDataProtection().SetApplicationName("SgpOzmap");
            services.Configure<KeyManagementOptions>(o => o.XmlRepository = new KeyRing(_contexts, _key!));
            _services = services.BuildServiceProvider();
            return _protector = _services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
        }
    }

    // Data Protection hides what went wrong in its own exception.
    private StoreException Explain(CryptographicException exception)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (_faults.Of(inner) is { } fault)
                return fault;
        }

        return _faults.KeyWrong(exception);
    }
}
