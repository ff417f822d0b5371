using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>Moments as the number of 100 ns in UTC: exact, and in the same order on every database.</summary>
internal sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(
    static moment => moment.UtcTicks,
    static ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
