namespace SgpOzmap.Integration.Storage;

/// <summary>A contract as SGP listed it last, in a form that only the contract source reads. Personal data.</summary>
/// <param name="Id">The contract's id.</param>
/// <param name="Data">JSON, UTF-8.</param>
public readonly record struct SeenContract(long Id, ReadOnlyMemory<byte> Data);
