namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>A key of the ring with which payloads are protected, itself encrypted with the configured one.</summary>
internal sealed class ProtectionKeyRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required byte[] Sealed { get; set; }
}
