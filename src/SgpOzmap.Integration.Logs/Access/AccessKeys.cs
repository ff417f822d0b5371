using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Logs.Access;

/// <summary>The keys of the configuration. They are compared by their hashes, in a time that tells nothing.</summary>
internal sealed class AccessKeys(IOptionsMonitor<SgpOzmapLogsOptions> options)
{
    internal bool IsNeeded => options.CurrentValue.AccessKey is not null;

    /// <summary>The role that a key opens; null when it opens none. Both keys are always compared.</summary>
    internal LogsRole? RoleOf(string key)
    {
        var given = Hash(key);
        var isOperator = Matches(options.CurrentValue.AccessKey);
        var isReader = Matches(options.CurrentValue.ReadOnlyAccessKey);
        return isOperator ? LogsRole.Operator : isReader ? LogsRole.Reader : null;

        bool Matches(string? known) => CryptographicOperations.FixedTimeEquals(given, Hash(known ?? "")) & known is not null;
    }

    /// <summary>Names the key of a role, so that a sign-in ends when its key is changed; null when there is no such key.</summary>
    internal string? MarkOf(LogsRole role)
        => (role == LogsRole.Operator ? options.CurrentValue.AccessKey : options.CurrentValue.ReadOnlyAccessKey) is { } key
            ? Convert.ToHexStringLower(SHA256.HashData(Hash(key)))[..16]
            : null;

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
