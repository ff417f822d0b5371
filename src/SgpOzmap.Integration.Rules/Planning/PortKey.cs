namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>A port of the network.</summary>
/// <param name="Splitter">The splitter's id.</param>
/// <param name="Port">Its output, from 1.</param>
internal readonly record struct PortKey(string Splitter, int Port);
