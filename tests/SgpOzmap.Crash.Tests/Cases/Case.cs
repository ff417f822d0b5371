namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>A small provider and what goes wrong with it.</summary>
internal sealed record Case(Town Town, Schedule Schedule);
