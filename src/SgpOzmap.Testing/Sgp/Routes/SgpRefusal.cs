namespace SgpOzmap.Testing;

/// <summary>A parameter that SGP cannot read: answered 400.</summary>
internal sealed class SgpRefusal(string parameter) : Exception($"[{parameter}] inválido");
