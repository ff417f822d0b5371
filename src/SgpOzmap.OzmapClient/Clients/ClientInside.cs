using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>The client of a property that is written: one to be made, or the id of one that exists.</summary>
[JsonConverter(typeof(ClientInsideConverter))]
internal sealed record ClientInside(FtthClientCreation? Creation, string? Id)
{
    /// <exception cref="ArgumentException">Both were given, or a client without a code, which nobody would find again.</exception>
    internal static ClientInside? Of(FtthClientCreation? creation, string? id)
    {
        if (creation is not null && id is not null)
            throw new ArgumentException("A client to be made and one that exists cannot both move in.", nameof(id));
        if (creation is not null && string.IsNullOrWhiteSpace(creation.Code))
            throw new ArgumentException("A client needs a code, or nobody finds it again.", nameof(creation));

        return creation is null && id is null ? null : new(creation, id);
    }
}
