namespace SgpOzmap.Integration.Rules.Map;

/// <summary>An output port of a splitter.</summary>
/// <param name="IsPlugged">Something is plugged in: a drop, or a cable of the network.</param>
/// <param name="IsBlocked">Marked as not to be used.</param>
public readonly record struct MapPort(bool IsPlugged, bool IsBlocked);
