using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.Integration.History;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>What is personal of an entry besides its change.</summary>
/// <param name="Subject">Whom and where its contract is about.</param>
/// <param name="Error">The server's message, where it speaks of somebody and the store is encrypted.</param>
internal sealed record EntrySecret(ContractSubject? Subject, string? Error)
{
    internal static byte[] Write(EntrySecret secret) => JsonSerializer.SerializeToUtf8Bytes(secret, EntrySecretContext.Default.EntrySecret);

    internal static EntrySecret Read(byte[] json)
        => JsonSerializer.Deserialize(json, EntrySecretContext.Default.EntrySecret) ?? throw new JsonException("An entry's subject is null.");
}

/// <summary>Generated code for <see cref="EntrySecret"/>.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EntrySecret))]
internal sealed partial class EntrySecretContext : JsonSerializerContext;
