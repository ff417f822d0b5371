namespace SgpOzmap.Integration.Configuration;

/// <summary>The time zones of this machine, and the default one also where the machine has no time zone data at all (slim containers).</summary>
internal static class TimeZones
{
    /// <summary>Brasília's time: three hours behind UTC, without summer time since 2019.</summary>
    internal const string Default = "America/Sao_Paulo";

    private static readonly TimeZoneInfo Brasilia = TimeZoneInfo.CreateCustomTimeZone(Default, TimeSpan.FromHours(-3), Default, Default);

    internal static TimeZoneInfo? Find(string? id)
        => TimeZoneInfo.TryFindSystemTimeZoneById(id ?? "", out var zone) ? zone
        : string.Equals(id, Default, StringComparison.Ordinal) ? Brasilia
        : null;
}
